package org.fingerpost.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Glossary;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.check.Checker;
import org.fingerpost.flow.json.Slips.Kind;
import org.fingerpost.flow.json.Slips.Slip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a schema refuses the reader refuses, and what it accepts the reader accepts. The slips are
 * made from the shipped files by what the schemas say, never listed by hand.
 */
class SchemaRefusalsTest {
  private static final Pathways PATHWAYS =
      new PathwaysReader().readShipped().pathways().orElseThrow();
  private static final int MOST_SHOWN = 60;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** A valid file, or a valid part of one, and where in it slips are made. */
  private record Sound(Path file, Json json, Consumer<Consumer<Slip>> slips) {}

  private record Made(Sound sound, Slip slip) {}

  /** What came of some slips. */
  private static final class Tally {
    private final Map<String, Map<Kind, Integer>> refused = new TreeMap<>();
    private final Map<Difference, Integer> explained = new EnumMap<>(Difference.class);
    private final List<String> wrong = new ArrayList<>();
    private int tried;
    private int acceptedByBoth;
  }

  @Test
  void aSlipOfEverySortAtEveryPlaceOfASchemaIsRefused() throws IOException {
    run(Integer.getInteger("fingerpost.slipsOfASort", 1));
  }

  @Test
  @Tag("faults")
  void manySlipsOfEverySortAtEveryPlaceOfASchemaAreRefused() throws IOException {
    run(Integer.getInteger("fingerpost.slipsOfASort", 8));
  }

  /** Draws so many slips of every sort, each as likely as the others of its sort. */
  private static void run(int each) throws IOException {
    long seed = Long.getLong("fingerpost.seed", 20_261_123);
    Random random = new Random(seed);
    Tally tally = new Tally();
    for (String name : schemas()) {
      Schemed schemed = new Schemed(name);
      Map<String, List<Made>> drawn = new LinkedHashMap<>();
      Map<String, Integer> seen = new HashMap<>();
      for (Sound sound : schemed.sound()) {
        sound
            .slips()
            .accept(
                slip -> {
                  List<Made> some = drawn.computeIfAbsent(slip.sort(), _ -> new ArrayList<>());
                  int place = random.nextInt(seen.merge(slip.sort(), 1, Integer::sum));
                  if (some.size() < each) {
                    some.add(new Made(sound, slip));
                  } else if (place < each) {
                    some.set(place, new Made(sound, slip));
                  }
                });
      }
      drawn.values().forEach(some -> some.forEach(made -> schemed.judge(made, tally)));
    }
    report(tally, "at most " + each + " of a sort, seed " + seed);
  }

  private static void report(Tally tally, String what) throws IOException {
    System.out.println("Slips against the schemas, " + what + ": " + tally.tried + " tried");
    tally.refused.forEach(
        (schema, kinds) -> System.out.println("  " + schema + ": refused " + kinds));
    System.out.println("  accepted by schema and reader alike: " + tally.acceptedByBoth);
    System.out.println("  judged differently for a known reason: " + tally.explained);
    assertThat(tally.wrong.stream().limit(MOST_SHOWN))
        .as("%d judged wrongly, %s", tally.wrong.size(), what)
        .isEmpty();
    assertThat(tally.refused.keySet()).containsExactlyElementsOf(schemas());
    tally.refused.forEach(
        (schema, kinds) ->
            assertThat(kinds)
                .as(schema)
                .containsKeys(Kind.MISSING, Kind.UNKNOWN, Kind.WORDS, Kind.TYPE));
    assertThat(tally.explained).containsOnlyKeys(Difference.values());
  }

  private static Collection<String> schemas() throws IOException {
    try (Stream<Path> files = Files.list(SchemaTest.SCHEMAS)) {
      return new TreeSet<>(
          files
              .map(file -> String.valueOf(file.getFileName()).replace(".schema.json", ""))
              .toList());
    }
  }

  private static Json read(Path file) {
    try {
      Faults faults = new Faults(file.toString());
      return new JsonTree(Limits.OWN_FLOWS).read(Files.readAllBytes(file), faults).orElseThrow();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] bytes(Json json) {
    return Slips.text(json).getBytes(StandardCharsets.UTF_8);
  }

  /** What a reader finds wrong with a file of this schema. */
  private static List<Fault> faults(String schema, String id, byte[] bytes) {
    if (schema.equals("scenario")) {
      return new ScenarioFile(PATHWAYS).read(id, bytes).faults();
    }
    Faults faults = new Faults(id);
    Sheet sheet = new Sheet(faults, new ProseReader(new GlossaryMarks(new Glossary(Map.of()))));
    new JsonTree(Limits.OWN_FLOWS)
        .read(bytes, faults)
        .ifPresent(
            json -> {
              switch (schema) {
                case "flow" -> new FlowReader(sheet, id).read(json);
                case "area" -> new AreaReader(sheet, id).read(json);
                case "letter" -> new LetterReader(sheet, id).read(json);
                case "glossary" -> new GlossaryReader(sheet).read(json);
                case "sources" -> new LawReader(sheet).sources(json);
                case "time-limits" -> new LawReader(sheet).timeLimits(json);
                default -> throw new AssertionError("Which reader reads " + schema + "?");
              }
            });
    return faults.found();
  }

  /** A schema with the valid files that it describes. */
  private static final class Schemed {
    private final String name;
    private final Slips slips;
    private final Schema schema;

    Schemed(String name) {
      this.name = name;
      Json json = read(SchemaTest.SCHEMAS.resolve(name + ".schema.json"));
      this.slips = new Slips(json);
      this.schema = Slips.schema(json);
    }

    /**
     * The shipped files of this schema. Of a file that holds many things only one at a time is
     * kept, so that thousands of slips are judged in no time.
     */
    List<Sound> sound() throws IOException {
      List<Sound> all = new ArrayList<>();
      for (Path file : SchemaTest.shipped()) {
        if (!SchemaTest.schemaOf(file).equals(name)) {
          continue;
        }
        Json whole = read(file);
        List<String> many =
            slips.ofMany().stream().filter(Slips.members(whole)::containsKey).toList();
        Json small = whole;
        for (String property : many) {
          small =
              Slips.with(
                  small, members -> members.computeIfPresent(property, (_, of) -> only(of, 0)));
        }
        Json least = small;
        all.add(checked(new Sound(file, least, each -> slips.of(least, each))));
        for (String property : many) {
          Json value = Objects.requireNonNull(Slips.members(whole).get(property));
          for (int index = 1; index < size(value); index++) {
            Json one = only(value, index);
            Json part = Slips.with(least, members -> members.put(property, one));
            all.add(checked(new Sound(file, part, each -> slips.below(property, part, each))));
          }
        }
      }
      return all;
    }

    private Sound checked(Sound sound) {
      assertThat(refuses(sound.json())).as("%s %s", name, sound.file()).isFalse();
      assertThat(faults(sound, sound.json())).as("%s %s", name, sound.file()).isEmpty();
      return sound;
    }

    private static int size(Json many) {
      return many instanceof Json.Items(int _, List<Json> items)
          ? items.size()
          : Slips.members(many).size();
    }

    private static Json only(Json many, int index) {
      if (many instanceof Json.Items(int line, List<Json> items)) {
        return new Json.Items(line, items.subList(index, Math.min(index + 1, items.size())));
      }
      Map<String, Json> one = new LinkedHashMap<>();
      Slips.members(many).entrySet().stream()
          .skip(index)
          .limit(1)
          .forEach(entry -> one.put(entry.getKey(), entry.getValue()));
      return new Json.Members(many.line(), one);
    }

    private boolean refuses(Json json) {
      return !schema.validate(Slips.text(json), InputFormat.JSON).isEmpty();
    }

    private List<Fault> faults(Sound sound, Json json) {
      String id = String.valueOf(sound.file().getFileName()).replace(".json", "");
      return SchemaRefusalsTest.faults(name, id, bytes(json));
    }

    /** Makes a slip and holds what the schema and the reader say of it against each other. */
    void judge(Made made, Tally tally) {
      Slip slip = made.slip();
      Json json = slip.in(made.sound().json());
      boolean refuses = refuses(json);
      List<Fault> faults = faults(made.sound(), json);
      tally.tried++;
      String where = name + " " + made.sound().file().getFileName() + ": " + slip;
      if (slip.mustBeRefused() && !refuses) {
        tally.wrong.add("The schema accepts " + where);
      } else if (refuses != faults.isEmpty()) {
        if (refuses) {
          tally
              .refused
              .computeIfAbsent(name, _ -> new EnumMap<>(Kind.class))
              .merge(slip.kind(), 1, Integer::sum);
        } else {
          tally.acceptedByBoth++;
        }
      } else {
        Difference.between(made, refuses, faults)
            .ifPresentOrElse(
                known -> tally.explained.merge(known, 1, Integer::sum),
                () ->
                    tally.wrong.add(
                        refuses
                            ? "Only the schema refuses " + where
                            : "Only the reader refuses " + where + " " + faults.getFirst()));
      }
    }
  }

  /** Where reader and schema differ on purpose, and why. */
  private enum Difference {
    /** No schema knows the name of the file that it is held against. */
    NAMED_AS_THE_FILE(".id", "differs from the file's name"),

    /** What Markdown means by a line is more than a pattern can say. */
    SMALL_MARKDOWN("", "holds HTML"),

    /** How many digits follow which code is Ofcom's numbering plan. */
    NUMBERING_PLAN("contact.phone", "\"phone\" cannot be"),

    /**
     * That two terms are written alike, whatever their capitals, is seen over the whole glossary.
     */
    TERMS_APART(".terms", " stands under "),

    /** The places to fill in a letter are a small language of their own. */
    PLACES_TO_FILL("", "Nothing fills"),

    /** Which answers fit stands with the question, in another file. */
    FITS_THE_QUESTION("answers", "The answer to"),

    /** A scenario asks for what is there today; a schema lets ids be made up that come tomorrow. */
    IS_THERE_TODAY("", "which does not exist", "There is no question"),

    /**
     * A flow that is half written can be read, drawn and edited. That a node leads on and that a
     * route has steps and sources is found by {@link Checker}.
     */
    LEFT_TO_THE_CHECK("", "leads nowhere", "The route has no step", "The route names no source");

    private final String site;
    private final List<String> says;

    Difference(String site, String... says) {
      this.site = site;
      this.says = List.of(says);
    }

    static Optional<Difference> between(Made made, boolean refuses, List<Fault> faults) {
      if (refuses) {
        return Optional.of(LEFT_TO_THE_CHECK)
            .filter(check -> check.covers(made.slip()))
            .filter(check -> checked(made).stream().anyMatch(check::isSaidBy));
      }
      return Stream.of(values())
          .filter(known -> known != LEFT_TO_THE_CHECK && known.covers(made.slip()))
          .filter(known -> faults.stream().allMatch(known::isSaidBy))
          .findFirst();
    }

    private boolean covers(Slip slip) {
      return slip.site().contains(site);
    }

    private boolean isSaidBy(Fault fault) {
      return says.stream().anyMatch(fault.what()::contains);
    }

    /** What the check says of the node in which the slip was made, in the whole flow. */
    private static List<Fault> checked(Made made) {
      Path file = made.sound().file();
      if (!SchemaTest.schemaOf(file).equals("flow") || made.slip().path().size() < 2) {
        return List.of();
      }
      Reading reading =
          new PathwaysReader()
              .read(
                  Map.of(
                      "pathways/" + file.getFileName(),
                      bytes(made.slip().in(SchemaRefusalsTest.read(file)))));
      return Checker.check(reading, TODAY).faults().stream()
          .filter(fault -> fault.node().equals(made.slip().path().get(1)))
          .toList();
    }
  }
}
