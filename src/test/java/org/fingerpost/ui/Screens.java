package org.fingerpost.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fingerpost.app.Desktop;
import org.fingerpost.area.Area;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Logged;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.store.SealedCaseFiles;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.ui.map.MapModel;

/** Paints every screen into {@code target/screens}, to be looked at. */
public final class Screens {
  private static final Path FOLDER = Path.of("target", "screens");

  /** Pop-overs are painted on a real display only. */
  private static final boolean HEADLESS = "Headless".equals(System.getProperty("glass.platform"));

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

  /** The answers of the family that the screens show. */
  private static final Map<String, Answer> ANSWERS =
      Map.of(
          "what-happened", new Answer.Chosen("decision-letter"),
          "which-council", new Answer.InArea("islington"),
          "letter-date", new Answer.OnDate(LocalDate.of(2025, 12, 31)),
          "which-decision", new Answer.Chosen("refuse-assess"));

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", 1000, 700, 100, Display.Colours.LIGHT),
          new Look("dark", 1000, 700, 100, Display.Colours.DARK),
          new Look("contrast", 1000, 700, 100, Display.Colours.HIGH_CONTRAST),
          new Look("large", 1000, 700, 150, Display.Colours.LIGHT),
          new Look("largest", 800, 600, 200, Display.Colours.LIGHT),
          new Look("narrow", 800, 600, 100, Display.Colours.LIGHT),
          new Look("wide", 1600, 900, 100, Display.Colours.LIGHT));

  private final Pathways pathways;
  private final Look look;
  private final Stage stage;
  private final Desktop desktop;
  private final SqliteCaseload caseload;

  private Screens(Pathways pathways, Look look, SqliteCaseload caseload) {
    this.pathways = pathways;
    this.look = look;
    this.caseload = caseload;
    Display display = new Display();
    display.setTextSize(look.textSize());
    display.coloursProperty().set(look.colours());
    this.stage = new Stage();
    this.desktop =
        new Desktop(
            stage,
            new Desktop.Contents(pathways, "unhappy-with-send", caseload, () -> TODAY),
            new Desktop.Surroundings(
                display,
                new Background(Runnable::run, Runnable::run, Runnable::run),
                new ChosenFiles(Optional.of(FOLDER.resolve("screens.fingerpost"))),
                (_, _, _) -> {},
                _ -> {}));
    stage.setWidth(look.width());
    stage.setHeight(look.height());
    stage.show();
    desktop.begin();
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
    int exit = 1;
    try {
      for (Look look : LOOKS) {
        boolean wanted = arguments.length == 0 || List.of(arguments).contains(look.name());
        if (wanted && look.width() <= Screen.getPrimary().getBounds().getWidth()) {
          Screens screens =
              onScreen(
                  () ->
                      new Screens(pathways, look, SqliteCaseload.inMemory(InstantSource.system())));
          screens.paint();
          paintChanged(pathways, look, "dates", flows -> flows.shorterAppeal().reworded());
          paintChanged(pathways, look, "answers", EditedFlows::optionRemovedAndMore);
          paintChanged(
              pathways, look, "older", flows -> flows.anotherOutcome().revision("2026-01-02"));
        }
      }
      exit = 0;
    } finally {
      Platform.exit();
      System.exit(exit);
    }
  }

  private void paint() throws Exception {
    shoot("home");
    press("#start");
    int steps = 0;
    while (isThere("#question-title") && steps++ < 15) {
      String title = onScreen(() -> ((Label) stage.getScene().lookup("#question-title")).getText());
      shoot("step-" + steps);
      Optional<Question> asked =
          pathways.questions().stream().filter(one -> one.title().equals(title)).findFirst();
      if (asked.isPresent()) {
        answer(asked.get());
        if (steps == 2) {
          shoot("step-" + steps + "-chosen");
        }
        if (steps == 3) {
          type("#note", "x".repeat(Entry.LONGEST_TEXT + 1));
          shoot("note-too-long");
          maps();
        }
        if (steps == 4 && !HEADLESS) {
          press("#next-date .hyperlink");
          shoot("why-two-dates");
          press("#next-date .hyperlink");
        }
      }
      press("#continue");
    }
    shoot("answers");
    press("#continue");
    shoot("outcome");
    scroll(0.5);
    shoot("outcome-middle");
    scroll(1);
    shoot("outcome-end");
    press("#everything-kept");
    shoot("held");
    press("#back");
    if (!HEADLESS) {
      onScreen(
          () -> {
            Page page = (Page) stage.getScene().lookup(".page");
            page.reveal(page.lookup(".main .outside"));
            return page;
          });
      press(".main .outside");
      shoot("link");
    }
    press("#my-cases");
    shoot("home-with-cases");
    keepAndOpen();
    if (!HEADLESS) {
      press("#display");
      shoot("display");
    }
    onScreen(
        () -> {
          stage.hide();
          return stage;
        });
  }

  /** What a family sees whose case was walked before an author's edit. */
  private static void paintChanged(
      Pathways before, Look look, String name, UnaryOperator<EditedFlows> edit) throws Exception {
    SqliteCaseload caseload = SqliteCaseload.inMemory(InstantSource.system());
    Path folder = Files.createTempDirectory("flows");
    Pathways after = edit.apply(new EditedFlows(folder)).read();
    Screens screens =
        onScreen(
            () -> {
              Desk desk =
                  new Desk(
                      before,
                      "unhappy-with-send",
                      new Cabinet(
                          caseload,
                          new Background(Runnable::run, Runnable::run, Runnable::run),
                          new Problems(Words.english())),
                      () -> TODAY);
              desk.begin();
              OpenCase open = desk.open();
              open.write(new NodeId("decision-letter", "mediation-so-far"), "Ring them on Monday.");
              while (open.journey().outcome().isEmpty()) {
                Question question = (Question) open.journey().at();
                Answer usual = new Answer.Chosen(options(question).getFirst());
                open.answer(question, ANSWERS.getOrDefault(question.key(), usual));
              }
              open.toTheOutcome();
              return new Screens(after, look, caseload);
            });
    screens.press("#carry-on");
    screens.shoot("changed-" + name);
    screens.scroll(0.5);
    screens.shoot("changed-" + name + "-middle");
    screens.scroll(1);
    screens.shoot("changed-" + name + "-end");
    screens.press("#carry-on-changed");
    screens.shoot("changed-" + name + "-carried-on");
    if (screens.isThere("#earlier-answers")) {
      screens.press("#earlier-answers");
      screens.shoot("changed-" + name + "-earlier");
    }
    onScreen(
        () -> {
          screens.stage.hide();
          return screens;
        });
  }

  private static List<String> options(Question question) {
    return question instanceof Question.Choice choice
        ? List.copyOf(choice.options().keySet())
        : List.of("");
  }

  /** The map of the flow, a node to read, all of it, and the flow that the way came from. */
  private void maps() throws Exception {
    press("#map");
    shoot("map");
    onScreen(
        () -> {
          stage.getScene().getFocusOwner().executeAccessibleAction(AccessibleAction.FIRE);
          return stage;
        });
    shoot("map-node");
    press("#map-read-close");
    press("#map-fit");
    shoot("map-fit");
    choose(new MapModel.Subject.One("unhappy-with-send"));
    press("#map-fit");
    shoot("map-before");
    choose(new MapModel.Subject.All());
    shoot("map-all");
    press("#map-full");
    press("#map-back");
  }

  private void choose(MapModel.Subject subject) throws Exception {
    onScreen(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<MapModel.Subject> box =
              (ComboBox<MapModel.Subject>) stage.getScene().lookup("#map-flows");
          box.setValue(subject);
          return box;
        });
  }

  private void keepAndOpen() throws Exception {
    press("#keep-copies");
    type("#passphrase", "three brown hens");
    shoot("keep");
    type("#passphrase-again", "three brown hens at noon");
    press("#keep-save");
    shoot("keep-not-the-same");
    type("#passphrase", "three brown hens at noon");
    press("#keep-save");
    shoot("kept");
    press("#keep-done");
    goOnElsewhere();
    press("#open-kept-case");
    shoot("open-kept");
    press("#choose-file");
    type("#passphrase", "three brown hens at noon");
    shoot("open-kept-locked");
    press("#open-kept");
    shoot("open-kept-inside");
    press("#take-in");
    shoot("open-kept-done");
    press("#to-cases");
  }

  /** As if the case had gone on here and on another computer, and a new one come with it. */
  private void goOnElsewhere() throws Exception {
    Listed listed = caseload.list().cases().getFirst();
    Case kept = caseload.open(listed.id());
    caseload.append(
        listed.id(),
        new Entry.NoteWritten(kept.nextNote(), Optional.empty(), "Rang the school"),
        listed.head());
    Entry changed = new Entry.Answered("which-decision", new Answer.Chosen("plan-content"));
    Case there = kept.plus(new Logged(kept.log().size() + 1L, kept.lastTouched(), changed));
    Case another = new Case(CaseId.random(), kept.log());
    new SealedCaseFiles()
        .write(
            FOLDER.resolve("screens.fingerpost"),
            new CaseFile(
                kept.lastTouched(),
                List.of(
                    new CaseFile.Carried(there, listed.head()),
                    new CaseFile.Carried(another, listed.head()))),
            "three brown hens at noon".toCharArray());
  }

  private void scroll(double to) throws Exception {
    onScreen(
        () -> {
          ((Page) stage.getScene().lookup(".page")).setVvalue(to);
          return to;
        });
  }

  private boolean isThere(String selector) throws Exception {
    return onScreen(() -> stage.getScene().lookup(selector) != null);
  }

  private void answer(Question question) throws Exception {
    Answer wanted =
        Optional.ofNullable(ANSWERS.get(question.key()))
            .orElseGet(
                () ->
                    switch (question) {
                      case Question.Choice choice ->
                          new Answer.Chosen(choice.options().keySet().iterator().next());
                      case Question.Choices choices ->
                          new Answer.Several(List.of(choices.options().keySet().iterator().next()));
                      case Question.OfDate _ -> new Answer.OnDate(TODAY.minusDays(5));
                      case Question.OfText _ -> new Answer.Said("A few words.");
                      case Question.OfArea _ -> new Answer.NotSure();
                    });
    switch (wanted) {
      case Answer.Chosen(String option) -> press("#answer-" + option);
      case Answer.Several(List<String> options) -> press("#answer-" + options.getFirst());
      case Answer.OnDate(LocalDate date) -> {
        type("#day", String.valueOf(date.getDayOfMonth()));
        type("#month", String.valueOf(date.getMonthValue()));
        type("#year", String.valueOf(date.getYear()));
      }
      case Answer.Said(String text) -> type("#text", text);
      case Answer.InArea(String area) ->
          onScreen(
              () -> {
                @SuppressWarnings("unchecked")
                ComboBox<Area> box = (ComboBox<Area>) stage.getScene().lookup("#area");
                box.setValue(pathways.areas().council(area).orElseThrow());
                return box;
              });
      case Answer.NotSure _ -> press("#answer-not-sure");
    }
  }

  private void type(String selector, String text) throws Exception {
    onScreen(
        () -> {
          TextInputControl field = (TextInputControl) stage.getScene().lookup(selector);
          field.setText(text);
          return field;
        });
  }

  private void press(String selector) throws Exception {
    onScreen(
        () -> {
          if (stage.getScene().lookup(selector) instanceof ButtonBase button) {
            button.requestFocus();
            button.fire();
            return button;
          }
          throw new IllegalStateException("nothing to press: " + selector);
        });
  }

  private void shoot(String name) throws Exception {
    for (int pulse = 0; pulse < (HEADLESS ? 3 : 30); pulse++) {
      CountDownLatch painted = new CountDownLatch(1);
      onScreen(
          () -> {
            stage.getScene().addPostLayoutPulseListener(new Once(stage.getScene(), painted));
            Platform.requestNextPulse();
            return painted;
          });
      painted.await();
    }
    onScreen(
        () -> {
          Scene scene = stage.getScene();
          Path file = FOLDER.resolve(look.name() + "-" + name + ".png");
          WritableImage image =
              HEADLESS
                  ? scene.snapshot(null)
                  : new Robot()
                      .getScreenCapture(
                          null,
                          stage.getX() + scene.getX(),
                          stage.getY() + scene.getY(),
                          scene.getWidth(),
                          scene.getHeight());
          save(image, file);
          return file;
        });
  }

  private record Once(Scene scene, CountDownLatch painted) implements Runnable {
    @Override
    public void run() {
      scene.removePostLayoutPulseListener(this);
      painted.countDown();
    }
  }

  static void save(WritableImage image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    byte[] pixels = new byte[width * height * 4];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getByteBgraInstance(), pixels, 0, width * 4);
    java.awt.image.BufferedImage painted =
        new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
    ByteBuffer buffer = ByteBuffer.wrap(pixels).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        painted.setRGB(x, y, buffer.getInt());
      }
    }
    try {
      ImageIO.write(painted, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    java.util.concurrent.FutureTask<T> task = new java.util.concurrent.FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
