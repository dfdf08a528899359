package org.fingerpost.ui.outcome;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fingerpost.law.InWords;
import org.fingerpost.summary.Summary;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;

/** A route: why it fits, and its steps in order, each with whom to ring and by when. */
final class RoadView extends VBox {
  private final Kit kit;

  RoadView(Kit kit, Summary.Road road) {
    this.kit = kit;
    getStyleClass().add("road");
    if (!road.why().isEmpty()) {
      getChildren().add(kit.explain().prose(road.why(), "body"));
    }
    road.steps().forEach(step -> getChildren().add(step(step)));
    if (!road.fits().isEmpty()) {
      getChildren().add(kit.explain().prose(road.fits(), "help"));
    }
  }

  private Node step(Summary.Step step) {
    Label number = new Label(String.valueOf(step.number()));
    number.getStyleClass().add("number");
    number.setMinWidth(Label.USE_PREF_SIZE);
    VBox body = new VBox(Lettering.heading(step.what()));
    body.getStyleClass().add("step-body");
    step.date().ifPresent(date -> body.getChildren().add(by(date)));
    step.contact().ifPresent(helper -> body.getChildren().add(contact(helper)));
    if (!step.more().isEmpty()) {
      body.getChildren().add(kit.explain().prose(step.more(), "hint"));
    }
    step.letter()
        .ifPresent(
            letter ->
                body.getChildren()
                    .add(Lettering.small(kit.say("outcome.letter-below", letter.title()))));
    HBox.setHgrow(body, Priority.ALWAYS);
    HBox card = new HBox(number, body);
    card.getStyleClass().add("step");
    return card;
  }

  private Node by(Summary.DateToKeep date) {
    return switch (date) {
      case Summary.KnownDate known ->
          Lettering.line(kit.say("outcome.step-by", InWords.full(known.first())), "by");
      case Summary.UnknownDate unknown -> Lettering.small(unknown.why());
    };
  }

  private Node contact(Summary.Whom helper) {
    VBox who = new VBox();
    who.getStyleClass().add("who");
    for (Summary.Person person : helper.people()) {
      String reach =
          person
              .phone()
              .or(person::email)
              .or(() -> person.web().map(kit.explain()::address))
              .map(way -> kit.say("outcome.reach", person.name(), way))
              .orElse(person.name());
      who.getChildren().add(Lettering.line(reach, "reach"));
    }
    helper.notKnown().forEach(note -> who.getChildren().add(Lettering.small(note)));
    return who;
  }
}
