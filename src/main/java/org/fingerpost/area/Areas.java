package org.fingerpost.area;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All areas: England, and each council.
 *
 * @param roles every role that anybody may fill, by id
 * @param england the national contacts, to which every council falls back
 * @param councils the councils by id, in the order of their files
 */
public record Areas(Map<String, Role> roles, Area england, Map<String, Area> councils) {

  public Areas {
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    councils = Collections.unmodifiableMap(new LinkedHashMap<>(councils));
  }

  /** The council with this id, if there is one. */
  public Optional<Area> council(String id) {
    return Optional.ofNullable(councils.get(id));
  }

  /** All councils, in order. */
  public Collection<Area> all() {
    return councils.values();
  }

  /**
   * Who fills a role for a family in this area: the council's own contacts, else England's.
   *
   * @param area the family's council, or null where it is not known
   */
  public List<Contact> filling(String role, @Nullable Area area) {
    List<Contact> here = area == null ? List.of() : area.filling(role);
    return here.isEmpty() ? england.filling(role) : here;
  }
}
