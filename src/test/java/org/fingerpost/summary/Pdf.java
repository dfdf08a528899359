package org.fingerpost.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Looks into a PDF file as a reader, a screen reader and a validator would. */
final class Pdf {
  private final byte[] bytes;

  Pdf(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** Every word of every page, lines joined by single spaces. */
  String text() {
    return read(document -> new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
  }

  /** Its natural language, as a screen reader is told. */
  String language() {
    return read(document -> String.valueOf(document.getDocumentCatalog().getLanguage()));
  }

  String title() {
    return read(document -> String.valueOf(document.getDocumentInformation().getTitle()));
  }

  int pages() {
    return read(PDDocument::getNumberOfPages);
  }

  /** The kinds of its structure elements, such as H1, Table and TH, in reading order. */
  List<String> structure() {
    return read(
        document -> {
          List<String> kinds = new ArrayList<>();
          gather(document.getDocumentCatalog().getStructureTreeRoot(), kinds);
          return kinds;
        });
  }

  /** What a validator for PDF/UA-1 finds wrong; nothing if it is right. */
  List<String> faultsAgainstUa1() {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      var result = validator.validate(parser);
      List<String> faults =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(
                  assertion ->
                      assertion.getRuleId().getClause()
                          + " "
                          + assertion.getMessage()
                          + " "
                          + assertion.getLocation())
              .toList();
      return result.isCompliant() || !faults.isEmpty() ? faults : List.of("not compliant");
    } catch (ModelParsingException
        | EncryptedPdfException
        | ValidationException
        | IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Reads something from the document. */
  interface Reading<T> {
    T from(PDDocument document) throws IOException;
  }

  <T> T read(Reading<T> reading) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return reading.from(document);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void gather(PDStructureNode node, List<String> kinds) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        kinds.add(element.getStructureType());
        gather(element, kinds);
      }
    }
  }
}
