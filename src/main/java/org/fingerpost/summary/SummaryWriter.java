package org.fingerpost.summary;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns summaries into files.
 *
 * <p>Holds the fonts and styles: make one and keep it. The first PDF takes about a second, later
 * ones a tenth of that. Safe for use by several threads.
 */
public final class SummaryWriter {
  private final PdfForm pdf;
  private final HtmlForm html;
  private final Function<Map<String, Object>, String> json;

  /**
   * A writer.
   *
   * @param json writes maps, lists, strings, whole numbers and truth values as JSON
   */
  public SummaryWriter(Function<Map<String, Object>, String> json) {
    Fonts fonts = new Fonts();
    this.pdf = new PdfForm(fonts);
    this.html = new HtmlForm(fonts);
    this.json = json;
  }

  /** The summary in a form, as the bytes of a file. */
  public byte[] bytes(Summary summary, Form form) {
    return switch (form) {
      case PDF -> pdf.of(summary);
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
    SafeFile.write(file, bytes(summary, form));
  }
}
