package org.fingerpost.flow.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses, e-mail addresses and telephone numbers may stand in a file. */
final class Links {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.[A-Za-z]{2,24}");
  private static final Pattern HOST =
      Pattern.compile(
          "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
              + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9()][0-9() -]*");

  /**
   * Area codes, without the first 0, in which some numbers have nine digits after that 0 and not
   * ten. Ofcom, National Telephone Numbering Plan, "mixed" areas.
   */
  private static final Set<String> MIXED_AREAS =
      Set.of(
          "1204", "1208", "1254", "1276", "1297", "1298", "1363", "1364", "1384", "1386", "1404",
          "1420", "1460", "1461", "1480", "1488", "1524", "1527", "1562", "1566", "1606", "1629",
          "1635", "1647", "1659", "1695", "1726", "1744", "1750", "1768", "1827", "1837", "1884",
          "1900", "1905", "1935", "1946", "1949", "1963", "1995");

  /** Numbers that are whole although they are short: emergencies, NHS, police, helplines. */
  private static final Pattern SHORT_NUMBER =
      Pattern.compile("999|101|105|111|112|119|159|18000|116\\d{3}|08001111");

  private Links() {}

  /** An address, or why it may not be used. */
  record Read(Optional<URI> to, Optional<String> problem) {
    private static Read refused(String problem) {
      return new Read(Optional.empty(), Optional.of(problem));
    }
  }

  /** Reads the target of a link: https, mailto or tel. */
  static Read read(String written) {
    int colon = written.indexOf(':');
    if (colon < 0 || !SCHEME.matcher(written.substring(0, colon)).matches()) {
      return Read.refused("it does not say how to get there (https://, mailto: or tel:)");
    }
    String scheme = written.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = written.substring(colon + 1);
    return switch (scheme) {
      case "https" -> https(written);
      case "mailto" ->
          EMAIL.matcher(rest).matches()
              ? accepted(written)
              : Read.refused("after mailto: there must be one e-mail address and nothing else");
      case "tel" ->
          phoneProblem(rest)
              .map(Read::refused)
              .orElseGet(() -> accepted("tel:" + rest.replaceAll("[^0-9+]", "")));
      case "http" -> Read.refused("http is not safe from eavesdroppers, so only https may be used");
      case "javascript", "vbscript" -> Read.refused("it would run a program");
      case "data" -> Read.refused("it carries its own content instead of leading to a page");
      case "file" -> Read.refused("it leads to a file on one computer");
      default -> Read.refused("only https, mailto and tel may be used");
    };
  }

  private static Read https(String written) {
    Read read = accepted(written);
    if (read.to().isEmpty()) {
      return read;
    }
    URI to = read.to().get();
    if (to.getRawUserInfo() != null) {
      return Read.refused("a name before the @ hides where it leads");
    }
    if (to.getHost() == null || !HOST.matcher(to.getHost()).matches()) {
      return Read.refused("it names no website");
    }
    return read;
  }

  private static Read accepted(String written) {
    try {
      return new Read(Optional.of(new URI(written)), Optional.empty());
    } catch (URISyntaxException broken) {
      return Read.refused("it is not a whole address");
    }
  }

  /** What is wrong with an e-mail address, if anything. */
  static Optional<String> emailProblem(String written) {
    return EMAIL.matcher(written).matches() && !written.contains("..")
        ? Optional.empty()
        : Optional.of("it is not of the form name@place.uk");
  }

  /** What is wrong with a UK telephone number, if anything. */
  static Optional<String> phoneProblem(String written) {
    if (!PHONE.matcher(written).matches()) {
      return Optional.of("only digits, spaces, brackets and hyphens may stand in it");
    }
    String digits = written.replace("(0)", "").replaceAll("[^0-9+]", "");
    if (SHORT_NUMBER.matcher(digits).matches()) {
      return Optional.empty();
    }
    String national;
    if (digits.startsWith("+44")) {
      national = digits.substring(3);
    } else if (digits.startsWith("+")) {
      return Optional.of("it is not a number in the UK");
    } else if (digits.startsWith("0")) {
      national = digits.substring(1);
    } else {
      return Optional.of("it begins with neither 0 nor +44");
    }
    if (national.startsWith("0") || national.startsWith("4") || national.startsWith("6")) {
      return Optional.of("no number in the UK begins like that");
    }
    boolean nineWillDo =
        national.length() >= 4
            && (MIXED_AREAS.contains(national.substring(0, 4)) || national.startsWith("16977"));
    if (national.length() == 10 || (national.length() == 9 && nineWillDo)) {
      return Optional.empty();
    }
    return Optional.of(
        "it has "
            + (national.length() + 1)
            + " digits, counted from the 0, where there should be 11");
  }

  /** A character that cannot be seen and could change what a line seems to say. */
  static Optional<String> hiddenCharacter(String text) {
    for (int index = 0; index < text.length(); index++) {
      char one = text.charAt(index);
      if (one >= ' ' && one < 0x7F) {
        continue;
      }
      boolean hidden =
          (Character.isISOControl(one) && one != '\n' && one != '\r' && one != '\t')
              || one == '\u061C'
              || (one >= '\u200B' && one <= '\u200F')
              || (one >= '\u202A' && one <= '\u202E')
              || (one >= '\u2060' && one <= '\u206F')
              || one == '\uFEFF'
              || (Character.isSurrogate(one) && !partOfPair(text, index));
      if (hidden) {
        return Optional.of("U+%04X".formatted((int) one));
      }
    }
    return Optional.empty();
  }

  private static boolean partOfPair(String text, int index) {
    char one = text.charAt(index);
    return Character.isHighSurrogate(one)
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }
}
