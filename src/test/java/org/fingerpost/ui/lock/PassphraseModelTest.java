package org.fingerpost.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.ui.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseModelTest {
  private final List<String> set = new ArrayList<>();
  private Optional<String> refusal = Optional.empty();

  private PassphraseModel model(boolean asksCurrent) {
    return new PassphraseModel(
        Words.english(),
        () -> asksCurrent,
        (current, next, refused) -> {
          set.add(current.map(String::new).orElse("-") + "/" + new String(next));
          refusal.ifPresent(refused);
        });
  }

  private static void type(PassphraseModel model, String first, String second) {
    model.firstProperty().set(first);
    model.secondProperty().set(second);
    model.set();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', Use at least 10 letters",
    "short, short, Use at least 10 letters",
    "aaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaa, This repeats itself",
    "four plain words, four plain wards, The two are not the same"
  })
  void whatIsWrongIsSaidAndNothingIsSet(String first, String second, String said) {
    PassphraseModel model = model(false);
    type(model, first, second);
    assertThat(model.errorProperty().get()).startsWith(said);
    assertThat(set).isEmpty();
  }

  @Test
  void aWholePagePastedIsRefused() {
    PassphraseModel model = model(false);
    String page = "word ".repeat(1000);
    type(model, page, page);
    assertThat(model.errorProperty().get()).startsWith("Use at most 1000");
    assertThat(set).isEmpty();
  }

  @Test
  void lettersOutsideTheBasicPlaneCountAsOne() {
    PassphraseModel model = model(false);
    String five = "\uD83D\uDC22\uD83D\uDC23\uD83D\uDC24\uD83D\uDC25\uD83D\uDC26";
    type(model, five, five);
    assertThat(model.errorProperty().get()).startsWith("Use at least 10");
  }

  @Test
  void aPassphraseIsSetOnceHoweverOftenEnterIsPressed() {
    PassphraseModel model = model(false);
    type(model, "four plain words", "four plain words");
    model.set();
    assertThat(set).containsExactly("-/four plain words");
    assertThat(model.busyProperty().get()).isTrue();
  }

  @Test
  void theOneSoFarIsAskedForAndARefusalIsSaid() {
    PassphraseModel model = model(true);
    type(model, "four plain words", "four plain words");
    assertThat(model.errorProperty().get()).startsWith("Type your passphrase as it is now");

    refusal = Optional.of("That is not the passphrase.");
    model.currentProperty().set("old");
    model.set();
    assertThat(set).containsExactly("old/four plain words");
    assertThat(model.errorProperty().get()).isEqualTo("That is not the passphrase.");
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.firstProperty().get()).isEqualTo("four plain words");
  }

  @Test
  void howGoodItIsIsSaidKindly() {
    PassphraseModel model = model(false);
    assertThat(model.strengthBinding().get()).isEmpty();
    model.firstProperty().set("nine sign");
    assertThat(model.strengthBinding().get()).startsWith("1 more letter");
    model.firstProperty().set("nine signs");
    assertThat(model.strengthBinding().get()).startsWith("This will do");
    model.firstProperty().set("four plain words in a row");
    assertThat(model.strengthBinding().get()).startsWith("This is a good length");
  }

  @Test
  void nothingTypedIsRemembered() {
    PassphraseModel model = model(true);
    model.currentProperty().set("old");
    type(model, "four plain words", "four plain words");
    model.forget();
    assertThat(model.currentProperty().get()).isEmpty();
    assertThat(model.firstProperty().get()).isEmpty();
    assertThat(model.secondProperty().get()).isEmpty();
  }
}
