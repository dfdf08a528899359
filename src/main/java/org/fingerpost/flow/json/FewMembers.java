package org.fingerpost.flow.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of a small object, in the order of the file. Most objects have fewer than ten, and
 * looking through so many is as quick as a hash and takes a quarter of the memory.
 */
final class FewMembers extends AbstractMap<String, Json> {
  private final String[] names;
  private final Json[] values;

  /** Members whose names differ. */
  FewMembers(List<String> names, List<Json> values) {
    this.names = names.toArray(String[]::new);
    this.values = values.toArray(Json[]::new);
  }

  @Override
  public @Nullable Json get(@Nullable Object name) {
    for (int index = 0; index < names.length; index++) {
      if (names[index].equals(name)) {
        return values[index];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Json> action) {
    for (int index = 0; index < names.length; index++) {
      action.accept(names[index], values[index]);
    }
  }

  @Override
  public Set<Entry<String, Json>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Json>> iterator() {
        return new Members();
      }

      @Override
      public int size() {
        return names.length;
      }
    };
  }

  /** One member after the other. */
  private final class Members implements Iterator<Entry<String, Json>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < names.length;
    }

    @Override
    public Entry<String, Json> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      next++;
      return Map.entry(names[next - 1], values[next - 1]);
    }
  }
}
