package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.ui.AtTheDoor.PASSPHRASE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Trail;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** From the first start over setting a passphrase, locking and forgetting it, and back in. */
class DoorTest {
  private static final String NOTE = "The head rang on Tuesday";
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();

  @TempDir private Path folder;

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private Path cases() {
    return folder.resolve("data").resolve("cases.db");
  }

  private AtTheDoor start() {
    return new AtTheDoor(PATHWAYS, cases(), folder.resolve("saved.txt"));
  }

  private List<String> notesOnDisk(String passphrase) throws Exception {
    try (SqliteCaseload caseload =
        SqliteCaseload.open(
            cases(),
            InstantSource.system(),
            new Unlocking.WithPassphrase(passphrase.toCharArray()),
            7)) {
      Case kept = caseload.open(caseload.list().cases().getFirst().id());
      return kept.notes().stream().map(note -> note.text()).toList();
    }
  }

  @Test
  void withoutAPassphraseOneKeyLeadsOnAndNothingEverLocks() {
    try (AtTheDoor app = start()) {
      app.waitFor("#keep-title");
      assertThat(cases()).doesNotExist();
      assertThat(app.focus()).contains("keep-without");
      app.key(KeyCode.ENTER, false);
      app.waitFor("#start");
      assertThat(app.isThere("#lock")).isFalse();
      app.pass(Duration.ofHours(3));
      app.key(KeyCode.L, true);
      assertThat(app.isThere("#start")).isTrue();
    }
    try (AtTheDoor app = start()) {
      app.waitFor("#start");
      assertThat(app.isThere("#keep-title")).isFalse();
    }
  }

  @Test
  void aPassphraseIsChosenItsCodeKeptAndWhatIsLockedComesBackWhereItWas() throws Exception {
    try (AtTheDoor app = start()) {
      app.press("#keep-with");
      app.type("#new-passphrase", PASSPHRASE);
      app.type("#again-passphrase", PASSPHRASE);
      app.press("#set-passphrase");
      String code = app.words("#recovery-code");
      app.press("#print-code");
      assertThat(app.words("#code-said")).startsWith("No printer was found");
      app.press("#save-code");
      app.waitUntil(
          "the code is saved",
          () ->
              Files.exists(folder.resolve("saved.txt"))
                  && app.words("#code-said").startsWith("Saved"));
      assertThat(folder.resolve("saved.txt")).content().contains(code);
      assertThat(app.keepCode()).isEqualTo(code);

      String question = app.aCaseWithANote(NOTE);
      app.key(KeyCode.L, true);
      app.waitFor("#unlock-title");
      assertThat(app.isThere("#question-title")).isFalse();
      assertThat(notesOnDisk(PASSPHRASE)).containsExactly(NOTE);

      app.unlock("not the one");
      app.waitUntil(
          "it is refused", () -> app.words("#error").startsWith("That is not the passphrase."));
      app.unlock(PASSPHRASE);
      assertThat(app.words("#question-title")).isEqualTo(question);
      assertThat(app.typed("#note")).isEqualTo(NOTE);
    }
    try (AtTheDoor app = start()) {
      app.unlock(PASSPHRASE);
      app.waitFor("#carry-on");
    }
  }

  @Test
  void whoForgotThePassphraseComesInWithTheCodeAndMustChooseAnother() throws Exception {
    try (AtTheDoor app = start()) {
      String code = app.beginWithPassphrase();
      app.aCaseWithANote(NOTE);
      app.press("#lock");
      app.press("#forgotten");
      app.type("#code", "!" + code.substring(1));
      app.press("#unlock");
      assertThat(app.words("#error")).startsWith("Look at group 1 again");
      app.type("#code", code.toLowerCase(Locale.ROOT).replace('-', ' '));
      app.press("#unlock");
      app.waitFor("#passphrase-title");
      assertThat(app.isThere("#settings")).isFalse();
      app.type("#new-passphrase", "another four plain words");
      app.type("#again-passphrase", "another four plain words");
      app.press("#set-passphrase");
      assertThat(app.typed("#note")).isEqualTo(NOTE);
    }
    assertThat(notesOnDisk("another four plain words")).containsExactly(NOTE);
  }

  @Test
  void aPassphraseIsSetChangedAndRemovedInSettings() throws Exception {
    try (AtTheDoor app = start()) {
      app.press("#keep-without");
      app.aCaseWithANote(NOTE);
      app.press("#settings");
      assertThat(app.isThere("#lock-after")).isFalse();
      app.press("#go-passphrase");
      app.type("#new-passphrase", PASSPHRASE);
      app.type("#again-passphrase", PASSPHRASE);
      app.press("#set-passphrase");
      String code = app.keepCode();
      app.waitFor("#settings-title");
      assertThat(app.isThere("#lock")).isTrue();

      app.type("#lock-after", "1");
      app.press("#lock-after-keep");
      assertThat(app.words("#lock-after-said")).isEqualTo("Type a whole number from 2 to 480.");
      app.type("#lock-after", "3");
      app.press("#lock-after-keep");
      assertThat(app.words("#lock-after-said")).isEqualTo("Kept.");

      app.press("#go-passphrase");
      app.type("#current-passphrase", "not the one");
      app.type("#new-passphrase", "another four plain words");
      app.type("#again-passphrase", "another four plain words");
      app.press("#set-passphrase");
      app.waitUntil(
          "it is refused", () -> app.words("#error").startsWith("That is not the passphrase."));
      app.type("#current-passphrase", PASSPHRASE);
      app.press("#set-passphrase");
      app.waitFor("#settings-title");

      app.press("#new-code");
      app.type("#settings-passphrase", "another four plain words");
      app.press("#settings-go");
      assertThat(app.keepCode()).isNotEqualTo(code);

      app.press("#remove");
      app.type("#settings-passphrase", PASSPHRASE);
      app.press("#settings-go");
      app.waitUntil(
          "it is refused",
          () -> app.words("#settings-error").startsWith("That is not the passphrase."));
      app.type("#settings-passphrase", "another four plain words");
      app.press("#settings-go");
      app.waitUntil("the lock is gone", () -> !app.isThere("#lock"));
      app.press("#back");
      assertThat(app.typed("#note")).isEqualTo(NOTE);
    }
    try (AtTheDoor app = start()) {
      app.waitFor("#carry-on");
    }
  }

  @Test
  void nobodyThereIsWarnedOfAndThenLocked() throws Exception {
    try (AtTheDoor app = start()) {
      app.beginWithPassphrase();
      app.aCaseWithANote(NOTE);
      app.pass(Duration.ofSeconds(539));
      assertThat(app.isThere("#idle-warning")).isFalse();
      app.pass(Duration.ofSeconds(1));
      assertThat(app.isThere("#idle-warning")).isTrue();
      assertThat(app.focus()).contains("stay-open");
      app.key(KeyCode.A, false);
      assertThat(app.isThere("#idle-warning")).isFalse();
      assertThat(app.focus()).contains("note");
      app.pass(Duration.ofMinutes(9));
      app.press("#stay-open");
      assertThat(app.isThere("#idle-warning")).isFalse();
      app.key(KeyCode.SHIFT, false);
      app.pass(Duration.ofMinutes(10));
      app.waitFor("#unlock-title");
    }
    assertThat(notesOnDisk(PASSPHRASE)).containsExactly(NOTE);
  }

  @Test
  void aComputerThatSleptIsLockedBeforeAnythingIsPaintedAgain() throws Exception {
    try (AtTheDoor app = start()) {
      app.beginWithPassphrase();
      app.aCaseWithANote(NOTE);
      app.onScreen(
          () -> {
            app.time.sleep(Duration.ofHours(8), Duration.ofMillis(300));
            return NOTE;
          });
      app.paint();
      assertThat(app.isThere("#question-title")).isFalse();
      assertThat(app.isThere("#note")).isFalse();
      app.waitFor("#unlock-title");
    }
  }

  /** Neither is part of the case, so neither may be in it or anywhere on the disk. */
  @Test
  void whatWasTypedAndNotGivenIsThereAgainAfterLockingByKeyBySleepAndByNobodyThere()
      throws Exception {
    try (AtTheDoor app = start()) {
      app.beginWithPassphrase();
      app.aCaseWithANote(NOTE);
      app.type("#day", "3 or 4");
      app.type("#month", "Jan");
      app.key(KeyCode.L, true);
      app.unlock(PASSPHRASE);
      assertThat(app.typed("#day")).isEqualTo("3 or 4");
      assertThat(app.typed("#month")).isEqualTo("Jan");
      assertThat(app.typed("#year")).isEmpty();
      assertThat(app.typed("#note")).isEqualTo(NOTE);

      app.type("#year", "2026");
      app.pass(Duration.ofMinutes(11));
      app.unlock(PASSPHRASE);
      assertThat(app.typed("#day")).isEqualTo("3 or 4");
      assertThat(app.typed("#year")).isEqualTo("2026");

      app.type("#day", "3");
      app.onScreen(
          () -> {
            app.time.sleep(Duration.ofHours(8), Duration.ofMillis(300));
            app.time.beat();
            return NOTE;
          });
      app.unlock(PASSPHRASE);
      assertThat(app.typed("#day")).isEqualTo("3");
      app.press("#settings");
      app.press("#lock");
      app.unlock(PASSPHRASE);
      app.waitFor("#settings-title");
      app.press("#back");
      assertThat(app.typed("#day")).isEqualTo("3");
      assertThat(answersOnDisk()).doesNotContain("letter-date");

      app.press("#continue");
      app.waitUntil("it goes on", () -> !app.isThere("#day"));
      app.press("#back");
      assertThat(app.typed("#day")).isEqualTo("3");
      app.type("#day", "20");
      app.press("#back");
      app.press("#continue");
      assertThat(app.typed("#day")).as("left, and never given").isEqualTo("3");
    }
    assertThat(answersOnDisk()).contains("letter-date");
  }

  @Test
  void aChoiceNotGivenIsThereAgainAlsoBeforeAnythingOfTheCaseIsKept() {
    try (AtTheDoor app = start()) {
      app.beginWithPassphrase();
      app.press("#start");
      app.press("#answer-not-sure");
      app.press("#lock");
      app.unlock(PASSPHRASE);
      app.waitFor("#question-title");
      app.press("#continue");
      app.press("#answer-decision-letter");
      app.press("#lock");
      app.unlock("not the one");
      app.waitUntil("it is refused", () -> app.words("#error").startsWith("That is not"));
      app.unlock(PASSPHRASE);
      app.waitFor("#question-title");
      app.press("#continue");
      app.waitFor("#day");
    }
  }

  private Set<String> answersOnDisk() throws Exception {
    Path copy = folder.resolve("copy");
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(cases().getParent())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    try (SqliteCaseload caseload =
        SqliteCaseload.open(
            copy.resolve(cases().getFileName()),
            InstantSource.system(),
            new Unlocking.WithPassphrase(PASSPHRASE.toCharArray()),
            7)) {
      return caseload.open(caseload.list().cases().getFirst().id()).answers().keySet();
    }
  }

  @Test
  void howOftenItWasTriedInVainIsALineOfTheTrailOnceTheRightOneOpens() throws Exception {
    try (AtTheDoor app = start()) {
      app.beginWithPassphrase();
      app.waitFor("#start");
      app.press("#lock");
      for (String wrong : List.of("not the one", "nor this one")) {
        app.unlock(wrong);
        app.waitUntil("it is refused", () -> app.words("#error").startsWith("That is not the"));
      }
      app.unlock(PASSPHRASE);
      app.waitFor("#start");
      app.press("#lock");
      app.unlock(PASSPHRASE);
      app.waitFor("#start");
    }
    try (SqliteCaseload caseload =
        SqliteCaseload.open(
            cases(),
            InstantSource.system(),
            new Unlocking.WithPassphrase(PASSPHRASE.toCharArray()),
            7)) {
      assertThat(
              caseload.audit().orElseThrow().read().lines().stream()
                  .map(Trail.Line::deed)
                  .filter(deed -> deed.what() == Deed.What.UNLOCK_FAILED))
          .as("one line for both, and none for opening it at once")
          .containsExactly(Deed.of(Deed.What.UNLOCK_FAILED, 2));
    }
  }

  @Test
  void whatCannotBeSavedIsCoveredKeptAndSavedOnceItCanBe() throws Exception {
    Path away = folder.resolve("away");
    try (AtTheDoor app = start()) {
      app.beginWithPassphrase();
      app.aCaseWithANote("first");
      app.waitUntil("it is saved", () -> app.words("#saved").equals("Saved"));
      Files.move(cases().getParent(), away);
      app.type("#note", NOTE);
      app.key(KeyCode.L, true);
      app.waitUntil("it waits", () -> app.words("#cover-title").equals("The lock is waiting"));
      assertThat(app.isThere("#question-title")).isFalse();
      app.press("#cover-retry");
      app.waitUntil("it waits", () -> app.words("#cover-title").equals("The lock is waiting"));

      app.type("#cover-passphrase", "not the one");
      app.press("#cover-back");
      app.waitUntil(
          "it is refused",
          () -> app.words("#cover-error").startsWith("That is not the passphrase"));
      app.type("#cover-passphrase", PASSPHRASE);
      app.press("#cover-back");
      assertThat(app.typed("#note")).isEqualTo(NOTE);

      app.press("#lock");
      app.waitUntil("it waits", () -> app.words("#cover-title").equals("The lock is waiting"));
      Files.move(away, cases().getParent());
      app.press("#cover-retry");
      app.waitFor("#unlock-title");
    }
    assertThat(notesOnDisk(PASSPHRASE)).containsExactly(NOTE);
  }

  @Test
  void lockingTakesWhatWasCopiedOffTheClipboardAndLeavesTheRest() {
    try (AtTheDoor app = start()) {
      app.beginWithPassphrase();
      app.aCaseWithANote(NOTE);
      copy(app, "a shopping list");
      app.press("#lock");
      app.waitFor("#unlock-title");
      assertThat(clipboard(app)).isEqualTo("a shopping list");
      app.unlock(PASSPHRASE);
      app.waitFor("#question-title");
      copy(app, "head rang on");
      app.press("#lock");
      app.waitFor("#unlock-title");
      assertThat(clipboard(app)).isNullOrEmpty();
    }
  }

  private static void copy(AtTheDoor app, String words) {
    app.onScreen(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(words);
          return Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private static String clipboard(AtTheDoor app) {
    return app.onScreen(() -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void aDamagedFileBehindAPassphraseGoesBackToACopyCheckedWithTheKeys() throws Exception {
    try (AtTheDoor app = start()) {
      app.beginWithPassphrase();
      app.aCaseWithANote(NOTE);
    }
    try (SqliteCaseload caseload =
        SqliteCaseload.open(
            cases(),
            InstantSource.system(),
            new Unlocking.WithPassphrase(PASSPHRASE.toCharArray()),
            7)) {
      caseload.backUp();
    }
    Files.write(cases(), new byte[0]);
    try (AtTheDoor app = start()) {
      app.waitFor("#stopped");
      app.press(".actions > .primary");
      app.waitFor("#unlock");
      app.unlock("not the one");
      app.waitUntil("it is refused", () -> app.words("#error").startsWith("That is not"));
      app.unlock(PASSPHRASE);
      app.waitFor("#look-1");
      app.press("#look-1");
      app.waitFor("#backups-go");
      app.press("#backups-go");
      app.waitFor("#backups-onward");
      app.press("#backups-onward");
      app.waitFor("#carry-on");
    }
    assertThat(notesOnDisk(PASSPHRASE)).containsExactly(NOTE);
  }

  @Test
  void howThingsLookIsRememberedAndADamagedFileOfSettingsIsSaid() throws Exception {
    try (AtTheDoor app = start()) {
      app.press("#keep-without");
      app.waitFor("#start");
      app.key(KeyCode.PLUS, true);
      app.press("#settings");
      app.press("#adviser");
    }
    try (AtTheDoor app = start()) {
      app.waitFor("#start");
      assertThat(app.onScreen(() -> app.stage().getScene().getRoot().getStyle()))
          .contains(String.valueOf(Display.BODY * 110 / 100));
    }
    Path settings = cases().resolveSibling("settings.json");
    assertThat(settings).content().contains("\"textSize\": 110", "\"forAdvisers\": true");
    Files.writeString(settings, "{\"lockAfter\": ");
    // The page that says that opening takes its time must not swallow it.
    try (AtTheDoor app =
        new AtTheDoor(PATHWAYS, cases(), folder.resolve("saved.txt"), Runnable::run)) {
      app.waitFor("#start");
      assertThat(app.words("#problem .heading"))
          .startsWith("The file with your settings is damaged");
      assertThat(cases().resolveSibling("settings.json.set-aside-1"))
          .hasContent("{\"lockAfter\": ");
    }
  }
}
