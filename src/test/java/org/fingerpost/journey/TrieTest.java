package org.fingerpost.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A trie holds what a linked map holds, and no change reaches an earlier one. */
class TrieTest {

  /** A key whose hash is one of few, so that many keys fall together. */
  private record Key(int name, int hash) {
    @Override
    public int hashCode() {
      return hash;
    }
  }

  @Property
  void holdsWhatALinkedMapHolds(@ForAll @Size(max = 200) List<Integer> keys) {
    Trie<Integer, String> trie = Trie.empty();
    Map<Integer, String> map = new LinkedHashMap<>();
    for (int index = 0; index < keys.size(); index++) {
      trie = trie.with(keys.get(index), "value " + index);
      map.put(keys.get(index), "value " + index);
    }
    same(trie, map);
  }

  @Property
  void keysWithTheSameHashStayApart(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 30) Integer> names,
      @ForAll @IntRange(min = 1, max = 6) int hashes) {
    Trie<Key, Integer> trie = Trie.empty();
    Map<Key, Integer> map = new LinkedHashMap<>();
    for (int index = 0; index < names.size(); index++) {
      // Some share all bits, some only those that are looked at first.
      int kind = names.get(index) % hashes;
      Key key = new Key(names.get(index), kind % 2 == 0 ? kind : kind << 30);
      trie = trie.with(key, index);
      map.put(key, index);
    }
    same(trie, map);
    assertThat(trie.get(new Key(99, 0))).isNull();
  }

  @Property
  void noChangeReachesAnEarlierOne(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 20) Integer> keys) {
    List<Trie<Integer, Integer>> all = new ArrayList<>(List.of(Trie.empty()));
    List<Map<Integer, Integer>> expected = new ArrayList<>(List.of(Map.of()));
    for (int index = 0; index < keys.size(); index++) {
      // Every third is made from one in the middle, not from the newest.
      int from = index % 3 == 2 ? all.size() / 2 : all.size() - 1;
      all.add(all.get(from).with(keys.get(index), index));
      Map<Integer, Integer> map = new LinkedHashMap<>(expected.get(from));
      map.put(keys.get(index), index);
      expected.add(map);
    }
    for (int index = 0; index < all.size(); index++) {
      same(all.get(index), expected.get(index));
    }
  }

  private static <K, V> void same(Trie<K, V> trie, Map<K, V> map) {
    assertThat(trie).hasSize(map.size()).isEqualTo(map);
    assertThat(new ArrayList<>(trie.keySet())).isEqualTo(new ArrayList<>(map.keySet()));
    map.forEach((key, value) -> assertThat(trie.get(key)).isEqualTo(value));
    assertThat(Trie.of(map)).isEqualTo(map);
  }
}
