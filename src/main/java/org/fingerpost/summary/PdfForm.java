package org.fingerpost.summary;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;

/**
 * A summary as pages to print: A4, PDF/UA-1, every font embedded, nothing fetched from anywhere.
 *
 * <p>Holds the fonts, so that the second page is quick. Safe for use by several threads.
 */
final class PdfForm {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final Fonts fonts;
  private final String css;

  PdfForm(Fonts fonts) {
    // The library reports each font and stylesheet on the console, for the whole process.
    XRLog.setLoggerImpl(new Silence());
    this.fonts = fonts;
    this.css = Resources.text("summary.css") + Resources.text("paper.css");
  }

  /** The pages, as the bytes of a PDF file. */
  byte[] of(Summary summary) {
    SummaryPage page = new SummaryPage(summary, SummaryPage.Medium.PAPER);
    Printable printable = new Printable(fonts);
    Markup shown = page.page(css, Optional.empty()).mapWords(printable::showable);
    if (printable.leftOut()) {
      shown = page.page(css, Optional.of(Printable.CAUTION)).mapWords(printable::showable);
    }
    try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFastMode();
      builder.usePdfUaAccessibility(true);
      builder.withProducer("Fingerpost");
      builder.useExternalResourceAccessControl(
          (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.useExternalResourceAccessControl(
          (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
      builder.useReplacementText(String.valueOf(Legible.REPLACEMENT));
      font(builder, fonts.regular(), Fonts.FAMILY, REGULAR);
      font(builder, fonts.bold(), Fonts.FAMILY, BOLD);
      if (printable.needsArabicScript()) {
        font(builder, fonts.arabicScript(), Fonts.ARABIC_FAMILY, REGULAR);
      }
      if (printable.needsOtherScripts()) {
        font(builder, fonts.otherScripts(), Fonts.OTHER_FAMILY, REGULAR);
      }
      if (printable.runsFromRightToLeft()) {
        builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
      }
      builder.withW3cDocument(
          document(shown.setWords(Markup::held).setWords(this::inItsFont)), null);
      builder.toStream(pdf);
      builder.run();
      return pdf.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Words that the main font cannot show whole, in an element that may use the others. */
  private Markup inItsFont(String words) {
    return words.codePoints().allMatch(fonts::mainShows)
        ? Markup.words(words)
        : Markup.element(Markup.Tag.SPAN, words).with(Markup.Attribute.CLASS, "scripts");
  }

  private static void font(PdfRendererBuilder builder, byte[] font, String family, int weight) {
    builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
  }

  private static Document document(Markup page) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      page.appendTo(document, document);
      return document;
    } catch (ParserConfigurationException wrong) {
      throw new IllegalStateException("The JDK has no XML documents.", wrong);
    }
  }

  /** Says nothing: what a family types must not reach a log. */
  private static final class Silence implements XRLogger {
    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {}

    @Override
    public void setLevel(String where, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
      return false;
    }
  }
}
