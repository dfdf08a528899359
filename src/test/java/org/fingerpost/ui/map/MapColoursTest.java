package org.fingerpost.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fingerpost.flow.map.Road;
import org.fingerpost.flow.map.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map can be read in every theme. */
class MapColoursTest {
  private static final Pattern COLOUR = Pattern.compile("-fp-([a-z-]+): (#[0-9A-F]{6})");

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css", "high-contrast.css"})
  void everyWordStandsOutFromItsGround(String theme) throws IOException {
    Map<String, String> colours = colours(theme);
    readable(colours, Tone.INK, Tone.PAPER);
    readable(colours, Tone.SOFT, Tone.PAPER);
    readable(colours, Tone.SOFT, Tone.WASH);
    readable(colours, Tone.INK, Tone.WASH);
    readable(colours, Tone.INK, Tone.BRAND_WASH);
    readable(colours, Tone.ON_BRAND, Tone.BRAND);
    for (Road road : Road.values()) {
      readable(colours, Tone.strong(road), Tone.wash(road));
      readable(colours, Tone.strong(road), Tone.PAPER);
      readable(colours, Tone.INK, Tone.wash(road));
    }
  }

  @Test
  void theLightThemeHasTheColoursOfPaper() throws IOException {
    Map<String, String> light = colours("light.css");
    for (Road road : Road.values()) {
      assertThat(light).containsEntry(Tone.strong(road).name(), Tone.strong(road).onPaper());
      assertThat(light).containsEntry(Tone.wash(road).name(), Tone.wash(road).onPaper());
    }
    for (Tone tone :
        new Tone[] {Tone.INK, Tone.SOFT, Tone.PAPER, Tone.BRAND, Tone.ON_BRAND, Tone.EDGE}) {
      assertThat(light).containsEntry(tone.name(), tone.onPaper());
    }
  }

  private static void readable(Map<String, String> colours, Tone words, Tone ground) {
    assertThat(colours).containsKeys(words.name(), ground.name());
    assertThat(
            contrast(
                Objects.requireNonNull(colours.get(words.name())),
                Objects.requireNonNull(colours.get(ground.name()))))
        .as("%s on %s", words.name(), ground.name())
        .isGreaterThanOrEqualTo(4.5);
  }

  private static Map<String, String> colours(String theme) throws IOException {
    try (var file =
        Objects.requireNonNull(
            MapColoursTest.class.getResourceAsStream("/org/fingerpost/ui/" + theme))) {
      Map<String, String> colours = new HashMap<>();
      Matcher found = COLOUR.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      while (found.find()) {
        colours.put(found.group(1), found.group(2));
      }
      return colours;
    }
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
  }

  private static double channel(int value) {
    double c = (value & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
