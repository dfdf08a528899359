package org.fingerpost.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Retention;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The cases in which nothing has happened for a year, by keyboard alone. */
class ReviewWalkTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();
  private static final LocalDate TODAY = RunningApp.TODAY;

  @TempDir private Path folder;
  private StillCases cases;
  private Path receipt;

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void openTheCases() throws Exception {
    receipt = folder.resolve("receipt.txt");
    cases = new StillCases(folder.resolve("c").resolve("c.db"));
  }

  private RunningApp start() {
    return RunningApp.on(PATHWAYS, cases.caseload, cases.custody(), receipt);
  }

  private static void enter(RunningApp app, String selector) {
    app.waitUntil(selector + " is there", () -> app.isThere(selector));
    app.tabTo(selector);
    app.press(KeyCode.ENTER);
  }

  private static void goThere(RunningApp app) {
    enter(app, "#review");
    app.waitUntil("the page is there", () -> app.isThere("#review-title"));
  }

  private static void waitForTitle(RunningApp app, String title) {
    app.waitUntil(title, () -> app.isThere("#review-title") && app.title().equals(title));
  }

  /** The first page says what it said before until the list is read anew. */
  private static boolean isOnHome(RunningApp app, String line) {
    return app.isThere("#home-title")
        && app.isThere("#review-due")
        && app.words("#review-due").equals(line);
  }

  /** The headings of the rows, in order. */
  private static List<String> rows(RunningApp app) {
    return RunningApp.onScreen(
        () ->
            app.scene().getRoot().lookupAll("#review-rows .heading").stream()
                .map(heading -> ((Label) heading).getText())
                .toList());
  }

  private List<CaseId> due() throws Exception {
    return Retention.USUAL.due(cases.caseload.list().cases(), TODAY).stream()
        .map(due -> due.one().id())
        .toList();
  }

  @Test
  void nothingIsSaidWhereNothingLiesStill() throws Exception {
    cases.add("Recent", TODAY.minusMonths(11));
    try (RunningApp app = start()) {
      app.waitUntil("the case", () -> app.isThere("#last-case"));
      assertThat(app.isThere("#review")).isFalse();
    }
  }

  @Test
  void nothingIsSaidWhereThePersonChoseNever() throws Exception {
    cases.add("Old", TODAY.minusYears(5));
    cases.preferences.keep(Settings.USUAL.askingAfter(Retention.never()), _ -> {});
    try (RunningApp app = start()) {
      app.waitUntil("the case", () -> app.isThere("#last-case"));
      assertThat(app.isThere("#review")).isFalse();
    }
  }

  @Test
  void keepingOneOnIsRememberedAndCanBeUndone() throws Exception {
    CaseId recent = cases.add("Recent", TODAY);
    cases.add("Younger", LocalDate.of(2024, 3, 5));
    CaseId oldest = cases.add("Oldest", LocalDate.of(2022, 6, 1));
    Listed before = cases.line(oldest);
    try (RunningApp app = start()) {
      app.waitUntil("the line", () -> app.isThere("#review-due"));
      assertThat(app.words("#review-due")).isEqualTo("2 cases have had nothing new for a year.");
      goThere(app);
      assertThat(app.title()).isEqualTo("Do you still need these 2 cases?");
      assertThat(app.focus().getId()).isEqualTo("review-title");
      assertThat(rows(app)).containsExactly("Oldest", "Younger");

      enter(app, ".keep-on");

      waitForTitle(app, "Do you still need this case?");
      assertThat(app.focus().getId()).isEqualTo("review-said");
      assertThat(app.words("#review-said")).startsWith("You keep “Oldest”. We ask again in a year");
      assertThat(rows(app)).containsExactly("Younger");
      assertThat(app.isThere("#review-keep-all")).isFalse();
      assertThat(cases.line(oldest).keptOn()).isPresent();
      assertThat(cases.line(oldest).lastTouched()).isEqualTo(before.lastTouched());

      enter(app, "#review-undo");

      waitForTitle(app, "Do you still need these 2 cases?");
      assertThat(app.words("#review-said")).isEqualTo("1 case is back on this list.");
      assertThat(app.isThere("#review-undo")).isFalse();
      assertThat(cases.line(oldest)).isEqualTo(before);

      enter(app, ".keep-on");
      waitForTitle(app, "Do you still need this case?");
      enter(app, "#review-back");
      app.waitUntil("home", () -> isOnHome(app, "1 case has had nothing new for a year."));
      // What somebody worked on last stays what they carry on with.
      assertThat(app.words("#last-case .heading")).isEqualTo("Recent");
      assertThat(cases.caseload.open(recent).log()).hasSize(3);
    }
  }

  @Test
  void allAreKeptOnAtOnceAndAreAskedAboutAgainAYearLater() throws Exception {
    for (int number = 1; number <= 40; number++) {
      cases.add("Case " + number, LocalDate.of(2020, 1, 1).plusDays(number));
    }
    try (RunningApp app = start()) {
      goThere(app);
      assertThat(rows(app)).hasSize(30).startsWith("Case 1", "Case 2");

      enter(app, "#review-keep-all");

      waitForTitle(app, "There is no case to look at now");
      assertThat(app.words("#review-said")).startsWith("You keep 40 cases.");
      assertThat(due()).isEmpty();
      assertThat(Retention.USUAL.due(cases.caseload.list().cases(), TODAY.plusYears(1)))
          .hasSize(40);

      enter(app, "#review-undo");

      waitForTitle(app, "Do you still need these 40 cases?");
      assertThat(due()).hasSize(40);
    }
  }

  @Test
  void oneIsDeletedWithAReceiptAndOnlyAfterAskingOnceMore() throws Exception {
    CaseId old = cases.add("Old", TODAY.minusYears(3));
    try (RunningApp app = start()) {
      goThere(app);
      enter(app, ".delete");
      assertThat(app.focus().getId()).isEqualTo("delete-no");
      app.press(KeyCode.ENTER);
      app.waitUntil("it stays", () -> app.isThere(".keep-on"));
      assertThat(due()).containsExactly(old);

      enter(app, ".delete");
      enter(app, "#delete-yes");
      app.waitUntil("it is deleted", () -> app.isThere("#receipt-save"));
      assertThat(app.words("#rights-title")).isEqualTo("The case is deleted");
      assertThat(app.focus().getId()).isEqualTo("rights-title");
      enter(app, "#receipt-save");
      app.waitUntil("the receipt", () -> Files.exists(receipt));
      assertThat(Files.readString(receipt)).contains("Receipt: a case was erased");
      assertThat(cases.caseload.list().cases()).isEmpty();
      enter(app, "#rights-close");
      enter(app, "#review-back");
      app.waitUntil("home", () -> app.isThere("#home-title") && !app.isThere("#review"));
    }
  }

  @Test
  void allThatIsKeptAboutOneCanBeSavedFirst() throws Exception {
    cases.add("Old", LocalDate.of(2022, 6, 1));
    try (RunningApp app = start()) {
      goThere(app);
      enter(app, ".everything");
      app.waitUntil("it is saved", () -> app.isThere("#rights-title"));
      assertThat(Files.readString(receipt)).contains("Note of 2022-06-01");
      assertThat(due()).hasSize(1);
    }
  }

  @Test
  void oneIsOpenedWhereItWasLeft() throws Exception {
    cases.add("Old", TODAY.minusYears(3));
    try (RunningApp app = start()) {
      goThere(app);
      enter(app, ".open");
      app.waitUntil("the case", () -> !app.isThere("#review-title"));
      app.waitUntil("it is open", () -> app.isThere("#my-cases"));
      // Looking is not deciding.
      assertThat(due()).hasSize(1);
    }
  }

  @Test
  void everythingToPressIsSpokenWithTheCaseItIsAbout() throws Exception {
    cases.add("Old", TODAY.minusYears(3));
    cases.add("Older", TODAY.minusYears(4));
    try (RunningApp app = start()) {
      String line =
          RunningApp.onScreen(
              () ->
                  (String)
                      app.scene()
                          .lookup("#review")
                          .queryAccessibleAttribute(AccessibleAttribute.TEXT));
      assertThat(line).isEqualTo("2 cases have had nothing new for a year. Look at them");
      goThere(app);
      List<String> spoken =
          RunningApp.onScreen(
              () ->
                  app.scene().getRoot().lookupAll("#review-rows .row").stream()
                      .flatMap(row -> row.lookupAll("*").stream())
                      .filter(ButtonBase.class::isInstance)
                      .map(Node.class::cast)
                      .map(node -> (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                      .toList());
      assertThat(spoken)
          .containsExactly(
              "Keep it: Older",
              "Open: Older",
              "Save everything kept about: Older",
              "Delete: Older",
              "Keep it: Old",
              "Open: Old",
              "Save everything kept about: Old",
              "Delete: Old");
    }
  }

  @Test
  void aDayThatHasNotComeYetIsSaidAndMendedByKeepingTheCaseOn() throws Exception {
    CaseId ahead = cases.add("Ahead", TODAY.plusYears(10));
    try (RunningApp app = start()) {
      goThere(app);
      String said =
          RunningApp.onScreen(() -> ((Label) app.scene().lookup("#review-rows .strong")).getText());
      assertThat(said).contains("2036").contains("has not come yet");

      enter(app, ".keep-on");

      waitForTitle(app, "There is no case to look at now");
      assertThat(cases.line(ahead).keptOn()).isPresent();
    }
  }

  @Test
  void aDiskThatIsFullLosesNothingAndTryingAgainWorks() throws Exception {
    cases.add("Old", TODAY.minusYears(3));
    FaultyDisk disk = new FaultyDisk(cases.caseload);
    try (RunningApp app = RunningApp.on(PATHWAYS, disk, cases.custody(), receipt)) {
      goThere(app);
      disk.breaks(CaseProblem.CannotSave.Cause.FULL);

      enter(app, ".keep-on");

      app.waitUntil("it is said", () -> app.isThere("#problem .button"));
      assertThat(rows(app)).containsExactly("Old");
      assertThat(app.isThere("#review-said")).isFalse();
      disk.mend();

      enter(app, "#problem .button");

      waitForTitle(app, "There is no case to look at now");
      assertThat(app.isThere("#problem .button")).isFalse();
      assertThat(disk.refused()).isEqualTo(1);
      assertThat(due()).isEmpty();
    }
  }

  @Test
  void aCaseThatANewerVersionKeptIsSaidToBeSafeAndNobodyIsSentToTheCopies() throws Exception {
    cases.add("Ours", TODAY);
    FaultyDisk disk = new FaultyDisk(cases.caseload);
    disk.isNewer(cases.add("Newer", TODAY.minusYears(3)));
    try (RunningApp app = RunningApp.on(PATHWAYS, disk, cases.custody(), receipt)) {
      app.waitUntil("the case", () -> app.isThere("#last-case"));
      assertThat(app.words("#newer-cases"))
          .startsWith("1 case was kept by a newer version of Fingerpost")
          .contains("It is safe.");
      assertThat(app.isThere("#copies")).isFalse();
      assertThat(app.isThere("#review")).isFalse();
    }
  }

  @Test
  void theMonthsAreSetOnTheSettingsPage() throws Exception {
    cases.add("Old", TODAY.minusMonths(18));
    try (RunningApp app = start()) {
      enter(app, "#settings");
      app.waitUntil("settings", () -> app.isThere("#review-months"));
      app.tabTo("#review-months");
      app.press(KeyCode.END, KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
      app.type("0");
      app.press(KeyCode.ENTER);
      assertThat(app.words("#review-months-said")).isEqualTo("Type a whole number from 1 to 120.");
      assertThat(cases.preferences.now()).isEqualTo(Settings.USUAL);
      app.press(KeyCode.BACK_SPACE);
      app.type("24");
      app.press(KeyCode.ENTER);
      assertThat(app.words("#review-months-said")).isEqualTo("Kept.");
      assertThat(cases.preferences.now().retention().months()).isEqualTo(24);
      enter(app, "#back");
      app.waitUntil("home", () -> app.isThere("#last-case") && !app.isThere("#review"));

      enter(app, "#settings");
      app.waitUntil("settings", () -> app.isThere("#review-months-never"));
      enter(app, "#review-months-never");
      assertThat(app.words("#review-months-said")).isEqualTo("You are never asked now.");
      assertThat(cases.preferences.now().retention().asks()).isFalse();
    }
  }
}
