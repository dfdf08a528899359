package org.fingerpost.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.ChosenFiles;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Words;
import org.fingerpost.vault.RecoveryCode;
import org.fingerpost.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeModelTest {
  @TempDir private Path folder;

  private final List<String> after = new ArrayList<>();
  private final Problems problems = new Problems(Words.english());
  private Path saveAs;
  private RecoveryCode code;
  private CodeModel model;

  @BeforeEach
  void makeACode() throws Exception {
    saveAs = folder.resolve("code.txt");
    try (Vault vault = Vault.create(folder.resolve("keys"), "four plain words".toCharArray())) {
      code = vault.newRecoveryCode();
    }
    model =
        new CodeModel(
            Words.english(),
            problems,
            new Background(Runnable::run, Runnable::run, Runnable::run),
            new ChosenFiles(() -> Optional.of(saveAs)),
            _ -> 4);
    model.take(code, () -> after.add("on"));
  }

  @Test
  void nobodyGoesOnWithoutAGroupOfIt() {
    model.check();
    model.kept();
    model.typedProperty().set(code.groups().get(3));
    model.check();
    if (!code.groups().get(3).equals(code.groups().get(4))) {
      assertThat(after).isEmpty();
      assertThat(model.errorProperty().get()).startsWith("That is not group 5.");
    }
    model.typedProperty().set(" " + code.groups().get(4).toLowerCase(Locale.ROOT) + " ");
    model.check();
    assertThat(after).containsExactly("on");
    assertThat(model.printed()).isEmpty();
  }

  @Test
  void itCanBeSavedAsAFileToPrint() throws Exception {
    model.save();
    assertThat(Files.readString(saveAs)).contains(code.printed(), "recovery code");
    assertThat(model.saidProperty().get()).contains("code.txt");
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsSaidAndTheCodeStays() {
    saveAs = folder.resolve("no-such-folder").resolve("code.txt");
    model.save();
    assertThat(problems.shownProperty().get()).isPresent();
    assertThat(model.printed()).isEqualTo(code.printed());
  }

  @Test
  void itCanBeShownAgain() {
    model.kept();
    assertThat(model.checkingProperty().get()).isTrue();
    model.showAgain();
    assertThat(model.checkingProperty().get()).isFalse();
    assertThat(model.printed()).isEqualTo(code.printed());
  }
}
