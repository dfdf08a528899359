package org.fingerpost.ui;

import java.net.URI;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fingerpost.area.Contact;
import org.fingerpost.area.Role;

/** Who to contact: the name, the number large, and everything else that is known. */
public final class ContactCard extends VBox {

  /** A contact, with what the role does for a family where that is worth saying. */
  public ContactCard(Kit kit, Contact contact, Optional<Role> role) {
    getStyleClass().add("contact");
    Label name = Lettering.body(contact.name());
    name.getStyleClass().add("strong");
    getChildren().add(name);
    role.ifPresent(known -> getChildren().add(Lettering.small(known.helpsWith())));
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
      getChildren().add(link(kit, shortened(web), web));
    }
    String address = contact.address();
    if (address != null) {
      getChildren().add(Lettering.small(address));
    }
    contact.notes().forEach(note -> getChildren().add(Lettering.small(note)));
    contact.notKnown().forEach(note -> getChildren().add(Lettering.small(note)));
  }

  private static javafx.scene.Node link(Kit kit, String words, URI to) {
    javafx.scene.Node link = kit.explain().link(words, to);
    if (link instanceof Hyperlink hyperlink) {
      hyperlink.setWrapText(true);
    }
    return link;
  }

  private static String shortened(URI web) {
    String host = web.getHost() == null ? web.toString() : web.getHost();
    String path = web.getPath() == null || web.getPath().equals("/") ? "" : web.getPath();
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    return bare + (path.length() > 24 ? "" : path);
  }
}
