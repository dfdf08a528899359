package org.fingerpost.summary;

import java.net.URI;
import java.util.List;

/** Turns of phrase that several forms share. */
final class Phrases {
  private Phrases() {}

  /** Several things in one breath: "a, b and c". */
  static String list(List<String> things) {
    return switch (things.size()) {
      case 0 -> "";
      case 1 -> things.getFirst();
      default ->
          String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
    };
  }

  /** Which letter to adapt, and where it is. */
  static String letter(Summary.NamedLetter letter) {
    return "Letter to adapt: “"
        + letter.title()
        + "”"
        + (letter.printed() ? ", at the end." : ". Fingerpost can print it for you.");
  }

  /** An address as one would type it: no {@code https://}, no {@code mailto:}, no last slash. */
  static String address(URI address) {
    String text =
        isMailOrPhone(address)
            ? address.getSchemeSpecificPart()
            : address.toString().replaceFirst("^https?://", "");
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether it is a {@code mailto:} or {@code tel:} address. */
  static boolean isMailOrPhone(URI address) {
    return "mailto".equals(address.getScheme()) || isPhone(address);
  }

  /** Whether it is a {@code tel:} address. */
  static boolean isPhone(URI address) {
    return "tel".equals(address.getScheme());
  }
}
