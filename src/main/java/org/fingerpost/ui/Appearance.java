package org.fingerpost.ui;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Dresses windows in the program's look.
 *
 * <p>AtlantaFX's controls are the ground; {@code fingerpost.css} lays our shapes over them in named
 * colours; {@code light.css}, {@code dark.css} and {@code high-contrast.css} give the names their
 * values, and nothing else. A change of page changes no stylesheet.
 */
public final class Appearance {
  private static final int WIDE_ENOUGH = 24;

  private static final String HIGH_CONTRAST_IN_WINDOWS = "Windows.SPI.HighContrast";
  private static final List<String> FONTS =
      List.of("AtkinsonHyperlegible_400Regular.ttf", "AtkinsonHyperlegible_700Bold.ttf");

  private final Display display;

  /** Loads the fonts and the ground. Belongs to the thread that paints. */
  public Appearance(Display display) {
    this.display = display;
    FONTS.forEach(Appearance::load);
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
  }

  /** Where a font is missing, the computer's own is shown: nothing is lost by that but looks. */
  private static void load(String font) {
    try (InputStream file = Appearance.class.getResourceAsStream("/org/fingerpost/fonts/" + font)) {
      if (file != null) {
        Font.loadFont(file, Display.BODY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a scene in the look that the person likes. */
  public void dress(Scene scene) {
    scene.getStylesheets().setAll(sheet("fingerpost.css"), sheet(colours()));
    InvalidationListener recolour = _ -> scene.getStylesheets().set(1, sheet(colours()));
    display.coloursProperty().addListener(recolour);
    // The computer's preferences outlive the window; they must not keep it, and what it showed.
    scene.getProperties().put(Appearance.class, recolour);
    Platform.getPreferences().addListener(new WeakInvalidationListener(recolour));
    scale(scene.getRoot());
    display.textSizeProperty().addListener(_ -> scale(scene.getRoot()));
  }

  /** Dresses the root of a pop-over for as long as it is open. */
  public void dress(Parent root) {
    root.getStylesheets().setAll(sheet("fingerpost.css"), sheet(colours()));
    scale(root);
  }

  private void scale(Parent root) {
    root.setStyle("-fx-font-size: " + display.em() + "px;");
  }

  private String colours() {
    return switch (display.coloursProperty().get()) {
      case LIGHT -> "light.css";
      case DARK -> "dark.css";
      case HIGH_CONTRAST -> "high-contrast.css";
      case SYSTEM -> ofTheSystem();
    };
  }

  private static String ofTheSystem() {
    Platform.Preferences preferences = Platform.getPreferences();
    if (preferences.getBoolean(HIGH_CONTRAST_IN_WINDOWS).orElse(false)) {
      return "high-contrast.css";
    }
    return preferences.getColorScheme() == ColorScheme.DARK ? "dark.css" : "light.css";
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Appearance.class.getResource(name), name).toExternalForm();
  }

  /** How wide something to read may be in this much room: 24 em at most. */
  double wideEnough(double room) {
    return Math.min(WIDE_ENOUGH * display.em(), room);
  }
}
