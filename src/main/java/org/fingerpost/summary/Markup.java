package org.fingerpost.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * A page as a tree of elements. Words are always words: they are escaped where the tree is written,
 * once, so nothing a person typed can become markup.
 */
sealed interface Markup {

  /** Words to read. */
  record Words(String words) implements Markup {}

  /** The page's own style, from the program's resources. */
  record Style(String css) implements Markup {
    public Style {
      if (css.contains("</")) {
        throw new IllegalArgumentException("A style must not close its element.");
      }
    }
  }

  /** One element with its attributes and what is in it. */
  record Element(Tag tag, Map<Attribute, String> attributes, List<Markup> content)
      implements Markup {
    public Element {
      attributes = Map.copyOf(attributes);
      content = List.copyOf(content);
    }

    /** The same element with one more attribute. */
    Element with(Attribute attribute, String value) {
      Map<Attribute, String> more = new EnumMap<>(Attribute.class);
      more.putAll(attributes);
      more.put(attribute, value);
      return new Element(tag, more, content);
    }
  }

  /** The elements that a page may have. */
  enum Tag {
    HTML,
    HEAD,
    META,
    TITLE,
    STYLE,
    BODY,
    HEADER,
    MAIN,
    SECTION,
    FOOTER,
    DIV,
    H1,
    H2,
    H3,
    P,
    OL,
    UL,
    LI,
    TABLE,
    THEAD,
    TBODY,
    TR,
    TH,
    TD,
    STRONG,
    SPAN,
    A,
    BR;

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
      return this == META || this == BR;
    }
  }

  /** The attributes that an element may have. */
  enum Attribute {
    CLASS("class"),
    ID("id"),
    LANG("lang"),
    DIR("dir"),
    HREF("href"),
    TITLE("title"),
    SCOPE("scope"),
    COLSPAN("colspan"),
    CHARSET("charset"),
    NAME("name"),
    CONTENT("content"),
    HTTP_EQUIV("http-equiv");

    private final String written;

    Attribute(String written) {
      this.written = written;
    }

    String written() {
      return written;
    }
  }

  /** An element with these things in it. */
  static Element element(Tag tag, Markup... content) {
    return new Element(tag, Map.of(), List.of(content));
  }

  /** An element with these things in it. */
  static Element element(Tag tag, List<? extends Markup> content) {
    return new Element(tag, Map.of(), new ArrayList<>(content));
  }

  /** An element with words in it. */
  static Element element(Tag tag, String words) {
    return element(tag, new Words(words));
  }

  /** Words. */
  static Markup words(String words) {
    return new Words(words);
  }

  /** The same tree with every word changed; styles stay. */
  default Markup mapWords(UnaryOperator<String> change) {
    return switch (this) {
      case Words(String words) -> new Words(change.apply(words));
      case Style style -> style;
      case Element element ->
          new Element(
              element.tag(),
              element.attributes(),
              element.content().stream().map(part -> part.mapWords(change)).toList());
    };
  }

  /** The same tree with words set in elements of their own; the page's title stays plain. */
  default Markup setWords(Function<String, Markup> setting) {
    return switch (this) {
      case Words(String words) -> setting.apply(words);
      case Style style -> style;
      case Element element ->
          element.tag() == Tag.TITLE
              ? element
              : new Element(
                  element.tag(),
                  element.attributes(),
                  element.content().stream().map(part -> part.setWords(setting)).toList());
    };
  }

  /** Words with dates and phone numbers held together on their line. */
  static Markup held(String words) {
    Matcher found = Phrases.TOGETHER.matcher(words);
    List<Markup> parts = new ArrayList<>();
    int from = 0;
    while (found.find()) {
      if (found.start() > from) {
        parts.add(new Words(words.substring(from, found.start())));
      }
      parts.add(element(Tag.SPAN, found.group()).with(Attribute.CLASS, "nowrap"));
      from = found.end();
    }
    if (parts.isEmpty()) {
      return new Words(words);
    }
    if (from < words.length()) {
      parts.add(new Words(words.substring(from)));
    }
    return element(Tag.SPAN, parts);
  }

  /** Writes the tree as HTML. */
  default void writeTo(StringBuilder html) {
    switch (this) {
      case Words(String words) -> escape(words, html);
      case Style(String css) -> html.append(css);
      case Element element -> {
        String tag = element.tag().written();
        html.append('<').append(tag);
        for (Attribute attribute : Attribute.values()) {
          String value = element.attributes().get(attribute);
          if (value != null) {
            html.append(' ').append(attribute.written()).append("=\"");
            escape(value, html);
            html.append('"');
          }
        }
        html.append(element.tag().isEmpty() ? "/>" : ">");
        if (!element.tag().isEmpty()) {
          element.content().forEach(part -> part.writeTo(html));
          html.append("</").append(tag).append('>');
        }
      }
    }
  }

  /**
   * Adds the tree to a document. Words that stand beside elements get an element of their own: the
   * PDF library paints all words of an element before those of the elements between them, and
   * programs that read a page's text without its structure would find them out of order.
   */
  default void appendTo(Node parent, Document document) {
    switch (this) {
      case Words(String words) -> parent.appendChild(document.createTextNode(words));
      case Style(String css) -> parent.appendChild(document.createTextNode(css));
      case Element element -> {
        org.w3c.dom.Element made = document.createElement(element.tag().written());
        element
            .attributes()
            .forEach((attribute, value) -> made.setAttribute(attribute.written(), value));
        parent.appendChild(made);
        boolean mixed = element.content().stream().anyMatch(Element.class::isInstance);
        for (Markup part : element.content()) {
          (mixed && part instanceof Words ? element(Tag.SPAN, part) : part)
              .appendTo(made, document);
        }
      }
    }
  }

  private static void escape(String words, StringBuilder html) {
    for (int index = 0; index < words.length(); index++) {
      char letter = words.charAt(index);
      switch (letter) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(letter);
      }
    }
  }
}
