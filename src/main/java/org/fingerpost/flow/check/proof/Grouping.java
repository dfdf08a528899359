package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.check.proof.Alike.Answers;
import org.fingerpost.flow.check.proof.Alike.Meeting;
import org.fingerpost.flow.check.proof.Comparison.Change;
import org.fingerpost.flow.check.proof.Comparison.Compared;
import org.fingerpost.flow.check.proof.Comparison.Ending;
import org.fingerpost.flow.check.proof.Comparison.Passing;
import org.fingerpost.flow.check.proof.Comparison.Said;
import org.fingerpost.flow.check.proof.Comparison.Who;
import org.fingerpost.flow.check.proof.LockStep.Alone;
import org.fingerpost.flow.check.proof.LockStep.Edge;
import org.fingerpost.flow.check.proof.LockStep.Pair;
import org.fingerpost.flow.check.proof.LockStep.Parting;
import org.jspecify.annotations.Nullable;

/** Puts the pairs at the ends into groups, and says what each has in common. */
final class Grouping {
  /** So many answers of a question are written out, and so many letters of each. */
  private static final int MOST_ANSWERS = 3;

  private static final int MOST_LETTERS = 60;

  private final String flow;
  private final Walked before;
  private final Walked after;
  private final Alike alike;
  private final LockStep lockStep;
  private final Map<Pair, Integer> order = new HashMap<>();
  private final Map<Pair, List<Edge>> onward = new HashMap<>();

  Grouping(String flow, Walked before, Walked after, Alike alike, LockStep lockStep) {
    this.flow = flow;
    this.before = before;
    this.after = after;
    this.alike = alike;
    this.lockStep = lockStep;
    for (Pair pair : lockStep.pairs()) {
      order.put(pair, order.size());
      for (Edge edge : pair.before()) {
        onward.computeIfAbsent(edge.from(), key -> new ArrayList<>(2)).add(edge);
      }
    }
  }

  private record Key(Change.Kind kind, NodeId at, int dates) {}

  private record Between(NodeId from, NodeId to) {}

  Compared compared() {
    Map<Key, List<Pair>> groups = new LinkedHashMap<>();
    BigInteger same = BigInteger.ZERO;
    for (Pair end : lockStep.ends()) {
      Parting parting = end.parting();
      if (parting == null) {
        same = same.add(end.ways());
      } else {
        groups.computeIfAbsent(key(end, parting), key -> new ArrayList<>()).add(end);
      }
    }
    List<Change> changes = new ArrayList<>();
    groups.forEach((key, ends) -> changes.add(change(key, ends)));
    changes.sort(
        Comparator.comparing(Change::kind)
            .thenComparing(Change::ways, Comparator.reverseOrder())
            .thenComparing(change -> change.at().toString()));
    return new Compared(
        flow, before.ways(), after.ways(), same, changes, passings(), renamedHere());
  }

  private List<String> renamedHere() {
    return alike.renamed().stream()
        .filter(one -> one.at().flow().equals(flow))
        .map(one -> one.what() + " " + one.before() + " -> " + one.after())
        .distinct()
        .toList();
  }

  private static Key key(Pair end, Parting parting) {
    Change.Kind kind =
        end.old() == null
            ? Change.Kind.APPEARED
            : end.now() == null ? Change.Kind.VANISHED : Change.Kind.ENDS_ELSEWHERE;
    return new Key(kind, parting.at(), parting.dates());
  }

  private Change change(Key key, List<Pair> ends) {
    Set<NodeId> from = new LinkedHashSet<>();
    Set<NodeId> to = new LinkedHashSet<>();
    Map<Between, List<Pair>> between = new LinkedHashMap<>();
    for (Pair end : ends) {
      State one = end.old();
      State other = end.now();
      if (one != null) {
        from.add(before.node(one).id());
      }
      if (other != null) {
        to.add(after.node(other).id());
      }
      if (one != null && other != null) {
        between
            .computeIfAbsent(
                new Between(before.node(one).id(), after.node(other).id()),
                pair -> new ArrayList<>())
            .add(end);
      }
    }
    boolean always = key.dates() == Worlds.EVERY;
    List<Ending> endings = new ArrayList<>();
    between.forEach(
        (pair, some) -> endings.add(new Ending(pair.from(), pair.to(), who(some, always))));
    endings.sort(
        Comparator.comparing((Ending ending) -> ending.who().ways())
            .reversed()
            .thenComparing(ending -> ending.from() + " " + ending.to()));
    return new Change(
        key.kind(),
        key.at(),
        List.copyOf(from),
        List.copyOf(to),
        who(ends, always),
        dates(key.dates()),
        endings);
  }

  private Who who(List<Pair> ends, boolean always) {
    BigInteger ways = ends.stream().map(Pair::ways).reduce(BigInteger.ZERO, BigInteger::add);
    Box box = new Box(ends, ways);
    return new Who(ways, box.said(), always && box.isWhole(ways));
  }

  private String dates(int worlds) {
    return Telling.dates(lockStep.sets(), worlds, alike.limitNames()::get);
  }

  /** The questions and notices that only one side passes, on ways that end on both sides. */
  private List<Passing> passings() {
    Map<Pair, BigInteger> further = new HashMap<>();
    Map<Alone, BigInteger> counts = new LinkedHashMap<>();
    List<Pair> pairs = lockStep.pairs();
    for (Pair end : lockStep.ends()) {
      if (end.old() != null && end.now() != null) {
        further.put(end, BigInteger.ONE);
      }
    }
    for (int index = pairs.size() - 1; index >= 0; index--) {
      Pair pair = pairs.get(index);
      BigInteger here = further.get(pair);
      if (here == null) {
        continue;
      }
      for (Edge edge : pair.before()) {
        BigInteger onTheWay = here.multiply(edge.times());
        further.merge(edge.from(), onTheWay, BigInteger::add);
        for (Alone alone : edge.alone()) {
          counts.merge(alone, edge.from().ways().multiply(onTheWay), BigInteger::add);
        }
      }
    }
    List<Passing> passings = new ArrayList<>();
    counts.forEach((alone, ways) -> passings.add(new Passing(alone.node(), alone.inOld(), ways)));
    passings.sort(
        Comparator.comparing(Passing::ways)
            .reversed()
            .thenComparing(passing -> passing.node().toString()));
    return passings;
  }

  /** What all ways to some ends answer. */
  private final class Box {
    private final Map<Meeting, Range> ranges = new LinkedHashMap<>();

    private static final class Range {
      private final BitSet values = new BitSet();
      private @Nullable BitSet in;
      private @Nullable BitSet out;
      private BigInteger ways = BigInteger.ZERO;
      private int first;

      void add(Answers answers, BigInteger more, int at) {
        values.or(answers.values());
        in = both(in, answers.in());
        out = both(out, answers.out());
        ways = ways.add(more);
        first = first == 0 ? at : Math.min(first, at);
      }

      private static BitSet both(@Nullable BitSet before, BitSet more) {
        BitSet common = (BitSet) more.clone();
        if (before != null) {
          common.and(before);
        }
        return common;
      }

      BitSet in() {
        return in == null ? new BitSet() : in;
      }

      BitSet out() {
        return out == null ? new BitSet() : out;
      }
    }

    Box(List<Pair> ends, BigInteger ways) {
      Map<Pair, BigInteger> further = new HashMap<>();
      TreeMap<Integer, Pair> open = new TreeMap<>();
      for (Pair end : ends) {
        further.put(end, BigInteger.ONE);
        open.put(Objects.requireNonNull(order.get(end)), end);
      }
      while (!open.isEmpty()) {
        Pair pair = open.pollLastEntry().getValue();
        BigInteger here = further.getOrDefault(pair, BigInteger.ZERO);
        for (Edge edge : pair.before()) {
          BigInteger onTheWay = here.multiply(edge.times());
          further.merge(edge.from(), onTheWay, BigInteger::add);
          int at = Objects.requireNonNull(order.get(edge.from()));
          open.put(at, edge.from());
          Meeting meeting = edge.meeting();
          Answers answers = edge.answers();
          if (meeting != null && answers != null) {
            ranges
                .computeIfAbsent(meeting, key -> new Range())
                .add(answers, edge.from().ways().multiply(onTheWay), at + 1);
          }
        }
      }
      ranges
          .entrySet()
          .removeIf(
              range ->
                  range.getValue().ways.compareTo(ways) < 0
                      || (range.getValue().values.cardinality() == range.getKey().size()
                          && range.getValue().in().isEmpty()
                          && range.getValue().out().isEmpty()));
    }

    List<Said> said() {
      return ranges.entrySet().stream()
          .sorted(Comparator.comparingInt(range -> range.getValue().first))
          .map(range -> said(range.getKey(), range.getValue()))
          .toList();
    }

    private Said said(Meeting meeting, Range range) {
      if (!range.in().isEmpty()) {
        return new Said(
            meeting.key(),
            meeting.optionIdsOf(range.in()),
            String.join(" and ", meeting.optionLabels(range.in())));
      }
      if (meeting.isMixed() && range.values.get(0) && !range.out().isEmpty()) {
        return new Said(
            meeting.key(),
            List.of(),
            "not " + String.join(" or ", meeting.optionLabels(range.out())));
      }
      BitSet rest = new BitSet();
      rest.set(0, meeting.size());
      rest.andNot(range.values);
      List<String> ids =
          meeting.ids(range.values).stream().map(id -> id.isEmpty() ? "given" : id).toList();
      boolean fewLeftOut = rest.cardinality() * 2 < range.values.cardinality();
      return new Said(
          meeting.key(),
          ids,
          fewLeftOut
              ? "anything but " + shortly(meeting.labels(rest))
              : shortly(meeting.labels(range.values)));
    }

    private static String shortly(List<String> labels) {
      return labels.stream()
              .limit(MOST_ANSWERS)
              .map(
                  label ->
                      label.length() > MOST_LETTERS
                          ? label.substring(0, MOST_LETTERS).strip() + "..."
                          : label)
              .map(label -> "\"" + label + "\"")
              .collect(Collectors.joining(" or "))
          + (labels.size() > MOST_ANSWERS
              ? " or one of " + (labels.size() - MOST_ANSWERS) + " more"
              : "");
    }

    /** Whether there are no other ways with these answers. */
    boolean isWhole(BigInteger ways) {
      Map<Pair, BigInteger> reached = new HashMap<>();
      List<Pair> pairs = lockStep.pairs();
      reached.put(pairs.getFirst(), BigInteger.ONE);
      BigInteger all = BigInteger.ZERO;
      Set<Pair> ends = new HashSet<>(lockStep.ends());
      for (Pair pair : pairs) {
        BigInteger here = reached.getOrDefault(pair, BigInteger.ZERO);
        if (here.signum() == 0) {
          continue;
        }
        if (ends.contains(pair)) {
          all = all.add(here);
        }
        for (Edge edge : onward.getOrDefault(pair, List.of())) {
          Optional<BigInteger> times = times(edge);
          if (times.isEmpty()) {
            return false;
          }
          reached.merge(edge.to(), here.multiply(times.get()), BigInteger::add);
        }
      }
      return all.equals(ways);
    }

    private Optional<BigInteger> times(Edge edge) {
      Meeting meeting = edge.meeting();
      Answers answers = edge.answers();
      Range range = meeting == null ? null : ranges.get(meeting);
      if (meeting == null || answers == null || range == null) {
        return Optional.of(edge.times());
      }
      BigInteger among = meeting.among(answers, range.values, range.in(), range.out());
      if (among.signum() == 0) {
        return Optional.of(BigInteger.ZERO);
      }
      if (among.equals(answers.times())) {
        return Optional.of(edge.times());
      }
      return among.signum() > 0 && edge.times().equals(answers.times())
          ? Optional.of(among)
          : Optional.empty();
    }
  }
}
