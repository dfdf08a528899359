package org.fingerpost.ui;

import java.net.URI;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fingerpost.area.Contact;
import org.fingerpost.area.Role;

/** Who to contact: the name, the number large, and everything else that is known. */
public final class ContactCard extends VBox {

  /** Everything that is known of a contact, with what the role does for a family. */
  public static ContactCard whole(Kit kit, Contact contact, Role role) {
    ContactCard card = new ContactCard(contact);
    card.getChildren().add(Lettering.small(role.helpsWith()));
    card.addWays(kit, contact);
    String address = contact.address();
    if (address != null) {
      card.getChildren().add(Lettering.small(address));
    }
    contact.notes().forEach(note -> card.getChildren().add(Lettering.small(note)));
    contact.notKnown().forEach(note -> card.getChildren().add(Lettering.small(note)));
    return card;
  }

  /**
   * The name and the quickest way to reach a contact; where there is no phone, what to do instead.
   */
  public static ContactCard brief(Kit kit, Contact contact) {
    ContactCard card = new ContactCard(contact);
    String phone = contact.phone();
    if (phone != null) {
      card.getChildren().add(Lettering.line(phone, "phone"));
    } else {
      card.addWays(kit, contact);
      contact.notKnown().forEach(note -> card.getChildren().add(Lettering.small(note)));
    }
    return card;
  }

  private ContactCard(Contact contact) {
    getStyleClass().add("contact");
    Label name = Lettering.body(contact.name());
    getChildren().add(name);
  }

  private void addWays(Kit kit, Contact contact) {
    String phone = contact.phone();
    if (phone != null) {
      getChildren().add(Lettering.line(phone, "phone"));
    }
    String email = contact.email();
    if (email != null) {
      getChildren().add(link(kit, email, URI.create("mailto:" + email)));
    }
    URI web = contact.web();
    if (web != null) {
      getChildren().add(link(kit, kit.explain().address(web), web));
    }
  }

  private static javafx.scene.Node link(Kit kit, String words, URI to) {
    javafx.scene.Node link = kit.explain().link(words, to);
    if (link instanceof Hyperlink hyperlink) {
      hyperlink.setWrapText(true);
    }
    return link;
  }
}
