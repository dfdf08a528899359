package org.fingerpost.flow.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fingerpost.flow.json.PlainCheck.Part;
import org.jspecify.annotations.Nullable;

/**
 * The members of a large object, in the order of the file. Each is made anew whenever it is asked
 * for, so that whoever takes them one by one never holds them all.
 */
final class MembersOnDemand extends AbstractMap<String, Json> {
  private final Map<String, Part> parts;
  private final Function<Part, Json> make;

  MembersOnDemand(List<Part> parts, Function<Part, Json> make) {
    this.parts = LinkedHashMap.newLinkedHashMap(parts.size());
    for (Part part : parts) {
      this.parts.put(part.name(), part);
    }
    this.make = make;
  }

  @Override
  public @Nullable Json get(@Nullable Object name) {
    Part part = parts.get(name);
    return part == null ? null : make.apply(part);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return parts.containsKey(name);
  }

  @Override
  public Set<String> keySet() {
    return Collections.unmodifiableSet(parts.keySet());
  }

  @Override
  public Set<Entry<String, Json>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Json>> iterator() {
        return parts.values().stream()
            .map(part -> Map.entry(part.name(), make.apply(part)))
            .iterator();
      }

      @Override
      public int size() {
        return parts.size();
      }
    };
  }
}
