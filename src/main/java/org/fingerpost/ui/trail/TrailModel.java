package org.fingerpost.ui.trail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fingerpost.casework.Audit;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.InEngland;
import org.fingerpost.casework.Trail;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.law.InWords;
import org.fingerpost.summary.SafeFile;
import org.fingerpost.ui.Cabinet;
import org.fingerpost.ui.FilePicker;
import org.fingerpost.ui.Problems;
import org.fingerpost.ui.Words;

/** The trail in words, the newest line first, and what can be done with it. */
public final class TrailModel {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final int SHORT_ID = 8;

  private final Words words;
  private final Problems problems;
  private final Cabinet cabinet;
  private final FilePicker picker;
  private final IntSupplier months;
  private final ReadOnlyObjectWrapper<Optional<Trail>> trail =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

  /**
   * Nothing is read before {@link #refresh}.
   *
   * @param months after how many a line may be cleared
   */
  public TrailModel(
      Words words, Problems problems, Cabinet cabinet, FilePicker picker, IntSupplier months) {
    this.words = words;
    this.problems = problems;
    this.cabinet = cabinet;
    this.picker = picker;
    this.months = months;
  }

  /** The trail; nothing until it is read. */
  public ReadOnlyObjectProperty<Optional<Trail>> trailProperty() {
    return trail.getReadOnlyProperty();
  }

  /** What came of saving or clearing. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** After how many months a line may be cleared. */
  public int months() {
    return months.getAsInt();
  }

  /** Reads it anew. */
  public void refresh() {
    said.set("");
    read();
  }

  private void read() {
    Optional<Audit> audit = cabinet.caseload().audit();
    cabinet
        .background()
        .run(
            () -> audit.isPresent() ? audit.get().read() : new Trail(List.of(), 0, false, 0),
            found -> trail.set(Optional.of(found)),
            thrown -> problems.show(problems.of(thrown)));
  }

  /** How many lines may be cleared. */
  public int old() {
    Instant before = oldest();
    List<Trail.Line> lines = trail.get().map(Trail::lines).orElse(List.of());
    int old = 0;
    while (old < lines.size() && lines.get(old).at().isBefore(before)) {
      old++;
    }
    return old;
  }

  private Instant oldest() {
    Instant now = InstantSource.system().instant();
    return now.atZone(ENGLAND).minusMonths(months()).toInstant();
  }

  /** Clears the lines that are old enough; only ever because a person asked for it. */
  public void clear() {
    Instant before = oldest();
    cabinet
        .caseload()
        .audit()
        .ifPresent(
            audit ->
                cabinet
                    .background()
                    .run(
                        () -> audit.clearBefore(before),
                        cleared -> {
                          said.set(words.count("trail.cleared", cleared));
                          read();
                        },
                        thrown -> problems.show(problems.of(thrown))));
  }

  /** What was done, in words. */
  public String deed(Trail.Line line) {
    Deed deed = line.deed();
    String what =
        switch (deed.what()) {
          case STARTED -> words.say("trail.started");
          case OPENED -> words.say("trail.opened");
          case DELETED -> words.say("trail.deleted");
          case EXPORTED -> words.say("trail.exported");
          case IMPORTED -> words.say("trail.imported");
          case SUMMARY_MADE -> words.say("trail.summary");
          case EVERYTHING_SAVED -> words.say("trail.everything");
          case KEPT_ON -> words.say("trail.kept-on");
          case KEPT_ON_TAKEN_BACK -> words.say("trail.kept-on-taken-back");
          case COPY_RESTORED -> words.say("trail.restored");
          case PASSPHRASE_SET -> words.say("trail.passphrase");
          case PASSPHRASE_REMOVED -> words.say("trail.passphrase-removed");
          case RECOVERY_CODE_MADE -> words.say("trail.code");
          case UNLOCK_FAILED -> words.count("trail.failed", deed.times());
          case TRAIL_CLEARED -> words.count("trail.lines-cleared", deed.times());
        };
    return deed.about()
        .map(id -> words.say("trail.about", what, id.toString().substring(0, SHORT_ID)))
        .orElse(what);
  }

  /** When, and by whom. */
  public String circumstances(Trail.Line line) {
    return words.say(
        "trail.when",
        InWords.full(InEngland.day(line.at())),
        InWords.time(line.at().atZone(ENGLAND).toLocalTime()),
        line.account());
  }

  /** What is known to be wrong with it, a sentence each. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    trail
        .get()
        .ifPresent(
            now -> {
              if (now.altered() > 0) {
                faults.add(words.count("trail.altered", now.altered()));
              }
              if (now.missing()) {
                faults.add(words.say("trail.missing"));
              }
              if (now.waiting() > 0) {
                faults.add(words.count("trail.waiting", now.waiting()));
              }
            });
    return faults;
  }

  /** Asks where, and saves it: as JSON where the name ends so, else as text. */
  public void save() {
    Optional<Trail> now = trail.get();
    if (now.isEmpty()) {
      return;
    }
    picker
        .whereToSave(words.say("trail.save"), words.say("trail.file"), words.say("trail.kind"))
        .ifPresent(where -> write(where, now.get()));
  }

  private void write(Path where, Trail now) {
    boolean json = where.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    String text = json ? JsonText.indented(data(now)) + "\n" : inWords(now);
    cabinet
        .background()
        .run(
            () -> {
              SafeFile.write(where, text.getBytes(StandardCharsets.UTF_8));
              return where;
            },
            written -> said.set(words.say("trail.saved", written)),
            thrown -> problems.show(problems.of(thrown)));
  }

  private String inWords(Trail now) {
    StringBuilder text = new StringBuilder(words.say("trail.who")).append("\n\n");
    faults().forEach(fault -> text.append(fault).append('\n'));
    for (Trail.Line line : now.lines().reversed()) {
      text.append(circumstances(line)).append("\n    ").append(deed(line)).append('\n');
    }
    return text.toString();
  }

  private static Map<String, Object> data(Trail now) {
    List<Object> lines = new ArrayList<>();
    for (Trail.Line line : now.lines().reversed()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("sequence", line.sequence());
      one.put("at", line.at().toString());
      one.put("account", line.account());
      one.put("deed", line.deed().what().name().toLowerCase(Locale.ROOT));
      line.deed().about().ifPresent(id -> one.put("case", id.toString()));
      one.put("times", line.deed().times());
      lines.add(one);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", 1);
    all.put("altered", now.altered());
    all.put("missing", now.missing());
    all.put("waiting", now.waiting());
    all.put("lines", lines);
    return all;
  }
}
