package org.fingerpost.ui;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.text.TextFlow;
import org.fingerpost.journey.Journey;
import org.fingerpost.law.InWords;

/** The next date, pinned above the page from the moment it can be known. */
public final class DateBand {
  private final Kit kit;
  private final TextFlow line = new TextFlow();
  private final Measure root;

  /** A band with no date yet, which takes no room. */
  public DateBand(Kit kit) {
    this.kit = kit;
    this.root = new Measure(kit.display(), line);
    root.getStyleClass().add("date-band");
    root.setId("next-date");
    hide();
  }

  /** The node. */
  public javafx.scene.Parent root() {
    return root;
  }

  /** Shows the next date of this journey, if there is one. */
  public void show(Journey journey) {
    Optional<NextDate> next = NextDate.of(journey);
    if (next.isEmpty()) {
      hide();
      return;
    }
    NextDate date = next.get();
    LocalDate today = journey.today();
    line.getChildren().clear();
    add(kit.say("date.next") + "  ", "date-heading");
    add(date.title() + " ", "words");
    if (date.passed(today)) {
      add(kit.say("date.was") + " ", "words");
      add(date.latestInWords(), "date-day");
      add(". " + kit.say(date.yours() ? "date.passed" : "date.passed-theirs") + "  ", "words");
    } else if (date.late(today)) {
      add(kit.say("date.latest") + " ", "words");
      add(date.latestInWords(), "date-day");
      add(". " + InWords.left(today, date.deadline().latest()) + "  ", "words");
    } else {
      LocalDate day = date.deadline().aimFor();
      add(kit.say("date.by-day") + " ", "words");
      add(InWords.full(day), "date-day");
      add(
          ". "
              + (date.yours()
                  ? InWords.left(today, day)
                  : kit.say("date.that-is", InWords.distance(today, day)))
              + "  ",
          "words");
    }
    if (!date.deadline().working().isEmpty()) {
      line.getChildren().add(kit.explain().working(date));
    }
    root.setVisible(true);
    root.setManaged(true);
  }

  /** Shows nothing. */
  public void hide() {
    root.setVisible(false);
    root.setManaged(false);
  }

  private void add(String words, String style) {
    line.getChildren().add(Explain.text(words, style));
  }
}
