package org.fingerpost.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
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

  /**
   * What stands between the running lines at the head and foot of the pages, without any white
   * space.
   */
  String body() {
    String text = text();
    Matcher place =
        Pattern.compile("Your next steps Made on \\d+ \\w+ \\d{4} for (.*?) Where you stand")
            .matcher(text);
    String head =
        "Your next steps Made on \\d+ \\w+ \\d{4} for "
            + (place.find() ? Pattern.quote(place.group(1)) : "nowhere");
    String foot =
        "Information, not legal advice\\. Rules checked \\d+ \\w+ \\d{4}\\. Page \\d+ of \\d+";
    return Facts.squeezed(text.replaceAll(foot, "").replaceAll(head, ""));
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

  /** The names of the fonts that are inside. */
  List<String> fonts() {
    return read(
        document -> {
          List<String> names = new ArrayList<>();
          for (PDPage page : document.getPages()) {
            for (COSName key : page.getResources().getFontNames()) {
              String name = page.getResources().getFont(key).getName();
              if (!names.contains(name)) {
                names.add(name);
              }
            }
          }
          return names;
        });
  }

  /** Scripts, files and links to anything but the web, mail and telephones. */
  List<String> scriptsAndFiles() {
    return read(
        document -> {
          List<String> found = new ArrayList<>();
          if (document.getDocumentCatalog().getNames() != null
              && (document.getDocumentCatalog().getNames().getEmbeddedFiles() != null
                  || document.getDocumentCatalog().getNames().getJavaScript() != null)) {
            found.add("names");
          }
          if (document.getDocumentCatalog().getOpenAction() != null) {
            found.add("open action");
          }
          for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
              if (!(annotation instanceof PDAnnotationLink link
                  && link.getAction() instanceof PDActionURI uri
                  && uri.getURI().matches("(https://|mailto:|tel:).*")
                  && !uri.getURI().contains("127.0.0.1"))) {
                found.add(annotation.getCOSObject().toString());
              }
            }
          }
          return found;
        });
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
