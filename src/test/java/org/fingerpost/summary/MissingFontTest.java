package org.fingerpost.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that lacks a font, or has it damaged, says so and makes every other form. */
class MissingFontTest {
  private static final Summary SUMMARY =
      Summary.of(new SmallPathways().refused(), List.of(), Wanted.USUAL);

  @TempDir private Path folder;

  private static SummaryWriter without(String font) {
    return new SummaryWriter(
        Map::toString,
        name -> {
          if (name.equals(font)) {
            throw new FileNotFoundException(name);
          }
          return Fonts.ofTheProgram(name);
        });
  }

  /** One bit, far behind what is read to find out which characters it has. */
  private static SummaryWriter damaged(String font) {
    return new SummaryWriter(
        Map::toString,
        name -> {
          byte[] bytes = Fonts.ofTheProgram(name);
          if (name.equals(font)) {
            bytes[bytes.length * 3 / 4] ^= 1;
          }
          return bytes;
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AtkinsonHyperlegible_400Regular.ttf",
        "AtkinsonHyperlegible_700Bold.ttf",
        "NotoSansArabic_400Regular.ttf",
        "DejaVuSans.ttf"
      })
  void thePdfIsRefusedInWordsAndEveryOtherFormIsMade(String font) throws Exception {
    for (SummaryWriter writer : List.of(without(font), damaged(font))) {
      Path pdf = folder.resolve("next-steps.pdf");
      Files.writeString(pdf, "an earlier one");
      CannotWrite refused =
          catchThrowableOfType(CannotWrite.class, () -> writer.write(SUMMARY, Form.PDF, pdf));
      assertThat(refused.what()).contains("a font that belongs to Fingerpost");
      assertThat(refused.safe()).startsWith("Your answers and notes are safe");
      assertThat(refused.remedy()).startsWith("Save it as text or as a web page");
      assertThat(refused.anotherForm()).isTrue();
      assertThat(pdf).hasContent("an earlier one");

      for (Form form : Form.values()) {
        assertThat(writer.canMake(form)).isEqualTo(form != Form.PDF);
        if (form != Form.PDF) {
          Path file = folder.resolve("next-steps." + form.ending());
          writer.write(SUMMARY, form, file);
          assertThat(file).isNotEmptyFile();
        }
      }
      assertThat(folder.resolve("next-steps.txt")).content().contains("SEND Tribunal");
    }
  }
}
