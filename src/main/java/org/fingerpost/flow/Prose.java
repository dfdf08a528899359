package org.fingerpost.flow;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text to read: the small Markdown of the flows, already taken apart. Links are https, mailto or
 * tel; nothing else can be written.
 *
 * @param blocks paragraphs and lists, in order
 */
public record Prose(List<Block> blocks) {

  /** No text at all. */
  public static final Prose EMPTY = new Prose(List.of());

  public Prose {
    blocks = List.copyOf(blocks);
  }

  /** One paragraph of plain words. */
  public static Prose of(String words) {
    return words.isBlank() ? EMPTY : new Prose(List.of(new Paragraph(List.of(new Words(words)))));
  }

  /** Whether there is nothing to read. */
  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The words alone, a line for each paragraph and each list item ("- " before it). */
  public String plain() {
    return blocks.stream()
        .map(
            block ->
                switch (block) {
                  case Paragraph(List<Inline> line) -> plain(line);
                  case Items(boolean _, List<List<Inline>> items) ->
                      items.stream()
                          .map(item -> "- " + plain(item))
                          .collect(Collectors.joining("\n"));
                })
        .collect(Collectors.joining("\n"));
  }

  /** The words of one line alone. */
  public static String plain(List<Inline> line) {
    return line.stream()
        .map(
            part ->
                switch (part) {
                  case Words(String words) -> words;
                  case Strong(String words) -> words;
                  case Link(String words, URI _) -> words;
                  case Term(String words, String _) -> words;
                })
        .collect(Collectors.joining());
  }

  /** A paragraph or a list. */
  public sealed interface Block {}

  /** One paragraph. */
  public record Paragraph(List<Inline> line) implements Block {
    public Paragraph {
      line = List.copyOf(line);
    }
  }

  /** A list, numbered or with bullets. */
  public record Items(boolean numbered, List<List<Inline>> items) implements Block {
    public Items {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /** A piece of a line. */
  public sealed interface Inline {}

  /** Plain words. */
  public record Words(String words) implements Inline {}

  /** Words that matter most. */
  public record Strong(String words) implements Inline {}

  /** Words that lead to an https, mailto or tel address. */
  public record Link(String words, URI to) implements Inline {}

  /** Words that the glossary explains, with the id of their term. */
  public record Term(String words, String term) implements Inline {}
}
