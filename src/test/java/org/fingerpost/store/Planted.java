package org.fingerpost.store;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Phrases that must not be found in any file, however they might be written there. */
final class Planted {
  private final List<byte[]> forms = new ArrayList<>();
  private int files;
  private long bytes;

  Planted(List<String> phrases) {
    for (String phrase : phrases) {
      for (Charset charset :
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        writtenAs(phrase.getBytes(charset)).forEach(forms::add);
      }
    }
  }

  /** As they are, in hexadecimal, and in base64 wherever in a longer text they may begin. */
  private static List<byte[]> writtenAs(byte[] plain) {
    Set<String> written = new LinkedHashSet<>();
    written.add(new String(plain, StandardCharsets.ISO_8859_1));
    written.add(HexFormat.of().formatHex(plain));
    written.add(HexFormat.of().withUpperCase().formatHex(plain));
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + plain.length];
      System.arraycopy(plain, 0, shifted, before, plain.length);
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        String encoded = encoder.withoutPadding().encodeToString(shifted);
        // The signs at both ends depend on the neighbours as well.
        int first = before == 0 ? 0 : before + 1;
        written.add(encoded.substring(first, encoded.length() - (shifted.length % 3 == 0 ? 0 : 1)));
      }
    }
    return written.stream().map(text -> text.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  /** Where they are found below a folder; empty where nowhere. */
  List<String> in(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    files = 0;
    bytes = 0;
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : all) {
      try {
        byte[] read = Files.readAllBytes(file);
        String content = new String(read, StandardCharsets.ISO_8859_1);
        files++;
        bytes += read.length;
        for (byte[] form : forms) {
          if (content.contains(new String(form, StandardCharsets.ISO_8859_1))) {
            found.add(new String(form, StandardCharsets.ISO_8859_1) + " in " + file);
          }
        }
      } catch (NoSuchFileException unfinished) {
        // It took another's place just now, and is read there.
      }
    }
    return found;
  }

  int forms() {
    return forms.size();
  }

  int files() {
    return files;
  }

  long bytes() {
    return bytes;
  }
}
