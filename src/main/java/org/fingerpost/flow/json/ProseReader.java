package org.fingerpost.flow.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Prose.Inline;

/**
 * Takes the small Markdown of the flows apart: paragraphs, lists, bold, links. Whatever else
 * Markdown could say is a fault.
 */
final class ProseReader {
  private static final String ALLOWED =
      "Text may have paragraphs, lists (\"- \" or \"1. \"), **bold** and [links](https://...).";

  private final GlossaryMarks marks;

  ProseReader(GlossaryMarks marks) {
    this.marks = marks;
  }

  /** The text of a property: one string, or a list of lines. */
  Prose read(String name, Json json, String node, Faults faults) {
    if (json instanceof Json.Words(int _, String words) && PlainProse.isOneLine(words)) {
      return marks.mark(PlainProse.oneLine(words));
    }
    Optional<Lines> lines = lines(name, json, node, faults);
    if (lines.isEmpty()) {
      return Prose.EMPTY;
    }
    if (lines.get().text().isBlank()) {
      faults.add(
          json.line(),
          node,
          Fields.quoted(name) + " is empty.",
          "Write something, or leave it out.");
      return Prose.EMPTY;
    }
    Optional<Prose> plain = PlainProse.of(lines.get().text());
    return marks.mark(plain.orElseGet(() -> new Reading(name, lines.get(), node, faults).read()));
  }

  private static Optional<Lines> lines(String name, Json json, String node, Faults faults) {
    StringBuilder text = new StringBuilder();
    List<Integer> lineOf = new ArrayList<>();
    List<Json> parts = json instanceof Json.Items items ? items.items() : List.of(json);
    for (Json part : parts) {
      if (!(part instanceof Json.Words(int line, String words))) {
        faults.add(
            part.line(),
            node,
            Fields.quoted(name) + " takes text, but here stands " + part.kind() + ".",
            "Write a text in quotes, or a list of them.");
        return Optional.empty();
      }
      Optional<String> hidden = Links.hiddenCharacter(words);
      if (hidden.isPresent()) {
        faults.add(
            line,
            node,
            Fields.quoted(name) + " holds an invisible character (" + hidden.get() + ").",
            "Delete it and type the words again.");
        return Optional.empty();
      }
      if (words.indexOf('|') >= 0 && words.lines().anyMatch(ProseReader::isTableRow)) {
        faults.add(
            line,
            node,
            "A table is not allowed in " + Fields.quoted(name) + ".",
            "Write a list: a line each, with \"- \" before it.");
        return Optional.empty();
      }
      if (words.indexOf('\n') < 0 && words.indexOf('\r') < 0) {
        text.append(words).append('\n');
        lineOf.add(line);
      } else {
        words
            .lines()
            .forEach(
                one -> {
                  text.append(one).append('\n');
                  lineOf.add(line);
                });
      }
    }
    return Optional.of(new Lines(text.toString(), lineOf, json.line()));
  }

  private static boolean isTableRow(String line) {
    String row = line.strip();
    return row.length() > 1 && row.startsWith("|") && row.endsWith("|");
  }

  /** The Markdown parser, of a class of its own because most starts of the program need none. */
  private static final class Markdown {
    static final Parser PARSER =
        Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  }

  /** A text as lines, each with the line of the file that it stands on. */
  private record Lines(String text, List<Integer> lineOf, int first) {
    int of(Node node) {
      for (Node around = node; around != null; around = around.getParent()) {
        List<SourceSpan> spans = around.getSourceSpans();
        if (!spans.isEmpty() && spans.getFirst().getLineIndex() < lineOf.size()) {
          return lineOf.get(spans.getFirst().getLineIndex());
        }
      }
      return first;
    }
  }

  /** One text while it is taken apart. */
  private static final class Reading {
    private final String name;
    private final Lines lines;
    private final String node;
    private final Faults faults;

    Reading(String name, Lines lines, String node, Faults faults) {
      this.name = name;
      this.lines = lines;
      this.node = node;
      this.faults = faults;
    }

    Prose read() {
      Node document = Markdown.PARSER.parse(lines.text());
      List<Prose.Block> blocks = new ArrayList<>();
      for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
        switch (block) {
          case Paragraph _ -> blocks.add(new Prose.Paragraph(line(block)));
          case BulletList _ -> blocks.add(new Prose.Items(false, items(block)));
          case OrderedList _ -> blocks.add(new Prose.Items(true, items(block)));
          default -> refuse(block);
        }
      }
      return new Prose(blocks);
    }

    private List<List<Inline>> items(Node list) {
      List<List<Inline>> items = new ArrayList<>();
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        Node first = item.getFirstChild();
        if (item instanceof ListItem && first instanceof Paragraph && first.getNext() == null) {
          items.add(line(first));
        } else if (item instanceof ListItem && first == null) {
          fault(item, "holds a list item with nothing in it", "Write something in it.");
        } else {
          fault(
              item,
              "holds a list item with more than one paragraph of words",
              "A list item is one paragraph; lists do not stand in lists.");
        }
      }
      return items;
    }

    private List<Inline> line(Node block) {
      List<Inline> line = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
        switch (part) {
          case Text text -> words.append(text.getLiteral());
          case SoftLineBreak _ -> words.append(' ');
          case HardLineBreak _ -> words.append(' ');
          case StrongEmphasis strong -> {
            flush(words, line);
            strong(strong, line);
          }
          case Link link -> {
            flush(words, line);
            link(link, line);
          }
          default -> {
            refuse(part);
            words.append(flat(part));
          }
        }
      }
      flush(words, line);
      for (Inline part : line) {
        if (part instanceof Prose.Words(String plain) && plain.contains("](")) {
          fault(
              block,
              "holds a link that does not work",
              "Write it as [words](https://...), with no space in the address.");
        }
      }
      return line;
    }

    private void flush(StringBuilder words, List<Inline> line) {
      if (!words.isEmpty()) {
        line.add(new Prose.Words(words.toString()));
        words.setLength(0);
      }
    }

    private void strong(Node strong, List<Inline> line) {
      Node only = strong.getFirstChild();
      if (only instanceof Link link && only.getNext() == null) {
        link(link, line);
      } else {
        line.add(new Prose.Strong(flat(strong)));
        refuseInside(strong);
      }
    }

    private void link(Link link, List<Inline> line) {
      String words = flat(link);
      if (words.isBlank()) {
        fault(link, "holds a link without words", "Say in the link where it leads.");
      }
      if (link.getTitle() != null) {
        fault(link, "holds a link with a title", "Leave the title out.");
      }
      Links.Read read = Links.read(link.getDestination());
      if (read.to().isPresent()) {
        line.add(new Prose.Link(words, read.to().get()));
      } else {
        fault(
            link,
            "holds a link to "
                + Faults.quoted(link.getDestination())
                + ", which is refused: "
                + read.problem().orElse(""),
            "Links are https, mailto or tel.");
        line.add(new Prose.Words(words));
      }
    }

    private void refuseInside(Node around) {
      for (Node part = around.getFirstChild(); part != null; part = part.getNext()) {
        if (!(part instanceof Text || part instanceof SoftLineBreak)) {
          refuse(part);
        }
      }
    }

    private void refuse(Node found) {
      String what =
          switch (found) {
            case Heading _ -> "a heading";
            case Image _ -> "an image";
            case HtmlBlock _, HtmlInline _ -> "HTML";
            case Code _, FencedCodeBlock _, IndentedCodeBlock _ -> "code";
            case Emphasis _ -> "words in single stars or underscores";
            case BlockQuote _ -> "a quotation mark (>)";
            case ThematicBreak _ -> "a line across";
            case Link _, StrongEmphasis _ -> "a link or bold inside bold";
            case LinkReferenceDefinition _ -> "a link's address on a line of its own";
            default -> "Markdown that is not known here";
          };
      fault(found, "holds " + what, ALLOWED);
    }

    private void fault(Node at, String what, String remedy) {
      faults.add(lines.of(at), node, Fields.quoted(name) + " " + what + ".", remedy);
    }

    /** The words of a part, without marks. */
    private String flat(Node around) {
      StringBuilder words = new StringBuilder();
      gather(around, words);
      return words.toString();
    }

    private void gather(Node around, StringBuilder words) {
      switch (around) {
        case Text text -> words.append(text.getLiteral());
        case Code code -> words.append(code.getLiteral());
        case SoftLineBreak _ -> words.append(' ');
        case HardLineBreak _ -> words.append(' ');
        case Document _ -> {}
        default -> {
          for (Node part = around.getFirstChild(); part != null; part = part.getNext()) {
            gather(part, words);
          }
        }
      }
    }
  }
}
