package org.fingerpost.app;

/**
 * A command that ends early, with one plain sentence for the person and a number for the script.
 */
final class Ended extends Exception {
  private static final long serialVersionUID = 1L;

  /** How a command can end. */
  enum Code {
    /** All is well. */
    FINE(0),
    /** The files that were read have faults. */
    FAULTS(1),
    /** The command was used in a way that makes no sense. */
    BAD_USE(2),
    /** It could not be done here: disk, permission. */
    COULD_NOT(3);

    private final int number;

    Code(int number) {
      this.number = number;
    }

    /** The exit code of the process. */
    int number() {
      return number;
    }
  }

  private final Code code;

  private Ended(Code code, String sentence) {
    super(sentence);
    this.code = code;
  }

  static Ended faults(String sentence) {
    return new Ended(Code.FAULTS, sentence);
  }

  static Ended badUse(String sentence) {
    return new Ended(Code.BAD_USE, sentence);
  }

  static Ended couldNot(String sentence) {
    return new Ended(Code.COULD_NOT, sentence);
  }

  Code code() {
    return code;
  }

  /** What to tell the person. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
