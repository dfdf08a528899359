package org.fingerpost.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.fingerpost.area.Contact;
import org.fingerpost.area.Role;
import org.fingerpost.journey.Journey;

/** Somebody to talk to: whoever every family in this area may ring, whatever the outcome. */
public final class TalkPanel extends VBox {
  private final Kit kit;

  /** A panel with nobody in it yet. */
  public TalkPanel(Kit kit) {
    this.kit = kit;
    getStyleClass().add("panel");
    setId("talk");
  }

  /** Shows whom this family may ring. */
  public void show(Journey journey) {
    Optional<Role> first =
        journey.pathways().areas().roles().values().stream().filter(Role::always).findFirst();
    List<Contact> people = first.map(role -> journey.contacts(role.id())).orElse(List.of());
    getChildren().setAll(Lettering.heading(kit.say("talk.title")));
    people.forEach(person -> getChildren().add(ContactCard.brief(kit, person)));
    first.ifPresent(role -> getChildren().add(Lettering.small(role.helpsWith())));
    setVisible(!people.isEmpty());
    setManaged(!people.isEmpty());
  }
}
