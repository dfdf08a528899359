package org.fingerpost.area;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real person or office that fills a role.
 *
 * @param role the id of the {@link Role} filled
 * @param name the name a family would look for, such as "Global Mediation"
 * @param phone as printed, with spaces, or null
 * @param email an address, or null
 * @param web an https address, or null
 * @param address a postal address on one line, or null
 * @param notes short facts worth knowing, such as "answers within 10 working days"
 * @param notKnown what the sources leave blank, each in a sentence that says who to ask instead
 * @param source where these facts were read: a source id or an https address
 * @param lastChecked the day on which a person last compared them with the source
 */
public record Contact(
    String role,
    String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable URI web,
    @Nullable String address,
    List<String> notes,
    List<String> notKnown,
    String source,
    LocalDate lastChecked) {

  public Contact {
    notes = List.copyOf(notes);
    notKnown = List.copyOf(notKnown);
  }

  /** Whether there is any way at all to reach this contact. */
  public boolean answers() {
    return phone != null || email != null || web != null || address != null;
  }
}
