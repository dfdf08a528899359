package org.fingerpost.summary;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A form in which a summary can be kept. */
public enum Form {
  /** Pages to print or send: PDF/UA-1, A4. */
  PDF("pdf"),
  /** One web page that needs nothing else. */
  HTML("html"),
  /** Plain text, 80 columns. */
  TEXT("txt"),
  /** Dates for a calendar program. */
  CALENDAR("ics"),
  /** The letters alone, as plain text to copy from. */
  LETTERS("letters.txt"),
  /** Everything as data, for other programs. */
  JSON("json");

  private final String ending;

  Form(String ending) {
    this.ending = ending;
  }

  /** How a file's name ends, without the first dot. */
  public String ending() {
    return ending;
  }

  /** The form that a file's name asks for: the longest ending that fits, in any case of letters. */
  public static Optional<Form> of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    Optional<Form> fitting = Optional.empty();
    for (Form form : values()) {
      boolean longer =
          fitting.map(other -> other.ending.length() < form.ending.length()).orElse(true);
      if (longer && name.endsWith("." + form.ending)) {
        fitting = Optional.of(form);
      }
    }
    return fitting;
  }
}
