package org.fingerpost.area;

import java.time.LocalDate;
import java.util.List;

/**
 * One council's area, with the contacts that its sources name.
 *
 * @param id stable name, such as {@code islington}
 * @param name the place, such as "Islington"
 * @param council the council's own name, such as "Islington Council"
 * @param contacts in the order in which they should be shown; a role may be filled more than once
 * @param lastChecked the day on which the whole file was last compared with its sources
 */
public record Area(
    String id, String name, String council, List<Contact> contacts, LocalDate lastChecked) {

  public Area {
    contacts = List.copyOf(contacts);
  }

  /** The contacts that fill a role here, perhaps none. */
  public List<Contact> filling(String role) {
    return contacts.stream().filter(contact -> contact.role().equals(role)).toList();
  }
}
