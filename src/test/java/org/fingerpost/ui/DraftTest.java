package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever stands on a page comes back to the character. */
class DraftTest {
  @Property(tries = 300)
  void everyDraftIsReadAsItWasWritten(
      @ForAll String question,
      @ForAll @Size(max = 5) List<String> chosen,
      @ForAll String day,
      @ForAll String text,
      @ForAll Optional<String> area) {
    Draft draft = new Draft(question, chosen, new Draft.Typed(day, "", "20", text), area);
    assertThat(Draft.of(draft.bytes())).isEqualTo(draft);
  }

  @Property(tries = 100)
  void halfAPairOfCharactersIsKeptToo(@ForAll char one) {
    Draft draft =
        new Draft("q", List.of(), new Draft.Typed("", "", "", one + "\uD83D"), Optional.of(""));
    assertThat(Draft.of(draft.bytes())).isEqualTo(draft);
  }
}
