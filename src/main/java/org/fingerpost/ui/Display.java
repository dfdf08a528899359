package org.fingerpost.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the person likes to see the program: text size, colours, and the adviser's extras. */
public final class Display {
  /** Text sizes in percent, from the smallest to the largest. */
  public static final List<Integer> TEXT_SIZES = List.of(100, 110, 125, 150, 175, 200);

  /** Body text at 100 %, in pixels. */
  public static final double BODY = 17;

  private final ReadOnlyIntegerWrapper textSize = new ReadOnlyIntegerWrapper(100);
  private final ObjectProperty<Colours> colours = new SimpleObjectProperty<>(Colours.SYSTEM);
  private final BooleanProperty adviser = new SimpleBooleanProperty(false);

  /** As a computer is set, at 100 %, for a family. */
  public Display() {}

  /** As the person chose before, and so that what they choose now is remembered. */
  public static Display remembered(Preferences preferences, Consumer<Exception> failed) {
    Display display = new Display();
    Settings settings = preferences.now();
    display.setTextSize(settings.textSize());
    display.colours.set(settings.colours());
    display.adviser.set(settings.adviser());
    InvalidationListener remember =
        _ -> preferences.keep(preferences.now().showing(display), failed);
    display.textSize.addListener(remember);
    display.colours.addListener(remember);
    display.adviser.addListener(remember);
    return display;
  }

  /** Text size in percent: one of {@link #TEXT_SIZES}. */
  public ReadOnlyIntegerProperty textSizeProperty() {
    return textSize.getReadOnlyProperty();
  }

  /** Sets the text size to the nearest one there is. */
  public void setTextSize(int percent) {
    textSize.set(
        TEXT_SIZES.stream()
            .min(java.util.Comparator.comparingInt(size -> Math.abs(size - percent)))
            .orElse(100));
  }

  /** The next larger text, or the same where there is none. */
  public void larger() {
    step(1);
  }

  /** The next smaller text, or the same where there is none. */
  public void smaller() {
    step(-1);
  }

  private void step(int by) {
    int at = TEXT_SIZES.indexOf(textSize.get()) + by;
    textSize.set(TEXT_SIZES.get(Math.clamp(at, 0, TEXT_SIZES.size() - 1)));
  }

  /** The size of body text in pixels: everything else is measured in it. */
  public double em() {
    return BODY * textSize.get() / 100;
  }

  /** The colours asked for. */
  public ObjectProperty<Colours> coloursProperty() {
    return colours;
  }

  /** Whether to show words to say on the phone, and the key of each answer. */
  public BooleanProperty adviserProperty() {
    return adviser;
  }

  /** Which colours to use. */
  public enum Colours {
    /** Whatever the computer is set to. */
    SYSTEM,
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK,
    /** As strong as can be. */
    HIGH_CONTRAST
  }
}
