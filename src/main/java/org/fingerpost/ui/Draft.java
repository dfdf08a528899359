package org.fingerpost.ui;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was chosen or typed on a question's page and not given as an answer yet.
 *
 * <p>It is no part of the case: it goes with the page. Only locking carries it over, sealed and in
 * memory, so that whoever unlocks finds the page as it was.
 *
 * @param question the question's key
 * @param chosen the ids of what is chosen
 * @param typed what stands in the fields, whatever it is
 * @param area the id of the council that is chosen
 */
public record Draft(String question, List<String> chosen, Typed typed, Optional<String> area) {

  public Draft {
    chosen = List.copyOf(chosen);
  }

  /** What stands in the fields of a page, word for word. */
  public record Typed(String day, String month, String year, String text) {}

  /**
   * As bytes, for {@link #of} in the same run of the program. Every character is kept, also half of
   * a pair. Whoever asked for them wipes them.
   */
  public byte[] bytes() {
    List<String> words = new ArrayList<>();
    words.add(question);
    words.add(typed.day());
    words.add(typed.month());
    words.add(typed.year());
    words.add(typed.text());
    words.add(area.isPresent() ? "area" : "");
    words.add(area.orElse(""));
    words.addAll(chosen);
    int length = Integer.BYTES;
    for (String word : words) {
      length = Math.addExact(length, Integer.BYTES + Math.multiplyExact(word.length(), 2));
    }
    ByteBuffer out = ByteBuffer.allocate(length).putInt(words.size());
    for (String word : words) {
      out.putInt(word.length());
      for (int at = 0; at < word.length(); at++) {
        out.putChar(word.charAt(at));
      }
    }
    return out.array();
  }

  /** Reads what {@link #bytes} wrote. */
  public static Draft of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int count = in.getInt();
    List<String> words = new ArrayList<>();
    for (int word = 0; word < count; word++) {
      StringBuilder read = new StringBuilder();
      int length = in.getInt();
      for (int at = 0; at < length; at++) {
        read.append(in.getChar());
      }
      words.add(read.toString());
    }
    return new Draft(
        words.get(0),
        words.subList(7, count),
        new Typed(words.get(1), words.get(2), words.get(3), words.get(4)),
        words.get(5).isEmpty() ? Optional.empty() : Optional.of(words.get(6)));
  }
}
