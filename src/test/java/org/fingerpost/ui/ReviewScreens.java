package org.fingerpost.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Head;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.PathwaysReader;

/** Paints what asks about cases that lie still into {@code target/screens}, to be looked at. */
public final class ReviewScreens {
  private static final Path FOLDER = Path.of("target", "screens");

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", 1000, 700, 100, Display.Colours.LIGHT),
          new Look("dark", 1000, 700, 100, Display.Colours.DARK),
          new Look("contrast", 1000, 700, 100, Display.Colours.HIGH_CONTRAST),
          new Look("largest", 800, 600, 200, Display.Colours.LIGHT),
          new Look("large", 1000, 700, 200, Display.Colours.LIGHT),
          new Look("narrow", 800, 600, 100, Display.Colours.LIGHT));

  private final RunningApp app;
  private final Look look;

  private ReviewScreens(RunningApp app, Look look) {
    this.app = app;
    this.look = look;
  }

  private record Look(
      String name, double width, double height, int textSize, Display.Colours colours) {}

  /** Paints them all, or those of the looks that are named. */
  public static void main(String[] arguments) throws Exception {
    Pathways pathways = new PathwaysReader().readShipped().pathways().orElseThrow();
    Files.createDirectories(FOLDER);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    for (Look look : LOOKS) {
      if (arguments.length == 0 || List.of(arguments).contains(look.name())) {
        for (int number : new int[] {1, 40}) {
          Path folder = Files.createTempDirectory("fingerpost-review");
          StillCases cases = new StillCases(folder.resolve("cases.db"));
          fill(cases, number);
          RunningApp app =
              RunningApp.on(
                  pathways, cases.caseload, cases.custody(), folder.resolve("receipt.txt"));
          new ReviewScreens(app, look).paint(number);
        }
      }
    }
    System.exit(0);
  }

  private static void fill(StillCases cases, int number) throws Exception {
    LocalDate today = RunningApp.TODAY;
    cases.add("Ali, Year 3", today.minusDays(3));
    for (int one = 1; one < number - 2; one++) {
      cases.add("Case " + one, today.minusMonths(14).minusDays(one));
    }
    if (number > 1) {
      CaseId kept = cases.add("Mrs Okafor about Daniel", today.minusYears(3));
      cases.setClock(today.minusMonths(17));
      cases.caseload.appendToEach(List.of(kept), new Entry.KeptOn());
      cases.setClock(today);
      cases.add("Written by a wrong clock", today.plusYears(10));
    }
    cases.add(
        new Head(
            "K., mother of a boy in Year 7 who is out of school and has been since Easter",
            "You can appeal to the SEND Tribunal",
            Optional.of(new Head.Due(today.minusMonths(15), "Send the appeal")),
            Optional.of("Islington"),
            false),
        today.minusMonths(16));
  }

  private void paint(int number) {
    RunningApp.onScreen(
        () -> {
          app.display().setTextSize(look.textSize());
          app.display().coloursProperty().set(look.colours());
          app.stage().setWidth(look.width());
          app.stage().setHeight(look.height());
          return look;
        });
    app.waitUntil("the line", () -> app.isThere("#review"));
    shoot(number + "-home");
    press("#review");
    app.waitUntil("the rows", () -> app.isThere("#review-rows"));
    shoot(number + "-review");
    scroll(1);
    shoot(number + "-review-end");
    press(".delete");
    shoot(number + "-review-sure");
    press("#delete-no");
    press(number == 1 ? ".keep-on" : "#review-keep-all");
    app.waitUntil("it is kept", () -> app.isThere("#review-undo"));
    shoot(number + "-review-kept");
    press("#review-undo");
    app.waitUntil("it is back", () -> app.isThere(".keep-on"));
    press(".delete");
    press("#delete-yes");
    app.waitUntil("it is deleted", () -> app.isThere("#rights-title"));
    shoot(number + "-review-deleted");
    press("#settings");
    app.waitUntil("settings", () -> app.isThere("#review-months"));
    shootAt("#review-months", number + "-settings");
    press("#review-months-never");
    shootAt("#review-months", number + "-settings-never");
    app.close();
  }

  private void press(String selector) {
    RunningApp.onScreen(
        () -> {
          ((ButtonBase) app.scene().lookup(selector)).fire();
          return selector;
        });
  }

  private void scroll(double to) {
    RunningApp.onScreen(
        () -> {
          ((Page) app.scene().lookup(".page")).setVvalue(to);
          return to;
        });
  }

  /** Scrolled so that this stands in the middle. */
  private void shootAt(String selector, String name) {
    app.settle();
    RunningApp.onScreen(
        () -> {
          Page page = (Page) app.scene().lookup(".page");
          Node whole = page.getContent();
          Node node = app.scene().lookup(selector);
          double middle =
              whole.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getCenterY();
          double seen = page.getViewportBounds().getHeight();
          double hidden = whole.getBoundsInLocal().getHeight() - seen;
          page.setVvalue(Math.clamp((middle - seen / 2) / hidden, 0, 1));
          return page;
        });
    shoot(name);
  }

  private void shoot(String name) {
    app.settle();
    RunningApp.onScreen(
        () -> {
          Path file = FOLDER.resolve("review-" + look.name() + "-" + name + ".png");
          Screens.save(app.scene().snapshot(null), file);
          return file;
        });
  }
}
