package org.fingerpost.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fingerpost.vault.RecoveryCode.Typed;
import org.junit.jupiter.api.Test;

/** A slip in a recovery code is told as closely as its check signs allow. */
class MistypedCodeTest {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private final RecoveryCode code = RecoveryCode.random(new Sealing());

  @Property(tries = 100)
  void theGroupOfOneWrongSignIsAmongThoseNamed(
      @ForAll @IntRange(max = 27) int at, @ForAll @IntRange(min = 1, max = 31) int by) {
    StringBuilder signs = new StringBuilder(code.printed().replace("-", ""));
    char right = signs.charAt(at);
    signs.setCharAt(at, SIGNS.charAt((SIGNS.indexOf(right) + by) % SIGNS.length()));

    switch (RecoveryCode.read(signs)) {
      case Typed.Slip(List<Integer> groups) -> assertThat(groups).contains(at / 4 + 1);
      case Typed.Whole(RecoveryCode other) ->
          assertThat(other.printed()).as("one in 4,096").isNotEqualTo(code.printed());
      case Typed.WrongSign _, Typed.WrongLength _ -> throw new AssertionError(signs);
    }
  }

  @Property(tries = 100)
  void twoSignsInTheWrongOrderAreAmongThoseNamed(@ForAll @IntRange(max = 26) int at) {
    StringBuilder signs = new StringBuilder(code.printed().replace("-", ""));
    char first = signs.charAt(at);
    signs.setCharAt(at, signs.charAt(at + 1));
    signs.setCharAt(at + 1, first);

    if (RecoveryCode.read(signs) instanceof Typed.Slip(List<Integer> groups)) {
      assertThat(groups).contains(at / 4 + 1);
    }
  }

  @Test
  void aSignThatNoCodeHasIsNamedWithItsGroup() {
    String printed = code.printed();
    String wrong = printed.substring(0, 12) + "u" + printed.substring(13);

    assertThat(RecoveryCode.read(wrong)).isEqualTo(new Typed.WrongSign(3, "U"));
  }

  @Test
  void aGroupThatIsTooShortIsNamedWhereTheGapsAreTyped() {
    String printed = code.printed();

    assertThat(RecoveryCode.read(printed.substring(0, 8) + printed.substring(9)))
        .isEqualTo(new Typed.WrongLength(27, Optional.of(2)));
    assertThat(RecoveryCode.read(printed.replace("-", "").substring(1)))
        .isEqualTo(new Typed.WrongLength(27, Optional.empty()));
    assertThat(RecoveryCode.read("")).isEqualTo(new Typed.WrongLength(0, Optional.empty()));
  }

  @Test
  void dashesOfEveryKindAndSpacesDoNotMatter() {
    String typed = code.printed().replaceFirst("-", " \u2013 ").replaceFirst("-", "\u00a0");

    assertThat(RecoveryCode.read(typed)).isInstanceOf(Typed.Whole.class);
  }
}
