package org.fingerpost.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fingerpost.ui.Words;
import org.fingerpost.vault.RecoveryCode;
import org.fingerpost.vault.Unlocking;
import org.fingerpost.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockModelTest {
  @TempDir private Path folder;

  private final List<Unlocking> tried = new ArrayList<>();
  private final UnlockModel model =
      new UnlockModel(
          Words.english(),
          (with, refused) -> {
            tried.add(with);
            refused.accept("That is not the passphrase.");
          });

  private RecoveryCode code() throws Exception {
    try (Vault vault = Vault.create(folder.resolve("keys"), "four plain words".toCharArray())) {
      return vault.newRecoveryCode();
    }
  }

  @Test
  void anEmptyFieldIsNotTried() {
    model.unlock();
    assertThat(tried).isEmpty();
    assertThat(model.errorProperty().get()).isEqualTo("Type your passphrase first.");
  }

  @Test
  void aWrongPassphraseIsSaidPlainlyAndForgotten() {
    model.passphraseProperty().set("wrong");
    model.unlock();
    assertThat(tried).hasSize(1);
    assertThat(model.errorProperty().get()).isEqualTo("That is not the passphrase.");
    assertThat(model.passphraseProperty().get()).isEmpty();
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void aCodeIsTriedHoweverItIsTyped() throws Exception {
    model.forgotten();
    model
        .codeProperty()
        .set(" " + code().printed().toLowerCase(Locale.ROOT).replace("-", "  ") + " ");
    model.unlock();
    assertThat(tried).singleElement().isInstanceOf(Unlocking.WithRecoveryCode.class);
  }

  @Test
  void aSlipIsSaidWithItsGroupAndNotTried() throws Exception {
    model.forgotten();
    String printed = code().printed();
    model.codeProperty().set("!" + printed.substring(1));
    model.unlock();
    assertThat(model.errorProperty().get())
        .isEqualTo("Look at group 1 again: no code has a \u201c!\u201d in it.");

    model.codeProperty().set(printed.substring(0, 33));
    model.unlock();
    assertThat(model.errorProperty().get()).startsWith("Look at group 7 again");

    model.codeProperty().set("abcd");
    model.unlock();
    assertThat(model.errorProperty().get()).endsWith("You have typed 4.");
    assertThat(tried).isEmpty();
    assertThat(model.codeProperty().get()).isEqualTo("abcd");
  }
}
