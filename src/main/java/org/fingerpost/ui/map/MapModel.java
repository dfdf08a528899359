package org.fingerpost.ui.map;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.map.Kind;
import org.fingerpost.flow.map.PathwayMap;
import org.fingerpost.flow.map.Picture;
import org.fingerpost.flow.map.Picture.Box;
import org.fingerpost.flow.map.Sheet;
import org.fingerpost.journey.Ahead;
import org.fingerpost.journey.Journey;
import org.fingerpost.summary.SafeFile;
import org.fingerpost.ui.Desk;
import org.fingerpost.ui.FilePicker;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Words;

/**
 * Which map is shown, from where it was reached, and saving it. Pictures are laid out behind the
 * person's back and kept. Belongs to the thread that paints.
 */
public final class MapModel {
  private final Desk desk;
  private final Words words;
  private final Problems problems;
  private final FilePicker picker;
  private final Drawer drawer;
  private final Map<Subject, Picture> pictures = new HashMap<>();
  private final Deque<Place> before = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Place> place =
      new ReadOnlyObjectWrapper<>(new Place(new Subject.All(), Optional.empty()));
  private final ReadOnlyObjectWrapper<Optional<MarkedMap>> map =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Saved>> saved =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Maps of the pathways that the open case walks. Nothing is drawn yet. */
  public MapModel(Desk desk, Words words, Problems problems, FilePicker picker) {
    this.desk = desk;
    this.words = words;
    this.problems = problems;
    this.picker = picker;
    this.drawer = new Drawer(desk.pathways());
  }

  /** What a map shows. */
  public sealed interface Subject {

    /** One flow. */
    record One(String flow) implements Subject {}

    /** How all flows hand over to each other. */
    record All() implements Subject {}
  }

  /**
   * Where somebody looks.
   *
   * @param box the id of the box to look at; where the person is, if nothing is named
   */
  public record Place(Subject subject, Optional<String> box) {}

  // What it shows

  /** Where the person looks. */
  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** The map of that place; nothing while it is being drawn. */
  public ReadOnlyObjectProperty<Optional<MarkedMap>> mapProperty() {
    return map.getReadOnlyProperty();
  }

  /** What was saved last, since the map was opened. */
  public ReadOnlyObjectProperty<Optional<Saved>> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Everything there is a map of, all flows together last. */
  public List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    desk.pathways().flows().keySet().forEach(flow -> subjects.add(new Subject.One(flow)));
    subjects.add(new Subject.All());
    return subjects;
  }

  /** What a map shows, in words. */
  public String title(Subject subject) {
    return switch (subject) {
      case Subject.One(String flow) -> desk.pathways().flow(flow).map(Flow::title).orElse(flow);
      case Subject.All _ -> words.say("map.all");
    };
  }

  /** The map from which this one was reached, if one was. */
  public Optional<Subject> cameFrom() {
    return Optional.ofNullable(before.peek()).map(Place::subject);
  }

  /** The flow with this title. */
  public Optional<String> flowCalled(String title) {
    return desk.pathways().flows().values().stream()
        .filter(flow -> flow.title().equals(title))
        .map(Flow::id)
        .findFirst();
  }

  // What the person does

  /** Opens the map of the flow that the person is in. */
  public void open() {
    before.clear();
    saved.set(Optional.empty());
    go(new Place(new Subject.One(desk.open().journey().at().id().flow()), Optional.empty()));
  }

  /** Goes to another map. */
  public void show(Subject subject) {
    if (!subject.equals(place.get().subject())) {
      before.push(place.get());
      go(new Place(subject, Optional.empty()));
    }
  }

  /** Goes to where a hand-over or a whole flow leads: that flow's map, looking at the node. */
  public void follow(Box box) {
    MarkedMap.leadsTo(box)
        .ifPresent(
            flow -> {
              before.push(new Place(place.get().subject(), Optional.of(box.id())));
              Optional<String> at =
                  box.kind() instanceof Kind.GoesOn
                      ? box.node().map(NodeId::name)
                      : Optional.empty();
              go(new Place(new Subject.One(flow), at));
            });
  }

  /** Goes back to the map from which this one was reached. */
  public void back() {
    if (!before.isEmpty()) {
      go(before.pop());
    }
  }

  private void go(Place to) {
    map.set(Optional.empty());
    place.set(to);
    Journey journey = desk.open().journey();
    Optional<Picture> kept = Optional.ofNullable(pictures.get(to.subject()));
    desk.cabinet()
        .background()
        .run(
            () -> drawer.draw(to.subject(), kept, journey),
            drawn -> {
              pictures.put(to.subject(), drawn.picture());
              if (place.get().equals(to)) {
                map.set(Optional.of(drawn));
              }
            },
            thrown -> problems.show(problems.of(thrown)));
  }

  /**
   * Asks where to save the picture, without anybody's answers, and saves it there; for printing,
   * what A3 does not hold is saved as sheets of A3 too.
   */
  public void save(Format format) {
    map.get()
        .ifPresent(
            now -> {
              Subject subject = place.get().subject();
              String name =
                  switch (subject) {
                    case Subject.One(String flow) -> flow;
                    case Subject.All _ -> "all";
                  };
              picker
                  .whereToSave(
                      words.say("map.save.title"),
                      "map-" + name + format.ending(),
                      words.say(format.kind()))
                  .ifPresent(file -> save(subject, now.picture(), format, file));
            });
  }

  private void save(Subject subject, Picture picture, Format format, Path file) {
    desk.cabinet()
        .background()
        .run(
            () -> {
              List<byte[]> sheets =
                  format == Format.SVG && !Sheet.A3.holds(picture)
                      ? drawer.sheets(subject).stream().map(format::bytes).toList()
                      : List.of();
              return new Saved(file, SafeFile.write(file, format.bytes(picture), sheets));
            },
            written -> saved.set(Optional.of(written)),
            thrown ->
                problems.show(
                    problems
                        .of(thrown)
                        .with(
                            new Problem.Way(
                                words.say("problem.retry"),
                                () -> {
                                  problems.putAway();
                                  save(subject, picture, format, file);
                                }))));
  }

  // In words

  /** What a box is called when it is read out. */
  public String spoken(MarkedMap of, Box box) {
    StringBuilder said = new StringBuilder();
    if (of.here().filter(box.id()::equals).isPresent()) {
      said.append(words.say("map.mark.here")).append(". ");
    }
    said.append(box.label());
    if (!box.title().isEmpty()) {
      said.append(": ").append(box.title());
    }
    said.append(said.toString().endsWith("?") ? " " : ". ").append(mark(of.mark(box))).append('.');
    of.answered(box)
        .ifPresent(
            answer -> said.append(' ').append(words.say("map.answered", answer)).append('.'));
    return said.toString();
  }

  /** What the journey says about something, in words. */
  public String mark(MarkedMap.Mark mark) {
    return switch (mark) {
      case PASSED -> words.say("map.mark.passed");
      case POSSIBLE -> words.say("map.mark.possible");
      case CLOSED -> words.say("map.mark.closed");
    };
  }

  /**
   * A map that was saved.
   *
   * @param file the whole picture
   * @param sheets the same cut into sheets of A3, an overview first; none where A3 holds it whole
   */
  public record Saved(Path file, List<Path> sheets) {
    public Saved {
      sheets = List.copyOf(sheets);
    }
  }

  /** How a map is saved. */
  public enum Format {
    /** Dots: opens everywhere. */
    PNG(".png", "map.save.png.kind"),
    /** Shapes and words: prints sharp at any size, and can be read aloud. */
    SVG(".svg", "map.save.svg.kind");

    private final String ending;
    private final String kind;

    Format(String ending, String kind) {
      this.ending = ending;
      this.kind = kind;
    }

    String ending() {
      return ending;
    }

    String kind() {
      return kind;
    }

    byte[] bytes(Picture picture) {
      return switch (this) {
        case PNG -> PathwayMap.png(picture);
        case SVG -> PathwayMap.svg(picture).getBytes(StandardCharsets.UTF_8);
      };
    }
  }

  /** Lays out pictures. Used by the thread that works behind the person's back, and only there. */
  private static final class Drawer {
    private final Pathways pathways;
    private Optional<PathwayMap> maps = Optional.empty();

    Drawer(Pathways pathways) {
      this.pathways = pathways;
    }

    MarkedMap draw(Subject subject, Optional<Picture> kept, Journey journey) {
      Ahead ahead = journey.ahead();
      return MarkedMap.of(kept.orElseGet(() -> picture(subject)), journey, ahead);
    }

    private PathwayMap ready() {
      PathwayMap ready = maps.orElseGet(() -> new PathwayMap(pathways));
      maps = Optional.of(ready);
      return ready;
    }

    List<Picture> sheets(Subject subject) {
      return switch (subject) {
        case Subject.One(String flow) -> ready().flowInSheets(flow).orElse(List.of());
        case Subject.All _ -> ready().allInSheets();
      };
    }

    private Picture picture(Subject subject) {
      PathwayMap ready = ready();
      return switch (subject) {
        case Subject.One(String flow) ->
            ready
                .flow(flow)
                .orElseThrow(() -> new IllegalArgumentException("There is no flow " + flow + "."));
        case Subject.All _ -> ready.all();
      };
    }
  }
}
