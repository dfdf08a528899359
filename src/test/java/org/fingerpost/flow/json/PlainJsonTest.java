package org.fingerpost.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read the quick way is what the parser reads, and what the parser refuses is refused. */
class PlainJsonTest {
  private static final String EVERYTHING =
      """
      {
        "words": "It isn’t \\"so\\": \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 £5 😀",
        "": "no name", "none": {}, "empty": [ ],
        "numbers": [0, -1, 42, 123456789012345678],
        "truths": [true, false, null],
        "deep": {"a": [[{"b": {"c": []}}], "d"]}
      , "many": {%s}, "last":
          "value" }
      """
          .formatted(
              IntStream.range(0, 150)
                  .mapToObj(index -> "\"m-" + index + "\": {\"x\": \"" + index % 7 + "\"}")
                  .collect(Collectors.joining(",\n")));

  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\n",
          "\r",
          "\r\n",
          " ",
          "\t",
          "\0",
          "0",
          "01",
          "-",
          "1.5",
          "1e9",
          "\\u",
          "\\ud83d",
          "\\u0041",
          "\\x",
          "true",
          "nul",
          "//",
          "\"a\":1,",
          "\"none\":2,",
          "\u001f",
          "\u007f",
          "é",
          "\uFEFF",
          "\uFFFD");

  private final JsonTree json = new JsonTree(Limits.OWN_FLOWS);

  @Test
  void everyFileThatCameWithTheProgramIsPlain() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("flows"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(PlainJson.read(bytes, Limits.OWN_FLOWS)).describedAs("%s", file).isPresent();
        assertSameAsTheParser(bytes);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\t", " \n\n "})
  void everyKindOfValueKeepsItsLineWhateverEndsIt(String end) {
    byte[] bytes = EVERYTHING.replace("\n", end).getBytes(StandardCharsets.UTF_8);

    assertThat(PlainJson.read(bytes, Limits.OWN_FLOWS)).isPresent();
    assertSameAsTheParser(bytes);
  }

  @Test
  void aFlowOfThousandsOfQuestionsIsPlain() {
    byte[] bytes = GeneratedFlow.bytes(1_200);

    assertThat(PlainJson.read(bytes, Limits.OWN_FLOWS)).isPresent();
    assertSameAsTheParser(bytes);
  }

  @Test
  void aFileCutOffAnywhereIsNotPlain() {
    byte[] whole = EVERYTHING.strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertThat(PlainJson.read(Arrays.copyOf(whole, length), Limits.OWN_FLOWS)).isEmpty();
    }
  }

  /** One to three places of a file are overwritten, cut out, or have something put in. */
  @Property(tries = 3_000)
  void aSpoiltFileIsReadAsTheParserReadsIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int times) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    byte[] bytes = original(random);
    for (int time = 0; time < times; time++) {
      bytes = spoilt(bytes, random);
    }
    assertSameAsTheParser(bytes);
  }

  @Property(tries = 500)
  void everyTextIsReadAsTheParserReadsIt(@ForAll String name, @ForAll String text) {
    assertSameAsTheParser(
        JsonText.line(Map.of("a", Map.of("b", List.of(text)), name, text))
            .getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"200,30,5,20,8", "100000,12,64,20,8", "100000,1000,3,20,8", "100000,1000,64,2,8"})
  void noLimitIsMissed(int bytes, int tokens, int depth, int stringLength, int nameLength) {
    Limits limits = new Limits(bytes, tokens, depth, stringLength, nameLength);
    String longer = "{\"a\": {\"b\": [[\"long\", \"texts\"]], \"c\": \"and\", \"d\": [1, 2, 3]}}";
    JsonTree limited = new JsonTree(limits);
    for (String file : List.of("{}", "{\"a\": [1]}", "{\"nine-long\": 1}", longer)) {
      byte[] written = file.getBytes(StandardCharsets.UTF_8);
      Faults closely = new Faults("x");
      Optional<Json> expected = limited.readClosely(written, closely);
      Optional<Json> plain = PlainJson.read(written, limits);
      if (plain.isPresent()) {
        assertThat(closely.found()).isEmpty();
        assertThat(plain).isEqualTo(expected);
      }
    }
  }

  @Test
  void aNameTwiceIsSeenAmongFewAndAmongMany() {
    for (int members : List.of(2, 12, 13, 500)) {
      String names =
          IntStream.range(1, members)
              .mapToObj(index -> "\"n" + index + "\": 0")
              .collect(Collectors.joining(", "));
      byte[] twice = ("{\"n1\": 0, " + names + "}").getBytes(StandardCharsets.UTF_8);
      byte[] once = ("{\"n0\": 0, " + names + "}").getBytes(StandardCharsets.UTF_8);

      assertThat(PlainJson.read(once, Limits.OWN_FLOWS)).isPresent();
      assertThat(PlainJson.read(twice, Limits.OWN_FLOWS)).isEmpty();
    }
  }

  @Test
  void membersMadeOnDemandAreAMapLikeAnyOther() {
    Json.Members whole =
        (Json.Members)
            PlainJson.read(EVERYTHING.getBytes(StandardCharsets.UTF_8), Limits.OWN_FLOWS)
                .orElseThrow();
    Map<String, Json> many =
        ((Json.Members) Objects.requireNonNull(whole.byName().get("many"))).byName();

    assertThat(many).isInstanceOf(MembersOnDemand.class).hasSize(150);
    assertThat(many.get("m-9")).isEqualTo(many.get("m-9"));
    assertThat(many.get("m-150")).isNull();
    assertThat(many).containsKey("m-149").doesNotContainKey("x");
    assertThat(List.copyOf(many.keySet())).startsWith("m-0", "m-1").endsWith("m-149");
  }

  private void assertSameAsTheParser(byte[] bytes) {
    Faults closely = new Faults("x");
    Optional<Json> expected = json.readClosely(bytes, closely);
    PlainJson.read(bytes, Limits.OWN_FLOWS)
        .ifPresent(
            plain -> {
              assertThat(closely.found()).isEmpty();
              assertThat(Optional.of(plain)).isEqualTo(expected);
              assertThat(written(plain)).isEqualTo(written(expected.orElseThrow()));
            });
  }

  /** The value with its lines, in the order of the file. */
  private static String written(Json json) {
    return switch (json) {
      case Json.Members(int line, Map<String, Json> byName) -> {
        List<String> members = new ArrayList<>();
        byName.forEach((name, value) -> members.add(name + "=" + written(value)));
        List<String> entries =
            byName.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + written(entry.getValue()))
                .toList();
        assertThat(entries).isEqualTo(members);
        yield line + ":" + members;
      }
      case Json.Items(int line, List<Json> items) ->
          line + ":" + items.stream().map(PlainJsonTest::written).toList();
      default -> json.toString();
    };
  }

  private static byte[] original(RandomGenerator random) {
    if (random.nextBoolean()) {
      return EVERYTHING.getBytes(StandardCharsets.UTF_8);
    }
    try (Stream<Path> files = Files.list(Path.of("flows/letters"))) {
      List<Path> all = files.sorted().toList();
      return Files.readAllBytes(all.get(random.nextInt(all.size())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] spoilt(byte[] bytes, RandomGenerator random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + (random.nextBoolean() ? 0 : random.nextInt(4)));
    byte[] piece =
        switch (random.nextInt(3)) {
          case 0 -> new byte[] {(byte) random.nextInt(256)};
          case 1 -> new byte[0];
          default -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        };
    byte[] spoilt = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, spoilt, 0, from);
    System.arraycopy(piece, 0, spoilt, from, piece.length);
    System.arraycopy(bytes, to, spoilt, from + piece.length, bytes.length - to);
    return spoilt;
  }
}
