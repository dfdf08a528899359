package org.fingerpost.ui;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import org.fingerpost.casework.Entry;

/**
 * Keeps a field within what one entry of a case can hold. What would go beyond is not taken in at
 * all, rather than in part, and a line under the field says so: what stood there stays, and is
 * saved.
 */
public final class WritingRoom {
  private final Words words;
  private final Label said = Lettering.line("", "error");

  private WritingRoom(Words words) {
    this.words = words;
    said.setId("too-long");
    hush();
  }

  /**
   * Watches over a field.
   *
   * @return the line that says what was not taken in, to stand under the field
   */
  public static Label under(TextInputControl field, Words words) {
    WritingRoom room = new WritingRoom(words);
    field.setTextFormatter(new TextFormatter<String>(room::fitting));
    field.textProperty().addListener((_, _, _) -> room.hush());
    return room.said;
  }

  private TextFormatter.Change fitting(TextFormatter.Change change) {
    int before = change.getControlText().length();
    int after = change.getControlNewText().length();
    if (!change.isContentChange() || after <= Entry.LONGEST_TEXT || after <= before) {
      return change;
    }
    said.setText(
        words.say(
            "writing.too-long",
            inWords(Entry.LONGEST_TEXT),
            inWords(change.getText().length()),
            inWords(Math.max(0, Entry.LONGEST_TEXT - before))));
    said.setVisible(true);
    said.setManaged(true);
    // As if nothing had been typed: nothing is put in the place of nothing, and nothing moves.
    int caret = change.getControlCaretPosition();
    change.setText("");
    change.setRange(caret, caret);
    change.selectRange(change.getControlAnchor(), caret);
    return change;
  }

  private static String inWords(int number) {
    return String.format(Locale.UK, "%,d", number);
  }

  private void hush() {
    said.setVisible(false);
    said.setManaged(false);
  }
}
