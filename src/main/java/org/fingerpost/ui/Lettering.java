package org.fingerpost.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Lines of text in the program's type sizes. Every one of them wraps. */
public final class Lettering {
  private Lettering() {}

  /**
   * The heading of a screen. It can take the focus, so that a screen reader begins to read there.
   */
  public static Label title(String words) {
    Label title = line(words, "title");
    title.setAccessibleRoleDescription("heading");
    return title;
  }

  /** The heading of a section. */
  public static Label section(String words) {
    Label section = line(words, "section");
    section.setAccessibleRoleDescription("heading");
    return section;
  }

  /** The heading of a panel or a card. */
  public static Label heading(String words) {
    Label heading = line(words, "heading");
    heading.setAccessibleRoleDescription("heading");
    return heading;
  }

  /** Words to read. */
  public static Label body(String words) {
    return line(words, "body");
  }

  /** Words that stand back. */
  public static Label soft(String words) {
    return line(words, "soft");
  }

  /** Small words that stand back. */
  public static Label small(String words) {
    return line(words, "small");
  }

  /** A line with a style of its own. */
  public static Label line(String words, String style) {
    Label line = new Label(words);
    line.getStyleClass().add(style);
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.setMaxWidth(Double.MAX_VALUE);
    return line;
  }
}
