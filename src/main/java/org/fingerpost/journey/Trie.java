package org.fingerpost.journey;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes, in the order in which its keys were first put. {@link #with} gives
 * another map with one entry more, which shares all the rest; it takes the same time however much
 * there is. So a long journey pays no more for an answer than a short one.
 *
 * <p>A hash trie: five bits of a key's hash choose among the children at each level (P. Bagwell,
 * Ideal Hash Trees, 2001).
 */
final class Trie<K, V> extends AbstractMap<K, V> {
  private static final int BITS = 5;
  private static final int HASH_BITS = 32;

  private final @Nullable Place<K, V> root;
  private final int size;
  private @Nullable Set<Map.Entry<K, V>> inOrder;

  private Trie(@Nullable Place<K, V> root, int size) {
    this.root = root;
    this.size = size;
  }

  /** Nothing. */
  static <K, V> Trie<K, V> empty() {
    return new Trie<>(null, 0);
  }

  /** What another map holds, in its order. */
  static <K, V> Trie<K, V> of(Map<K, V> map) {
    if (map instanceof Trie<K, V> trie) {
      return trie;
    }
    Trie<K, V> trie = empty();
    for (Map.Entry<K, V> entry : map.entrySet()) {
      trie = trie.with(entry.getKey(), entry.getValue());
    }
    return trie;
  }

  /** With this value for this key, which keeps its place in the order where it has one. */
  Trie<K, V> with(K key, V value) {
    Leaf<K, V> before = leaf(key);
    Leaf<K, V> leaf = new Leaf<>(key, value, before == null ? size : before.order());
    Place<K, V> more = root == null ? leaf : put(root, leaf, 0);
    return new Trie<>(more, before == null ? size + 1 : size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean containsKey(Object key) {
    return leaf(key) != null;
  }

  @Override
  public @Nullable V get(Object key) {
    Leaf<K, V> leaf = leaf(key);
    return leaf == null ? null : leaf.value();
  }

  /** Every entry; put into their order when first asked for. */
  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    Set<Map.Entry<K, V>> known = inOrder;
    if (known == null) {
      List<Leaf<K, V>> leaves = new ArrayList<>(size);
      if (root != null) {
        gather(root, leaves);
      }
      leaves.sort(Comparator.comparingInt(Leaf::order));
      List<Map.Entry<K, V>> entries = new ArrayList<>(size);
      for (Leaf<K, V> leaf : leaves) {
        entries.add(Map.entry(leaf.key(), leaf.value()));
      }
      known = new Entries<>(List.copyOf(entries));
      inOrder = known;
    }
    return known;
  }

  private @Nullable Leaf<K, V> leaf(Object key) {
    Place<K, V> at = root;
    int shift = 0;
    while (at != null) {
      switch (at) {
        case Leaf<K, V> leaf -> {
          return leaf.key().equals(key) ? leaf : null;
        }
        case SameHash<K, V> same -> {
          for (Leaf<K, V> leaf : same.leaves()) {
            if (leaf.key().equals(key)) {
              return leaf;
            }
          }
          return null;
        }
        case Branch<K, V> branch -> {
          at = branch.child(hash(key) >>> shift);
          shift += BITS;
        }
      }
    }
    return null;
  }

  private static <K, V> Place<K, V> put(Place<K, V> at, Leaf<K, V> more, int shift) {
    return switch (at) {
      case Branch<K, V> branch -> {
        int bits = hash(more.key()) >>> shift;
        Place<K, V> child = branch.child(bits);
        yield branch.with(bits, child == null ? more : put(child, more, shift + BITS));
      }
      case Leaf<K, V> leaf ->
          leaf.key().equals(more.key()) ? more : together(leaf, leaf.key(), more, shift);
      case SameHash<K, V> same -> {
        K one = same.leaves().getFirst().key();
        if (hash(one) != hash(more.key())) {
          yield together(same, one, more, shift);
        }
        List<Leaf<K, V>> leaves = new ArrayList<>(same.leaves());
        leaves.removeIf(leaf -> leaf.key().equals(more.key()));
        leaves.add(more);
        yield new SameHash<>(List.copyOf(leaves));
      }
    };
  }

  /** Two places under one branch, or under as many as their hashes have in common. */
  private static <K, V> Place<K, V> together(
      Place<K, V> first, K firstKey, Leaf<K, V> second, int shift) {
    if (hash(firstKey) == hash(second.key())) {
      return first instanceof Leaf<K, V> leaf
          ? new SameHash<>(List.of(leaf, second))
          : put(first, second, shift);
    }
    Branch<K, V> branch = new Branch<>(0, List.of());
    return put(branch.with(hash(firstKey) >>> shift, first), second, shift);
  }

  private static <K, V> void gather(Place<K, V> at, List<Leaf<K, V>> leaves) {
    switch (at) {
      case Leaf<K, V> leaf -> leaves.add(leaf);
      case SameHash<K, V> same -> leaves.addAll(same.leaves());
      case Branch<K, V> branch -> branch.children().forEach(child -> gather(child, leaves));
    }
  }

  private static int hash(Object key) {
    int hash = key.hashCode();
    return hash ^ (hash >>> (HASH_BITS / 2));
  }

  /** Something in the tree. */
  private sealed interface Place<K, V> {}

  private record Leaf<K, V>(K key, V value, int order) implements Place<K, V> {}

  private record SameHash<K, V>(List<Leaf<K, V>> leaves) implements Place<K, V> {}

  /** Up to 32 children; the bitmap says which there are. */
  private record Branch<K, V>(int bitmap, List<Place<K, V>> children) implements Place<K, V> {

    @Nullable Place<K, V> child(int bits) {
      int bit = bit(bits);
      return (bitmap & bit) == 0 ? null : children.get(Integer.bitCount(bitmap & (bit - 1)));
    }

    Branch<K, V> with(int bits, Place<K, V> child) {
      int bit = bit(bits);
      int index = Integer.bitCount(bitmap & (bit - 1));
      List<Place<K, V>> more = new ArrayList<>(children.size() + 1);
      more.addAll(children);
      if ((bitmap & bit) == 0) {
        more.add(index, child);
      } else {
        more.set(index, child);
      }
      return new Branch<>(bitmap | bit, more);
    }

    private static int bit(int bits) {
      return 1 << (bits & ((1 << BITS) - 1));
    }
  }

  private static final class Entries<E> extends AbstractSet<E> {
    private final List<E> entries;

    Entries(List<E> entries) {
      this.entries = entries;
    }

    @Override
    public Iterator<E> iterator() {
      return entries.iterator();
    }

    @Override
    public int size() {
      return entries.size();
    }
  }
}
