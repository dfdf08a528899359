package org.fingerpost.summary;

import java.util.Base64;
import java.util.Optional;

/** A summary as one web page that needs nothing else: style and fonts inside, no scripts. */
final class HtmlForm {
  private final String css;

  /**
   * A page in the program's own type.
   *
   * @param fonts where they cannot be had, the browser shows its own instead
   */
  HtmlForm(Optional<Fonts> fonts) {
    this.css =
        fonts.map(all -> face(all.regular(), 400) + face(all.bold(), 700)).orElse("")
            + Resources.text("summary.css")
            + Resources.text("screen.css");
  }

  String of(Summary summary) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n");
    new SummaryPage(summary, SummaryPage.Medium.SCREEN)
        .page(css, Optional.empty())
        .mapWords(Legible::shapes)
        .setWords(Markup::held)
        .writeTo(html);
    return html.append('\n').toString();
  }

  private static String face(byte[] font, int weight) {
    return "@font-face{font-family:\""
        + Fonts.FAMILY
        + "\";font-weight:"
        + weight
        + ";src:url(data:font/ttf;base64,"
        + Base64.getEncoder().encodeToString(font)
        + ")}\n";
  }
}
