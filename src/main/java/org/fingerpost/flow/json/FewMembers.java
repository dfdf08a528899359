package org.fingerpost.flow.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
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
  private static final int AT_FIRST = 4;

  private String[] names = new String[AT_FIRST];
  private Json[] values = new Json[AT_FIRST];
  private int size;

  /** Adds a member while the object is read; its name is none of those that are there. */
  @Override
  public @Nullable Json put(String name, Json value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    names[size] = name;
    values[size] = value;
    size++;
    return null;
  }

  @Override
  public @Nullable Json get(@Nullable Object name) {
    for (int index = 0; index < size; index++) {
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
    return size;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Json> action) {
    for (int index = 0; index < size; index++) {
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
        return size;
      }
    };
  }

  /** One member after the other. */
  private final class Members implements Iterator<Entry<String, Json>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < size;
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
