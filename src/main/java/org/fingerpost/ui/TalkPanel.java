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
    List<Role> roles =
        journey.pathways().areas().roles().values().stream().filter(Role::always).toList();
    getChildren().setAll(Lettering.heading(kit.say("talk.title")));
    for (Role role : roles) {
      for (Contact contact : journey.contacts(role.id())) {
        getChildren().add(new ContactCard(kit, contact, Optional.of(role)));
      }
    }
    boolean somebody = getChildren().size() > 1;
    setVisible(somebody);
    setManaged(somebody);
  }
}
