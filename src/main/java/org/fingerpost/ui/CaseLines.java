package org.fingerpost.ui;

import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.fingerpost.casework.Head;
import org.fingerpost.law.InWords;

/** What a list of cases shows of one: what it is called, where it stands, and its next date. */
public final class CaseLines {
  private CaseLines() {}

  /**
   * The lines of a case.
   *
   * @param today what day it is in England
   */
  public static VBox of(Kit kit, Head head, LocalDate today) {
    VBox lines = new VBox(Lettering.heading(head.title()));
    lines.getStyleClass().add("about-case");
    String standing =
        head.area()
            .map(area -> kit.say("home.standing", head.standing(), area))
            .orElse(head.standing());
    lines.getChildren().add(Lettering.body(standing));
    head.next().ifPresent(due -> lines.getChildren().add(due(kit, due, today)));
    return lines;
  }

  private static Node due(Kit kit, Head.Due due, LocalDate today) {
    TextFlow line =
        new TextFlow(
            Explain.text(due.what() + " ", "words"),
            Explain.text(
                kit.say(today.isAfter(due.on()) ? "date.was" : "date.by-day") + " ", "words"),
            Explain.text(InWords.full(due.on()), "date-day"),
            Explain.text(" (" + InWords.distance(today, due.on()) + ")", "words"));
    line.getStyleClass().add("due");
    return line;
  }
}
