package org.fingerpost.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Remembers, without the words themselves, what was copied from a case, so that locking can take it
 * off the clipboard again. What was copied elsewhere stays there.
 */
final class Copied {
  private final Set<String> prints = new HashSet<>();

  /** Notices what is copied or cut in a scene's fields by a key. */
  void listen(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          boolean copies =
              key.isShortcutDown()
                  && (key.getCode() == KeyCode.C
                      || key.getCode() == KeyCode.X
                      || key.getCode() == KeyCode.INSERT);
          if (copies && scene.getFocusOwner() instanceof TextInputControl field) {
            remember(field.getSelectedText());
          }
        });
  }

  private void remember(String copied) {
    if (!copied.isEmpty()) {
      prints.add(print(copied));
    }
  }

  /**
   * Empties the clipboard where what is on it came from here.
   *
   * @param open the case whose words may be on it too, copied by a menu
   */
  void takeBack(Optional<OpenCase> open) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String there = clipboard.getString();
    if (there != null
        && !there.isBlank()
        && (prints.contains(print(there)) || open.filter(one -> isOf(there, one)).isPresent())) {
      clipboard.clear();
    }
    prints.clear();
  }

  private static boolean isOf(String words, OpenCase open) {
    return open.notesProperty().get().stream().anyMatch(note -> note.text().contains(words))
        || open.copiedLetter().filter(words::equals).isPresent();
  }

  private static String print(String words) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
