package org.fingerpost.flow.json;

/** A place in the bytes of a file, which knows its line. Not safe for several threads. */
final class JsonCursor {
  private final byte[] bytes;
  private int at;
  private int line;

  JsonCursor(byte[] bytes, int at, int line) {
    this.bytes = bytes;
    this.at = at;
    this.line = line;
  }

  int at() {
    return at;
  }

  /** Counted from 1. */
  int line() {
    return line;
  }

  /** The byte that stands here; 0, which no JSON holds, after the last. */
  byte here() {
    return at < bytes.length ? bytes[at] : 0;
  }

  /** Goes on in the same line. */
  void moveTo(int next) {
    at = next;
  }

  /** Past one byte and whatever is blank after it. */
  void pass() {
    at++;
    skipBlank();
  }

  /** Past spaces, tabs and ends of lines: a line feed, a carriage return, or both as one. */
  void skipBlank() {
    int index = at;
    int ended = 0;
    while (index < bytes.length) {
      byte one = bytes[index];
      if (one != ' ') {
        if (one == '\n') {
          ended++;
        } else if (one == '\r') {
          ended += index + 1 < bytes.length && bytes[index + 1] == '\n' ? 0 : 1;
        } else if (one != '\t') {
          break;
        }
      }
      index++;
    }
    at = index;
    line += ended;
  }
}
