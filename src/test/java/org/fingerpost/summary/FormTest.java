package org.fingerpost.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormTest {

  @Test
  void aFilesNameAsksForItsForm() {
    assertThat(Form.of(Path.of("a", "Steps.PDF"))).contains(Form.PDF);
    assertThat(Form.of(Path.of("steps.html"))).contains(Form.HTML);
    assertThat(Form.of(Path.of("steps.txt"))).contains(Form.TEXT);
    assertThat(Form.of(Path.of("steps.letters.txt"))).contains(Form.LETTERS);
    assertThat(Form.of(Path.of("steps.ics"))).contains(Form.CALENDAR);
    assertThat(Form.of(Path.of("steps.json"))).contains(Form.JSON);
  }

  @Test
  void anUnknownEndingAsksForNone() {
    assertThat(Form.of(Path.of("steps.doc"))).isEmpty();
    assertThat(Form.of(Path.of("pdf"))).isEmpty();
    assertThat(Form.of(Path.of("/"))).isEmpty();
  }
}
