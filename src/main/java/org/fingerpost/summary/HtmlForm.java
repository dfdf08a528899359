package org.fingerpost.summary;

import java.util.Base64;
import java.util.Optional;

/** A summary as one web page that needs nothing else: style and fonts inside, no scripts. */
final class HtmlForm {
  private final String css;

  HtmlForm(Fonts fonts) {
    this.css =
        face(fonts.regular(), 400)
            + face(fonts.bold(), 700)
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
