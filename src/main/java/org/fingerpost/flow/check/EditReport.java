package org.fingerpost.flow.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.check.proof.Bound;
import org.fingerpost.flow.check.proof.Comparison;
import org.fingerpost.flow.check.proof.Comparison.Change;
import org.fingerpost.flow.check.proof.Comparison.Compared;
import org.fingerpost.flow.check.proof.Comparison.NotCompared;
import org.fingerpost.flow.check.proof.Comparison.Passing;
import org.fingerpost.flow.check.proof.Count;
import org.fingerpost.flow.check.proof.Edit;
import org.fingerpost.flow.check.proof.Progress;

/**
 * What an edit of the pathways changes, in words that an editor can approve: a change that shows in
 * several flows is said once, with the number of ways in each.
 */
public final class EditReport {
  private final Pathways old;
  private final Pathways now;
  private final List<Comparison> comparisons;
  private final List<String> renamed;
  private final List<Alteration> alterations;
  private final List<Told> told;
  private final List<ToldPassing> passings;

  /** A change, and the ways that it concerns in each flow. */
  private record Told(Change change, Map<String, BigInteger> ways) {}

  private record ToldPassing(Passing passing, Map<String, BigInteger> ways) {}

  private EditReport(
      Pathways old, Pathways now, Edit edit, List<Comparison> comparisons, List<Alteration> seen) {
    this.old = old;
    this.now = now;
    this.comparisons = List.copyOf(comparisons);
    this.renamed = edit.renamed();
    this.alterations = List.copyOf(seen);
    this.told = told();
    this.passings = passings();
  }

  /**
   * Compares some flows, and everything that they can show.
   *
   * @param flows ids of flows that both have; their ways are compared
   * @param progress is told how far it is, many times a second
   */
  public static EditReport of(
      Pathways old, Pathways now, Collection<String> flows, Bound bound, Progress progress) {
    Edit edit = new Edit(old, now);
    List<Comparison> comparisons = new ArrayList<>();
    for (String flow : flows) {
      comparisons.add(edit.compare(flow, bound, progress));
    }
    return new EditReport(old, now, edit, comparisons, Alterations.between(old, now, edit::nowOf));
  }

  /** Whether nothing at all is different. */
  public boolean isSame() {
    return alterations.isEmpty()
        && renamed.isEmpty()
        && comparisons.stream().allMatch(one -> one instanceof Compared all && all.isSame());
  }

  /** The flows that could not be compared. */
  public List<NotCompared> notCompared() {
    return comparisons.stream()
        .filter(NotCompared.class::isInstance)
        .map(NotCompared.class::cast)
        .toList();
  }

  // One change in several flows

  private record Key(Change.Kind kind, NodeId at, String dates) {
    static Key of(Change change) {
      return new Key(change.kind(), change.at(), change.dates());
    }
  }

  private List<Told> told() {
    Map<Key, Told> byKey = new LinkedHashMap<>();
    for (Compared compared : compared()) {
      for (Change change : compared.changes()) {
        Key key = Key.of(change);
        Told before = byKey.get(key);
        boolean atHome = change.at().flow().equals(compared.flow());
        Map<String, BigInteger> ways =
            before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.ways());
        ways.put(compared.flow(), change.ways());
        byKey.put(key, new Told(before == null || atHome ? change : before.change(), ways));
      }
    }
    List<Told> all = new ArrayList<>(byKey.values());
    all.sort(
        java.util.Comparator.comparing((Told one) -> one.change().kind())
            .thenComparing(one -> one.change().ways(), java.util.Comparator.reverseOrder()));
    return List.copyOf(all);
  }

  private List<ToldPassing> passings() {
    Map<String, ToldPassing> byNode = new LinkedHashMap<>();
    for (Compared compared : compared()) {
      for (Passing passing : compared.passings()) {
        String key = passing.node() + " " + passing.inOld();
        ToldPassing before = byNode.get(key);
        Map<String, BigInteger> ways =
            before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.ways());
        ways.put(compared.flow(), passing.ways());
        boolean atHome = passing.node().flow().equals(compared.flow());
        byNode.put(
            key, new ToldPassing(before == null || atHome ? passing : before.passing(), ways));
      }
    }
    return List.copyOf(byNode.values());
  }

  private List<Compared> compared() {
    return comparisons.stream()
        .filter(Compared.class::isInstance)
        .map(Compared.class::cast)
        .toList();
  }

  // For people

  /**
   * The report as lines.
   *
   * @param most how many changes of each kind to tell; the rest is counted
   */
  public List<String> text(long most) {
    List<String> lines = new ArrayList<>();
    section(lines, "Ways that end elsewhere", ofKind(Change.Kind.ENDS_ELSEWHERE), most, said(most));
    section(lines, "Ways that appeared", ofKind(Change.Kind.APPEARED), most, said(most));
    section(lines, "Ways that vanished", ofKind(Change.Kind.VANISHED), most, said(most));
    section(lines, "Passed by more people, or by fewer", passings, most, this::said);
    section(lines, "Renamed", renamed, most, (line, flows) -> List.of(line));
    heading(lines, "What came or went", Alteration.Kind.PARTS, most);
    heading(lines, "What outcomes offer", Alteration.Kind.OFFERS, most);
    heading(lines, "Time limits, contacts and letters", Alteration.Kind.AROUND, most);
    heading(lines, "Only the words", Alteration.Kind.WORDS, most);
    lines.addAll(figures());
    return lines;
  }

  private List<Told> ofKind(Change.Kind kind) {
    return told.stream().filter(one -> one.change().kind() == kind).toList();
  }

  private <T> void section(
      List<String> lines,
      String title,
      List<T> all,
      long most,
      BiFunction<T, Boolean, List<String>> said) {
    if (all.isEmpty()) {
      return;
    }
    lines.add(title);
    boolean several = comparisons.size() > 1;
    all.stream()
        .limit(most)
        .forEach(one -> said.apply(one, several).forEach(line -> lines.add("  " + line)));
    if (all.size() > most) {
      lines.add("  and " + number(BigInteger.valueOf(all.size() - most), "more"));
    }
    lines.add("");
  }

  private void heading(List<String> lines, String title, Alteration.Kind kind, long most) {
    List<Alteration> all = alterations.stream().filter(one -> one.kind() == kind).toList();
    section(
        lines, title, all, most, (one, several) -> List.of(one.where() + ": " + one.what() + "."));
  }

  private BiFunction<Told, Boolean, List<String>> said(long most) {
    return (one, several) -> said(one, several, most);
  }

  private List<String> said(Told one, boolean several, long most) {
    Change change = one.change();
    String who = who(change.who(), change.dates());
    String ways = " (" + ways(change.ways()) + ")";
    List<String> lines = new ArrayList<>();
    switch (change.kind()) {
      case APPEARED ->
          lines.add(who + " could not go on before; now at " + outcomes(now, change.to()) + ways);
      case VANISHED ->
          lines.add(who + " ended at " + outcomes(old, change.from()) + "; now never" + ways);
      case ENDS_ELSEWHERE -> {
        if (change.endings().size() == 1) {
          lines.add(who + " " + between(change.endings().getFirst()) + ways);
        } else {
          boolean together = change.from().size() == 1;
          lines.add(
              who
                  + (together
                      ? " ended at " + outcome(old, change.from().getFirst()) + "; now"
                      : " goes another way")
                  + ways
                  + ":");
          change.endings().stream()
              .limit(most)
              .forEach(
                  ending ->
                      lines.add(
                          "  - "
                              + (together ? "at " + outcome(now, ending.to()) : between(ending))
                              + with(ending.who(), change.who())
                              + " ("
                              + ways(ending.who().ways())
                              + ")"));
          if (change.endings().size() > most) {
            lines.add("  - and " + (change.endings().size() - most) + " more");
          }
        }
      }
    }
    lines.add("  It parts at " + node(change.at()) + (several ? inFlows(one.ways()) : "") + ".");
    return lines;
  }

  private String between(Comparison.Ending ending) {
    return "ended at " + outcome(old, ending.from()) + "; now at " + outcome(now, ending.to());
  }

  private static String who(Comparison.Who who, String dates) {
    String answers = answers(who.said());
    return (who.all() || who.said().isEmpty() ? "Somebody" : "Somebody, though not everybody,")
        + (answers.isEmpty() ? "" : " who answers " + answers)
        + (dates.isEmpty() ? "" : ", while " + dates + ",");
  }

  /** What sets some of the people apart from the rest. */
  private static String with(Comparison.Who some, Comparison.Who all) {
    String apart = answers(some.said().stream().filter(one -> !all.said().contains(one)).toList());
    return apart.isEmpty() ? "" : ", with " + apart;
  }

  private static String answers(List<Comparison.Said> said) {
    return said.stream()
        .map(one -> one.question() + ": " + one.words())
        .collect(Collectors.joining(", and "));
  }

  private static String inFlows(Map<String, BigInteger> ways) {
    int most = 3;
    return "; "
        + ways.entrySet().stream()
            .sorted(Map.Entry.<String, BigInteger>comparingByValue().reversed())
            .limit(most)
            .map(flow -> ways(flow.getValue()) + " from " + flow.getKey())
            .collect(Collectors.joining(", "))
        + (ways.size() > most ? ", and from " + (ways.size() - most) + " more flows" : "");
  }

  private List<String> said(ToldPassing one, boolean several) {
    Passing passing = one.passing();
    return List.of(
        node(passing.node())
            + (passing.inOld() ? " is no longer passed on " : " is passed now on ")
            + ways(passing.ways())
            + (passing.inOld() ? " that passed it" : " that did not pass it")
            + (several ? inFlows(one.ways()) : "")
            + ".");
  }

  private String node(NodeId id) {
    Optional<Node> node = now.node(id).or(() -> old.node(id));
    return id + node.map(one -> " \"" + one.title() + "\"").orElse("");
  }

  private static String outcome(Pathways in, NodeId id) {
    return id
        + in.node(id)
            .filter(Outcome.class::isInstance)
            .map(one -> " (" + one.title() + ")")
            .orElse("");
  }

  private static String outcomes(Pathways in, List<NodeId> ids) {
    int most = 3;
    return ids.stream().limit(most).map(id -> outcome(in, id)).collect(Collectors.joining(", "))
        + (ids.size() > most ? " and " + (ids.size() - most) + " more outcomes" : "");
  }

  private List<String> figures() {
    List<String> lines = new ArrayList<>();
    int width = comparisons.stream().mapToInt(one -> one.flow().length()).max().orElse(0);
    int same = 0;
    for (Comparison one : comparisons) {
      String flow = one.flow() + " ".repeat(width - one.flow().length() + 2);
      switch (one) {
        case NotCompared not ->
            lines.add(
                flow
                    + "NOT COMPARED, because of the "
                    + (not.inOld() ? "old" : "new")
                    + " flows: "
                    + not.reason());
        case Compared all when all.isSame() -> same++;
        case Compared all -> lines.add(flow + figures(all));
      }
    }
    if (same > 0) {
      lines.add(
          (same == comparisons.size() ? "" : "In ")
              + (same == 1 ? "1 flow" : same + " flows")
              + (same == comparisons.size() ? ": every" : " every")
              + " way goes and ends as before.");
    }
    if (isSame()) {
      lines.add("Nothing is different.");
    }
    return lines;
  }

  private static String figures(Compared all) {
    List<String> parts = new ArrayList<>();
    Map<Change.Kind, String> words =
        Map.of(
            Change.Kind.ENDS_ELSEWHERE, "end elsewhere",
            Change.Kind.APPEARED, "appeared",
            Change.Kind.VANISHED, "vanished");
    for (Change.Kind kind : Change.Kind.values()) {
      BigInteger ways = all.ways(kind);
      if (ways.signum() > 0) {
        parts.add(number(ways, words.getOrDefault(kind, "")));
      }
    }
    return ways(all.before())
        + " before, "
        + Count.inWords(all.now())
        + " now: "
        + (parts.isEmpty() ? "" : String.join(", ", parts) + ", ")
        + number(all.same(), "end as before");
  }

  private static String ways(BigInteger ways) {
    return number(ways, ways.equals(BigInteger.ONE) ? "way" : "ways");
  }

  private static String number(BigInteger number, String what) {
    return Count.inWords(number) + " " + what;
  }

  // For programs

  /**
   * The report as maps, lists, strings and whole numbers.
   *
   * @param most how many changes of each kind to give; all are counted
   */
  public Map<String, Object> asData(long most) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("same", isSame());
    data.put("flows", comparisons.stream().map(EditReport::asData).toList());
    data.put(
        "changes",
        java.util.Arrays.stream(Change.Kind.values())
            .flatMap(kind -> ofKind(kind).stream().limit(most))
            .map(EditReport::asData)
            .toList());
    data.put("changesInAll", told.size());
    data.put(
        "passings",
        passings.stream()
            .limit(most)
            .map(
                one -> {
                  Map<String, Object> map = new LinkedHashMap<>();
                  map.put("node", one.passing().node().toString());
                  map.put("passed", one.passing().inOld() ? "before" : "now");
                  map.put("ways", one.ways());
                  return map;
                })
            .toList());
    data.put("passingsInAll", passings.size());
    data.put("renamed", renamed);
    data.put(
        "alterations",
        java.util.Arrays.stream(Alteration.Kind.values())
            .flatMap(kind -> alterations.stream().filter(one -> one.kind() == kind).limit(most))
            .map(
                one ->
                    Map.of(
                        "kind",
                        one.kind().name().toLowerCase(Locale.ROOT),
                        "where",
                        one.where(),
                        "what",
                        one.what()))
            .toList());
    data.put("alterationsInAll", alterations.size());
    return data;
  }

  private static Map<String, Object> asData(Comparison comparison) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("flow", comparison.flow());
    switch (comparison) {
      case NotCompared not -> {
        map.put("compared", false);
        map.put("because", not.inOld() ? "old" : "new");
        map.put("at", not.at().toString());
        map.put("reason", not.reason());
      }
      case Compared all -> {
        map.put("compared", true);
        map.put("before", all.before());
        map.put("now", all.now());
        map.put("endAsBefore", all.same());
        map.put("endElsewhere", all.ways(Change.Kind.ENDS_ELSEWHERE));
        map.put("appeared", all.ways(Change.Kind.APPEARED));
        map.put("vanished", all.ways(Change.Kind.VANISHED));
      }
    }
    return map;
  }

  private static Map<String, Object> asData(Told one) {
    Change change = one.change();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    map.put("at", change.at().toString());
    map.put("from", change.from().stream().map(NodeId::toString).toList());
    map.put("to", change.to().stream().map(NodeId::toString).toList());
    map.put("ways", one.ways());
    map.put("dates", change.dates());
    map.putAll(asData(change.who()));
    map.put(
        "endings",
        change.endings().stream()
            .map(
                ending -> {
                  Map<String, Object> own = new LinkedHashMap<>();
                  own.put("from", ending.from().toString());
                  own.put("to", ending.to().toString());
                  own.put("ways", ending.who().ways());
                  own.putAll(asData(ending.who()));
                  return own;
                })
            .toList());
    return map;
  }

  private static Map<String, Object> asData(Comparison.Who who) {
    Map<String, Object> answers = new LinkedHashMap<>();
    who.said()
        .forEach(
            said -> answers.put(said.question(), Map.of("ids", said.ids(), "words", said.words())));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("answers", answers);
    map.put("everybodyWhoAnswersSo", who.all());
    return map;
  }
}
