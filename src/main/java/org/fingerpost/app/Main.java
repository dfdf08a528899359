package org.fingerpost.app;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs a command, or the desktop app where none is named. */
  public static void main(String[] arguments) {
    System.out.println("Fingerpost");
  }
}
