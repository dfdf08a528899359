package org.fingerpost.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private final Sealing sealing = new Sealing();

  @Property(tries = 200)
  void aPrintedCodeIsReadAsItself(@ForAll @IntRange(max = 1) int ignored) {
    RecoveryCode code = RecoveryCode.random(sealing);

    assertThat(RecoveryCode.parse(code.printed()).orElseThrow().secret()).isEqualTo(code.secret());
  }

  @Test
  void howItIsTypedDoesNotMatter() {
    RecoveryCode code = RecoveryCode.random(sealing);
    String sloppy =
        code.printed()
            .toLowerCase(Locale.ROOT)
            .replace('0', 'o')
            .replace('1', 'l')
            .replace('-', ' ');

    assertThat(RecoveryCode.parse("  " + sloppy + "\n").orElseThrow().secret())
        .isEqualTo(code.secret());
  }

  /** Twelve bits tell 4,095 slips of 4,096; a slip that they miss is caught by the vault itself. */
  @Property(tries = 2000)
  void oneWrongSignIsToldInNearlyEveryCase(
      @ForAll @IntRange(max = 33) int at, @ForAll @IntRange(max = 31) int sign) {
    int missed = 0;
    for (int attempt = 0; attempt < 4; attempt++) {
      String printed = RecoveryCode.random(sealing).printed();
      String slip = printed.substring(0, at) + SIGNS.charAt(sign) + printed.substring(at + 1);
      if (!slip.equals(printed) && RecoveryCode.parse(slip).isPresent()) {
        missed++;
      }
    }
    assertThat(missed).isLessThan(2);
  }

  @Test
  void whatCannotBeACodeIsNone() {
    assertThat(RecoveryCode.parse("")).isEmpty();
    assertThat(RecoveryCode.parse("ABCD-EFGH")).isEmpty();
    assertThat(RecoveryCode.parse("UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU")).isEmpty();
  }

  @Test
  void aCodeHasSevenGroupsOfFourAndNeverSlipsIntoAMessage() {
    RecoveryCode code = RecoveryCode.random(sealing);

    assertThat(code.printed()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(code.toString()).doesNotContain(code.printed().substring(0, 4));
    assertThat(new Unlocking.WithPassphrase("secret".toCharArray()).toString())
        .doesNotContain("secret");
  }
}
