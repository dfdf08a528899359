package org.fingerpost.summary;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.fingerpost.law.InWords;

/** Turns of phrase that several forms share. */
final class Phrases {
  /** Dates and phone numbers: no line should end inside one. */
  static final Pattern TOGETHER =
      Pattern.compile("([A-Z][a-z]+day )?\\d{1,2} [A-Z][a-z]+ \\d{4}|\\+?\\d[\\d ]{5,}\\d");

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
        + (letter.printed() ? ", at the end." : " (save it under “Letters I can send”).");
  }

  /** What stands before the other things one can do, which are told in short. */
  static final String IN_SHORT =
      "These are in short. For more about one of them, go through Fingerpost again or ask SENDIASS.";

  /** That a contact was last checked long ago. */
  static String checkThis(Summary.Person person) {
    return "Last checked "
        + InWords.plain(person.lastChecked())
        + ". Check this: it may have changed.";
  }

  /** With a full stop, where it has none. */
  static String sentence(String words) {
    return words.isEmpty() || words.matches("(?s).*[.?!]") ? words : words + ".";
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
