package org.fingerpost.flow.check.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Question;
import org.jspecify.annotations.Nullable;

/**
 * Which node, question, answer and time limit of old pathways is which of the new ones: by id; and
 * where an id is gone, by the words, if exactly one new thing of that kind has just these words.
 */
final class Alike {
  private final Plan old;
  private final Plan now;
  private final Map<NodeId, NodeId> nodes = new HashMap<>();
  private final Map<NodeId, Meeting> oldQuestions = new HashMap<>();
  private final Map<NodeId, Meeting> nowQuestions = new HashMap<>();
  private final Map<String, Integer> limits = new TreeMap<>();
  private final List<Renamed> renamed = new ArrayList<>();

  /**
   * Something that has another id and the same words.
   *
   * @param what such as "question"
   */
  record Renamed(String what, NodeId at, String before, String after) {}

  Alike(Plan old, Plan now) {
    this.old = old;
    this.now = now;
    matchNodes();
    for (Map.Entry<NodeId, NodeId> pair : nodes.entrySet()) {
      if (old.node(old.number(pair.getKey())) instanceof Question before
          && now.node(now.number(pair.getValue())) instanceof Question after) {
        Meeting meeting = new Meeting(before, after);
        oldQuestions.put(before.id(), meeting);
        nowQuestions.put(after.id(), meeting);
      }
    }
    for (Plan plan : List.of(old, now)) {
      for (int limit = 0; limit < plan.slots().limits(); limit++) {
        limits.putIfAbsent(plan.limit(limit), limits.size());
      }
    }
  }

  // Nodes

  /** Whether two nodes are the same one. */
  boolean same(Node before, Node after) {
    return after.id().equals(nodes.get(before.id()));
  }

  List<Renamed> renamed() {
    return List.copyOf(renamed);
  }

  /** The id that something has now: its own, if it is gone. */
  NodeId nowOf(NodeId before) {
    return nodes.getOrDefault(before, before);
  }

  private void matchNodes() {
    Map<NodeId, Node> before = all(old);
    Map<NodeId, Node> after = all(now);
    before.forEach(
        (id, node) -> {
          if (after.containsKey(id) && kind(node).equals(kind(after.get(id)))) {
            nodes.put(id, id);
          }
        });
    match(before, after, node -> kind(node) + " " + node.id().name());
    match(before, after, node -> kind(node) + " " + node.id().flow() + " " + node.title());
    match(before, after, node -> kind(node) + " " + node.title());
  }

  private void match(
      Map<NodeId, Node> before, Map<NodeId, Node> after, Function<Node, String> key) {
    Set<NodeId> taken = Set.copyOf(nodes.values());
    Map<String, List<Node>> left =
        before.values().stream()
            .filter(node -> !nodes.containsKey(node.id()))
            .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    Map<String, List<Node>> free =
        after.values().stream()
            .filter(node -> !taken.contains(node.id()))
            .collect(Collectors.groupingBy(key));
    left.forEach(
        (words, ones) -> {
          List<Node> others = free.getOrDefault(words, List.of());
          if (ones.size() == 1 && others.size() == 1) {
            Node one = ones.getFirst();
            Node other = others.getFirst();
            nodes.put(one.id(), other.id());
            renamed.add(
                new Renamed(said(one), other.id(), one.id().toString(), other.id().toString()));
          }
        });
  }

  private static Map<NodeId, Node> all(Plan plan) {
    Map<NodeId, Node> all = new LinkedHashMap<>();
    for (Flow flow : plan.pathways().flows().values()) {
      flow.nodes().values().forEach(node -> all.put(node.id(), node));
    }
    return all;
  }

  static String said(Node node) {
    return switch (node) {
      case Question _ -> "question";
      case Notice _ -> "notice";
      case Outcome _ -> "outcome";
    };
  }

  private static String kind(Node node) {
    return node.getClass().getSimpleName();
  }

  // Time limits

  /** By number in the plan: the number for both. */
  int[] limits(Plan plan) {
    int[] numbers = new int[plan.slots().limits()];
    for (int limit = 0; limit < numbers.length; limit++) {
      numbers[limit] = limits.getOrDefault(plan.limit(limit), 0);
    }
    return numbers;
  }

  /** The names of the time limits, by the number for both. */
  List<String> limitNames() {
    List<String> names = new ArrayList<>();
    limits.forEach((name, number) -> names.add(name));
    names.sort(java.util.Comparator.comparingInt(name -> limits.getOrDefault(name, 0)));
    return names;
  }

  // Questions

  /** What meets where a question is asked: always something for a question of either side. */
  Meeting meeting(Question question, boolean inOld) {
    Map<NodeId, Meeting> known = inOld ? oldQuestions : nowQuestions;
    return known.computeIfAbsent(
        question.id(), key -> inOld ? new Meeting(question, null) : new Meeting(null, question));
  }

  /**
   * Some answers to a question.
   *
   * @param values of the meeting's values
   * @param in the options that all of them have, where several may be chosen
   * @param out the options that none of them has
   * @param times how many they are, exactly
   */
  record Answers(BitSet values, BitSet in, BitSet out, BigInteger times) {
    boolean isNone() {
      return times.signum() == 0;
    }
  }

  /** An answer, or one of several options, of one side or of both. */
  private record Value(int before, int after, String id, String label) {}

  /** A question, with the answers of both sides. */
  final class Meeting {
    private final Plan.@Nullable Asked before;
    private final Plan.@Nullable Asked after;
    private final List<Value> values;
    private final List<Value> options = new ArrayList<>();
    private final BitSet aloneBefore = new BitSet();
    private final BitSet aloneAfter = new BitSet();
    private final BitSet inBoth = new BitSet();

    private Meeting(@Nullable Question before, @Nullable Question after) {
      this.before = before == null ? null : old.asked(before);
      this.after = after == null ? null : now.asked(after);
      this.values =
          pairs(
              idsOf(this.before),
              idsOf(this.after),
              value -> before == null ? "" : old.label(before, value),
              value -> after == null ? "" : now.label(after, value),
              before instanceof Question.Choice ? question() : null);
      if (question() instanceof Question.Choices) {
        options.addAll(
            pairs(
                optionIds(this.before),
                optionIds(this.after),
                option -> label(this.before, option),
                option -> label(this.after, option),
                question()));
        for (int option = 0; option < options.size(); option++) {
          Value one = options.get(option);
          aloneBefore.set(option, this.before != null && isAlone(this.before, one.before()));
          aloneAfter.set(option, this.after != null && isAlone(this.after, one.after()));
          inBoth.set(option, one.before() >= 0 && one.after() >= 0);
        }
      }
    }

    /** The question as it is now, or as it was. */
    Question question() {
      return after != null ? after.question() : java.util.Objects.requireNonNull(before).question();
    }

    /** The question of one side, where it has it. */
    @Nullable Question on(boolean inOld) {
      Plan.Asked asked = inOld ? before : after;
      return asked == null ? null : asked.question();
    }

    /** Whether these answers are "not sure". */
    boolean isUnsure(Answers answers) {
      Plan.Asked asked = after != null ? after : java.util.Objects.requireNonNull(before);
      return asked.unsure() >= 0
          && answers.values().stream().allMatch(value -> isUnsure(values.get(value)));
    }

    private boolean isUnsure(Value value) {
      return (before != null && value.before() >= 0 && value.before() == before.unsure())
          || (after != null && value.after() >= 0 && value.after() == after.unsure());
    }

    boolean isMixed() {
      return question() instanceof Question.Choices;
    }

    String key() {
      return question().key();
    }

    int size() {
      return values.size();
    }

    List<String> labels(BitSet some) {
      return some.stream().mapToObj(value -> values.get(value).label()).toList();
    }

    List<String> ids(BitSet some) {
      return some.stream().mapToObj(value -> values.get(value).id()).toList();
    }

    List<String> optionLabels(BitSet some) {
      return some.stream().mapToObj(option -> options.get(option).label()).toList();
    }

    List<String> optionIdsOf(BitSet some) {
      return some.stream().mapToObj(option -> options.get(option).id()).toList();
    }

    /** Of the answers of one side's step, those that it has at all. */
    Answers own(Pick pick, boolean inOld) {
      return answers(inOld ? pick : null, inOld ? null : pick);
    }

    /** The answers that are among those of both steps. */
    Answers shared(Pick oldPick, Pick nowPick) {
      return answers(oldPick, nowPick);
    }

    /** Of the answers of one side's step, those that the other side does not know. */
    Answers unknownToTheOther(Pick pick, boolean inOld) {
      return switch (pick) {
        case Pick.Read _ -> none();
        case Pick.OneOf(BitSet own) when isMixed() && own.get(0) -> none();
        case Pick.OneOf _ -> {
          BitSet only = new BitSet();
          BitSet mine = translated(pick, inOld);
          mine.stream().filter(value -> isOnly(values.get(value))).forEach(only::set);
          yield new Answers(
              only, new BitSet(), new BitSet(), BigInteger.valueOf(only.cardinality()));
        }
        case Pick.Mixes _ -> {
          Answers all = own(pick, inOld);
          Pick everything =
              new Pick.Mixes(List.of(new Pick.Mix(new BitSet(), new BitSet(), false)));
          Answers known = inOld ? answers(pick, everything) : answers(everything, pick);
          BitSet gone = (BitSet) all.in().clone();
          for (int option = 0; option < options.size(); option++) {
            Value value = options.get(option);
            if (inOld ? value.before() >= 0 : value.after() >= 0) {
              gone.set(option, gone.get(option) || onlyOne(option, all));
            }
          }
          yield new Answers(all.values(), gone, all.out(), all.times().subtract(known.times()));
        }
      };
    }

    /** Whether every answer that the other side does not know has this option. */
    private boolean onlyOne(int option, Answers all) {
      BitSet strange = new BitSet();
      strange.set(0, options.size());
      strange.andNot(inBoth);
      strange.andNot(all.out());
      return strange.cardinality() == 1 && strange.get(option) && aloneBefore.equals(aloneAfter);
    }

    private boolean isOnly(Value value) {
      return value.before() < 0 || value.after() < 0;
    }

    private Answers none() {
      return new Answers(new BitSet(), new BitSet(), new BitSet(), BigInteger.ZERO);
    }

    private BitSet translated(Pick pick, boolean inOld) {
      BitSet here = new BitSet();
      if (pick instanceof Pick.OneOf(BitSet own)) {
        for (int value = 0; value < values.size(); value++) {
          int number = inOld ? values.get(value).before() : values.get(value).after();
          here.set(value, number >= 0 && own.get(number));
        }
      } else if (pick instanceof Pick.Mixes) {
        here.set(0);
      }
      return here;
    }

    private Answers answers(@Nullable Pick oldPick, @Nullable Pick nowPick) {
      if (!(oldPick instanceof Pick.Mixes) && !(nowPick instanceof Pick.Mixes)) {
        BitSet both = new BitSet();
        both.set(0, values.size());
        if (oldPick != null) {
          both.and(translated(oldPick, true));
        }
        if (nowPick != null) {
          both.and(translated(nowPick, false));
        }
        return new Answers(
            both, new BitSet(), new BitSet(), BigInteger.valueOf(both.cardinality()));
      }
      if (oldPick instanceof Pick.OneOf || nowPick instanceof Pick.OneOf) {
        return none();
      }
      BitSet alone = new BitSet();
      BitSet missing = new BitSet();
      for (int option = 0; option < options.size(); option++) {
        Value value = options.get(option);
        missing.set(
            option,
            (oldPick != null && value.before() < 0) || (nowPick != null && value.after() < 0));
      }
      if (oldPick != null) {
        alone.or(aloneBefore);
      }
      if (nowPick != null) {
        alone.or(aloneAfter);
      }
      BitSet in = new BitSet();
      in.set(0, options.size());
      BitSet out = (BitSet) in.clone();
      BigInteger times = BigInteger.ZERO;
      for (Pick.Mix one : mixes(oldPick, true)) {
        for (Pick.Mix other : mixes(nowPick, false)) {
          BitSet bothIn = (BitSet) one.in().clone();
          bothIn.or(other.in());
          BitSet bothOut = (BitSet) one.out().clone();
          bothOut.or(other.out());
          bothOut.or(missing);
          BigInteger here = count(bothIn, bothOut, alone);
          if (here.signum() > 0) {
            times = times.add(here);
            in.and(bothIn);
            out.and(bothOut);
          }
        }
      }
      if (times.signum() == 0) {
        return none();
      }
      BitSet some = new BitSet();
      some.set(0);
      return new Answers(some, in, out, times);
    }

    /** How many sets of options have these, have not those, and may be chosen together. */
    private BigInteger count(BitSet in, BitSet out, BitSet alone) {
      if (in.intersects(out)) {
        return BigInteger.ZERO;
      }
      BitSet single = (BitSet) alone.clone();
      single.andNot(out);
      if (!in.isEmpty()) {
        single.and(in);
      }
      boolean oneAlone = in.cardinality() <= 1;
      BigInteger times = oneAlone ? BigInteger.valueOf(single.cardinality()) : BigInteger.ZERO;
      if (!in.intersects(alone)) {
        BitSet free = new BitSet();
        free.set(0, options.size());
        free.andNot(alone);
        free.andNot(out);
        free.andNot(in);
        times = times.add(BigInteger.TWO.pow(free.cardinality()));
        if (in.isEmpty()) {
          times = times.subtract(BigInteger.ONE);
        }
      }
      return times;
    }

    /**
     * Of these answers, how many have a value and, of several options, all of the first and none of
     * the second; or -1 where that cannot be told.
     */
    BigInteger among(Answers answers, BitSet some, BitSet all, BitSet none) {
      BitSet both = (BitSet) answers.values().clone();
      both.and(some);
      boolean several = isMixed() && answers.values().get(0);
      if (!several) {
        return BigInteger.valueOf(both.cardinality());
      }
      if (both.isEmpty() || answers.in().intersects(none) || answers.out().intersects(all)) {
        return BigInteger.ZERO;
      }
      BitSet open = (BitSet) all.clone();
      open.andNot(answers.in());
      BitSet openToo = (BitSet) none.clone();
      openToo.andNot(answers.out());
      return open.isEmpty() && openToo.isEmpty() ? answers.times() : BigInteger.ONE.negate();
    }

    private List<Pick.Mix> mixes(@Nullable Pick pick, boolean inOld) {
      if (!(pick instanceof Pick.Mixes(List<Pick.Mix> mixes))) {
        return List.of(new Pick.Mix(new BitSet(), new BitSet(), false));
      }
      return mixes.stream()
          .map(
              mix ->
                  new Pick.Mix(
                      optionsHere(mix.in(), inOld), optionsHere(mix.out(), inOld), mix.alone()))
          .toList();
    }

    private BitSet optionsHere(BitSet there, boolean inOld) {
      BitSet here = new BitSet();
      for (int option = 0; option < options.size(); option++) {
        int number = inOld ? options.get(option).before() : options.get(option).after();
        here.set(option, number >= 0 && there.get(number));
      }
      return here;
    }
  }

  private static List<String> idsOf(Plan.@Nullable Asked asked) {
    return asked == null ? List.of() : asked.values();
  }

  private static List<String> optionIds(Plan.@Nullable Asked asked) {
    return asked == null ? List.of() : asked.options().stream().map(Question.Option::id).toList();
  }

  private static String label(Plan.@Nullable Asked asked, int option) {
    return asked == null ? "" : asked.options().get(option).label();
  }

  private static boolean isAlone(Plan.Asked asked, int option) {
    return option >= 0 && asked.options().get(option).alone();
  }

  /** The values of both sides, those together that are the same one. */
  private List<Value> pairs(
      List<String> before,
      List<String> after,
      Function<Integer, String> labelBefore,
      Function<Integer, String> labelAfter,
      @Nullable Question renamable) {
    List<Value> pairs = new ArrayList<>();
    Set<Integer> taken = new LinkedHashSet<>();
    List<Integer> left = new ArrayList<>();
    for (int value = 0; value < before.size(); value++) {
      int there = after.indexOf(before.get(value));
      if (there >= 0) {
        pairs.add(new Value(value, there, before.get(value), labelAfter.apply(there)));
        taken.add(there);
      } else {
        left.add(value);
      }
    }
    for (int value : left) {
      String id = before.get(value);
      String label = labelBefore.apply(value);
      boolean coarse = !after.isEmpty() && (id.isEmpty() || after.contains(""));
      List<Integer> others = new ArrayList<>();
      for (int there = 0; there < after.size(); there++) {
        boolean free = !taken.contains(there) && !before.contains(after.get(there));
        boolean answer = !after.get(there).equals("not-sure") && !id.equals("not-sure");
        if (coarse ? answer : free && renamable != null && labelAfter.apply(there).equals(label)) {
          others.add(there);
        }
      }
      if (coarse && !others.isEmpty()) {
        others.forEach(
            there ->
                pairs.add(
                    new Value(
                        value,
                        there,
                        id.isEmpty() ? after.get(there) : id,
                        id.isEmpty() ? labelAfter.apply(there) : label)));
        taken.addAll(others);
      } else if (others.size() == 1 && renamable != null) {
        int there = others.getFirst();
        pairs.add(new Value(value, there, after.get(there), label));
        taken.add(there);
        renamed.add(new Renamed("answer", renamable.id(), id, after.get(there)));
      } else {
        pairs.add(new Value(value, -1, id, label));
      }
    }
    for (int there = 0; there < after.size(); there++) {
      if (!taken.contains(there)) {
        pairs.add(new Value(-1, there, after.get(there), labelAfter.apply(there)));
      }
    }
    return pairs;
  }
}
