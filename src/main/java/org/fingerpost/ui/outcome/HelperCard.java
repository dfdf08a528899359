package org.fingerpost.ui.outcome;

import java.net.URI;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.fingerpost.summary.Summary;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;

/** A role, and everything that is known of whoever fills it here. */
final class HelperCard extends VBox {

  HelperCard(Kit kit, Summary.Whom helper) {
    getStyleClass().add("contact");
    for (Summary.Person person : helper.people()) {
      getChildren().add(Lettering.line(person.name(), "heading"));
      person.phone().ifPresent(phone -> getChildren().add(Lettering.line(phone, "phone")));
      person
          .email()
          .ifPresent(email -> add(kit.explain().link(email, URI.create("mailto:" + email))));
      person.web().ifPresent(web -> add(kit.explain().link(kit.explain().address(web), web)));
      person.address().ifPresent(address -> getChildren().add(Lettering.small(address)));
      person.notes().forEach(note -> getChildren().add(Lettering.small(note)));
      person.notKnown().forEach(note -> getChildren().add(Lettering.small(note)));
      if (person.checkThis()) {
        getChildren().add(Lettering.small(kit.say("outcome.check-this")));
      }
    }
    if (helper.people().isEmpty()) {
      getChildren().add(Lettering.line(helper.title(), "heading"));
    }
    helper.notKnown().forEach(note -> getChildren().add(Lettering.small(note)));
    if (!helper.helpsWith().isBlank()) {
      getChildren().add(Lettering.small(kit.say("outcome.helps-with", helper.helpsWith())));
    }
  }

  private void add(Node link) {
    if (link instanceof Hyperlink hyperlink) {
      hyperlink.setWrapText(true);
    }
    getChildren().add(link);
  }
}
