package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.EntryCodec;
import org.fingerpost.casework.NoteId;
import org.fingerpost.flow.json.FlatObject;
import org.fingerpost.flow.json.PathwaysReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files are UTF-8 and nothing else. A JSON parser that is handed bytes guesses UTF-16 or UTF-32
 * where a NUL stands among the first four: nobody may slip in what other readers do not see.
 */
class OnlyUtf8Test {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void aFlowAnAreaAndTheGlossaryInAnotherEncodingAreFaultsThatSayWhatToDo(String name)
      throws Exception {
    Charset other = Charset.forName(name);
    for (String file :
        new String[] {
          "pathways/appeal.json", "areas/england.json", "glossary.json", "law/time-limits.json"
        }) {
      Path flows = folder.resolve(name + file.replace('/', '-'));
      copy(Path.of("flows"), flows);
      Path spoilt = flows.resolve(file);
      Files.write(spoilt, Files.readString(spoilt).getBytes(other));
      assertThat(new PathwaysReader().read(flows).faults())
          .as(name + " " + file)
          .anySatisfy(
              fault -> {
                assertThat(fault.place().file()).endsWith(file);
                assertThat(fault.what()).contains("NUL").contains("UTF-16 or UTF-32");
                assertThat(fault.remedy()).isEqualTo("Save it as UTF-8.");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void settingsInAnotherEncodingAreNotRead(String name) {
    byte[] settings = "{\"lockAfter\": 3}".getBytes(Charset.forName(name));
    FlatObject read = FlatObject.read(settings);
    assertThat(read.values()).isEmpty();
    assertThat(read.faults()).singleElement().asString().contains("NUL");
    assertThat(FlatObject.read("{\"lockAfter\": 3}".getBytes(StandardCharsets.UTF_8)).values())
        .containsEntry("lockAfter", 3L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-16", "BOM"})
  void anEntryOfACaseFileInAnotherEncodingIsDamaged(String name) throws Exception {
    EntryCodec codec = new EntryCodec();
    byte[] sound =
        codec.write(
            Instant.parse("2026-11-23T10:12:00Z"),
            new Entry.NoteWritten(new NoteId(1), Optional.empty(), "rang"));
    assertThat(codec.readEntry(sound).entry()).isInstanceOf(Entry.NoteWritten.class);
    String text = new String(sound, StandardCharsets.UTF_8);
    byte[] other =
        name.equals("BOM")
            ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
            : text.getBytes(Charset.forName(name));
    EntryCodec.Unreadable refused =
        catchThrowableOfType(EntryCodec.Unreadable.class, () -> codec.readEntry(other));
    assertThat(refused).isNotNull();
    assertThat(refused.newer()).isFalse();
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }
}
