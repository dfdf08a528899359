package org.fingerpost.store;

import java.nio.file.Path;

/** A program of its own that brings a caseload up to date, to be killed at any system call. */
public final class Upgrading {
  private Upgrading() {}

  /** Takes the file, and says how many cases there are afterwards. */
  public static void main(String[] arguments) throws Exception {
    CaseloadFile where = new CaseloadFile(Path.of(arguments[0]));
    try (SqliteCaseload caseload = OldVersions.open(where, OldVersions.all())) {
      System.out.println(caseload.list().cases().size() + " cases");
    }
  }
}
