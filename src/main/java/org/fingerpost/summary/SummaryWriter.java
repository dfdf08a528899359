package org.fingerpost.summary;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns summaries into files.
 *
 * <p>Holds the fonts and styles: make one and keep it. The first PDF takes about a second, later
 * ones a tenth of that. Safe for use by several threads.
 */
public final class SummaryWriter {
  private final Optional<PdfForm> pdf;
  private final HtmlForm html;
  private final Function<Map<String, Object>, String> json;

  /**
   * A writer.
   *
   * @param json writes maps, lists, strings, whole numbers and truth values as JSON
   */
  public SummaryWriter(Function<Map<String, Object>, String> json) {
    this(json, Fonts::ofTheProgram);
  }

  SummaryWriter(Function<Map<String, Object>, String> json, Fonts.Source source) {
    Optional<Fonts> fonts = fonts(source);
    this.pdf = fonts.map(PdfForm::new);
    this.html = new HtmlForm(fonts);
    this.json = json;
  }

  /** Without its fonts the program can still write every form but one. */
  private static Optional<Fonts> fonts(Fonts.Source source) {
    try {
      return Optional.of(new Fonts(source));
    } catch (Fonts.Unusable missing) {
      return Optional.empty();
    }
  }

  /** Whether this form can be made: a PDF needs the program's own fonts, whole. */
  public boolean canMake(Form form) {
    return form != Form.PDF || pdf.isPresent();
  }

  /**
   * The summary in a form, as the bytes of a file.
   *
   * @throws IllegalStateException where {@link #canMake} says that it cannot be made
   */
  public byte[] bytes(Summary summary, Form form) {
    return switch (form) {
      case PDF ->
          pdf.orElseThrow(() -> new IllegalStateException("there are no fonts for it")).of(summary);
      case HTML -> html.of(summary).getBytes(StandardCharsets.UTF_8);
      case TEXT -> TextForm.of(summary).getBytes(StandardCharsets.UTF_8);
      case CALENDAR -> CalendarForm.of(summary).getBytes(StandardCharsets.UTF_8);
      case LETTERS -> TextForm.lettersOf(summary).getBytes(StandardCharsets.UTF_8);
      case JSON -> json.apply(data(summary)).getBytes(StandardCharsets.UTF_8);
    };
  }

  /** The summary as plain text, to show or to read aloud. */
  public String text(Summary summary) {
    return TextForm.of(summary);
  }

  /** The summary as plain data: maps, lists, strings, whole numbers and truth values. */
  public Map<String, Object> data(Summary summary) {
    return DataForm.of(summary);
  }

  /**
   * Writes the summary into a file, in place of one that is there already.
   *
   * @throws CannotWrite where that is not possible; a file that was there before is as it was
   */
  public void write(Summary summary, Form form, Path file) throws CannotWrite {
    if (!canMake(form)) {
      throw CannotWrite.form(
          file,
          "The PDF cannot be made: a font that belongs to Fingerpost is missing or damaged.",
          "Your answers and notes are safe, and no file was changed.",
          "Save it as text or as a web page instead: every word is the same. Installing Fingerpost"
              + " again brings the font back.");
    }
    SafeFile.write(file, bytes(summary, form));
  }
}
