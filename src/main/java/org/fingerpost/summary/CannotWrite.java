package org.fingerpost.summary;

import java.nio.file.Path;

/**
 * A file could not be written. Expected: the disk, the stick or the folder says no, or the program
 * lacks what it takes to make this kind of file.
 */
public final class CannotWrite extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final String what;
  private final String safe;
  private final String remedy;
  private boolean another;

  CannotWrite(Path file, String what, String safe, String remedy, Throwable cause) {
    super(what + " " + safe + " " + remedy, cause);
    this.file = file;
    this.what = what;
    this.safe = safe;
    this.remedy = remedy;
  }

  CannotWrite(Path file, String what, String safe, String remedy) {
    this(file, what, safe, remedy, new java.nio.file.FileSystemException(file.toString()));
  }

  /** The form cannot be made here at all; another one can. */
  static CannotWrite form(Path file, String what, String safe, String remedy) {
    CannotWrite refused = new CannotWrite(file, what, safe, remedy);
    refused.another = true;
    return refused;
  }

  /** Whether only another form helps: neither trying again nor another place does. */
  public boolean anotherForm() {
    return another;
  }

  /** The file that was asked for. */
  public Path file() {
    return file;
  }

  /** What happened, one sentence. */
  public String what() {
    return what;
  }

  /** What is safe, one sentence. */
  public String safe() {
    return safe;
  }

  /** What to do, one sentence. */
  public String remedy() {
    return remedy;
  }
}
