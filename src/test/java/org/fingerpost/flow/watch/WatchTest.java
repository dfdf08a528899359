package org.fingerpost.flow.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way in which an editor saves is seen within a second, as the watch's own clock counts it;
 * what is only half written is not told.
 */
class WatchTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String FLOW =
      """
      {"format": 1, "id": "road", "title": "A road", "revision": "1", "appliesTo": "England",
       "start": "there", "outcomes": {"there": {"title": "TITLE", "road": "talk", "body": "Here.",
         "contacts": ["sendiass"], "sources": ["send-law"], "routes": [{"route": "go"}]}},
       "routes": {"go": {"title": "Go", "sources": ["send-law"],
         "steps": [{"do": "Ring them", "contact": "sendiass"}]}}}
      """;

  @TempDir private Path folder;

  private Path file = Path.of("");
  private Watch watch = new Watch(() -> new Glance(java.util.Map.of()), () -> null);
  private Instant now = Instant.EPOCH;
  private Duration took = Duration.ZERO;

  @BeforeEach
  void begin() throws IOException {
    file = Files.createDirectory(folder.resolve("pathways")).resolve("road.json");
    Files.writeString(file, flow("First"));
    watch = Watch.over(folder, () -> LocalDate.of(2026, 11, 23));
    assertThat(title(next())).isEqualTo("First");
  }

  private static String flow(String title) {
    String source = "cfa-2014-s51";
    return FLOW.replace("TITLE", title).replace("send-law", source);
  }

  /** What is told next; fails where nothing is told within a second. */
  private Sight next() {
    Instant begun = now;
    while (!now.isAfter(begun.plus(SECOND))) {
      Optional<Sight> seen = watch.look(now);
      took = Duration.between(begun, now);
      now = now.plus(Watch.BEAT);
      if (seen.isPresent()) {
        return seen.get();
      }
    }
    throw new AssertionError("nothing was told within a second");
  }

  private void nothingMore() {
    for (int beat = 0; beat < 10; beat++) {
      assertThat(watch.look(now)).isEmpty();
      now = now.plus(Watch.BEAT);
    }
  }

  private static String title(Sight sight) {
    return sight
        .walkable()
        .flatMap(pathways -> pathways.flow("road"))
        .flatMap(flow -> flow.node("there"))
        .map(Node::title)
        .orElse("");
  }

  @Test
  void whatIsFineIsToldAtTheNextBeatAndOnce() throws IOException {
    Files.writeString(file, flow("Second"));
    Sight sight = next();
    assertThat(sight.faults()).isEmpty();
    assertThat(title(sight)).isEqualTo("Second");
    assertThat(took).isLessThanOrEqualTo(Watch.BEAT);
    nothingMore();
  }

  @Test
  void aFileMovedIntoPlaceIsSeen() throws IOException {
    Path beside = folder.resolve("pathways").resolve(".road.json.swp");
    Files.writeString(beside, flow("Moved"));
    nothingMore();
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    assertThat(title(next())).isEqualTo("Moved");
  }

  @Test
  void theSameLengthAtTheSameTimeIsSeen() throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, flow("Firsd"), StandardOpenOption.WRITE);
    Files.setLastModifiedTime(file, time);
    assertThat(title(next())).isEqualTo("Firsd");
  }

  @Test
  void whatIsHalfWrittenForAMomentIsNotTold() throws IOException {
    Files.writeString(file, "");
    assertThat(watch.look(now)).isEmpty();
    now = now.plus(Watch.BEAT);
    Files.writeString(file, flow("Whole").substring(0, 100));
    assertThat(watch.look(now)).isEmpty();
    now = now.plus(Watch.BEAT);
    Files.writeString(file, flow("Whole"));
    Sight sight = next();
    assertThat(title(sight)).isEqualTo("Whole");
    assertThat(sight.faults()).isEmpty();
  }

  @Test
  void whatStaysHalfWrittenIsToldWithinASecondAndShowsNothingNew() throws IOException {
    Files.writeString(file, flow("Half").substring(0, 100));
    Sight sight = next();
    assertThat(sight.walkable()).isEmpty();
    assertThat(sight.faults())
        .extracting(fault -> fault.place().file())
        .contains("pathways/road.json");
    assertThat(took).isLessThan(SECOND);
    Files.writeString(file, flow("Mended"));
    assertThat(title(next())).isEqualTo("Mended");
  }

  @Test
  void aFaultThatPermitsShowingIsToldWithTheFlow() throws IOException {
    Files.writeString(file, flow("Faulty").replace("\"route\": \"go\"", "\"route\": \"stop\""));
    Sight sight = next();
    assertThat(title(sight)).isEqualTo("Faulty");
    assertThat(sight.faults()).extracting(Fault::node).contains("there");
  }

  @Test
  void deletedAndMadeAgainAtOnceIsNoFault() throws IOException {
    Files.delete(file);
    assertThat(watch.look(now)).isEmpty();
    now = now.plus(Watch.BEAT);
    Files.writeString(file, flow("Again"));
    assertThat(title(next())).isEqualTo("Again");
  }

  @Test
  void aFileThatIsGoneIsAFaultUntilItComesBack() throws IOException {
    Files.delete(file);
    Sight gone = next();
    assertThat(title(gone)).isEmpty();
    assertThat(gone.faults()).isNotEmpty();
    Files.writeString(file, flow("Back"));
    assertThat(title(next())).isEqualTo("Back");
  }

  @Test
  void aFolderThatIsRenamedIsAFaultUntilItComesBack() throws IOException {
    Path elsewhere = folder.resolveSibling(folder.getFileName() + "-elsewhere");
    Files.move(folder, elsewhere);
    Sight gone = next();
    assertThat(gone.walkable()).isEmpty();
    assertThat(gone.faults()).hasSize(1);
    Files.move(elsewhere, folder);
    assertThat(title(next())).isEqualTo("First");
  }

  @Test
  void aFileOfAGigabyteIsAFaultUntilItIsSmallAgain() throws IOException {
    try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
      grown.setLength(1L << 30);
    }
    Sight large = next();
    assertThat(large.walkable()).isEmpty();
    assertThat(large.faults()).anySatisfy(fault -> assertThat(fault.what()).contains("larger"));
    Files.writeString(file, flow("Small"));
    assertThat(title(next())).isEqualTo("Small");
  }

  @Test
  void aFileBesideTheFlowsCountsToo() throws IOException {
    Files.writeString(
        folder.resolve("glossary.json"),
        "{\"format\": 1, \"terms\": {\"plan\": {\"name\": \"plan\", \"means\": \"A plan.\"}}}");
    Sight sight = next();
    assertThat(sight.walkable().orElseThrow().glossary().term("plan")).isPresent();
  }

  @Test
  void touchedButNotChangedIsNothingNew() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    nothingMore();
  }

  @Test
  void inALargeFolderASaveIsSeenAndAnOldFileIsNotReadAgain() throws IOException {
    String padding = " ".repeat(3 * 1024 * 1024);
    for (String name : Stream.of("one", "two").toList()) {
      Path large = folder.resolve("pathways").resolve(name + ".json");
      Files.writeString(large, flow("Large").replace("\"road\",", "\"" + name + "\",") + padding);
      Files.setLastModifiedTime(large, FileTime.from(Instant.now().minusSeconds(3600)));
    }
    next();
    Path large = folder.resolve("pathways").resolve("one.json");
    Files.writeString(
        large, flow("Larger").replace("\"road\",", "\"one\",") + padding, StandardCharsets.UTF_8);
    Sight sight = next();
    assertThat(
            sight
                .walkable()
                .flatMap(pathways -> pathways.flow("one"))
                .flatMap(flow -> flow.node("there"))
                .map(Node::title))
        .contains("Larger");
  }
}
