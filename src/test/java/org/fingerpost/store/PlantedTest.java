package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for planted phrases finds them: one that found nothing would prove nothing. */
class PlantedTest {
  @TempDir Path folder;

  @Test
  void everyFormIsFoundAtEveryPlace() throws Exception {
    Planted planted = new Planted(List.of("an unlikely school"));
    List<String> written = new ArrayList<>();
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (int before = 0; before < 7; before++) {
        byte[] text = ("x".repeat(before) + "an unlikely school" + "yz").getBytes(charset);
        written.add(Base64.getEncoder().encodeToString(text));
        written.add(HexFormat.of().formatHex(text));
        written.add(new String(text, StandardCharsets.ISO_8859_1));
      }
    }
    for (String one : written) {
      Files.write(folder.resolve("file"), one.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(planted.in(folder)).as(one).isNotEmpty();
    }
    Files.writeString(folder.resolve("file"), "a likely school");
    assertThat(planted.in(folder)).isEmpty();
    assertThat(planted.files()).isEqualTo(1);
  }
}
