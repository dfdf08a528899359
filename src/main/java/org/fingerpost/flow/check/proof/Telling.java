package org.fingerpost.flow.check.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.check.proof.State.Trail;
import org.fingerpost.law.Standing;
import org.jspecify.annotations.Nullable;

/** Puts into words what an exploration went through. */
final class Telling {
  private static final int MOST_COMBINATIONS = 4;

  private final Plan plan;
  private final Worlds sets;

  Telling(Plan plan, Worlds sets) {
    this.plan = plan;
    this.sets = sets;
  }

  /** One way, from its last step back: at each step one answer of those that come to the same. */
  Way example(@Nullable Trail last, NodeId end) {
    List<Way.Step> steps = new ArrayList<>();
    for (Trail at = last; at != null; at = at.before()) {
      steps.add(step(at.node(), first(at.pick()), at.guard()));
    }
    Collections.reverse(steps);
    return new Way(steps, end);
  }

  private static Pick first(Pick pick) {
    return switch (pick) {
      case Pick.Read read -> read;
      case Pick.OneOf(BitSet values) -> {
        BitSet one = new BitSet();
        one.set(values.nextSetBit(0));
        yield new Pick.OneOf(one);
      }
      case Pick.Mixes(List<Pick.Mix> mixes) -> new Pick.Mixes(List.of(mixes.getFirst()));
    };
  }

  Way.Step step(int node, Pick pick, int guard) {
    Node at = plan.node(node);
    List<Way.Said> said =
        at instanceof Question question ? said(question, pick) : List.<Way.Said>of();
    return new Way.Step(at.id(), said, dates(guard));
  }

  private List<Way.Said> said(Question question, Pick pick) {
    Plan.Asked asked = plan.asked(question);
    List<Way.Said> said = new ArrayList<>();
    switch (pick) {
      case Pick.Read _ -> {}
      case Pick.OneOf(BitSet values) -> {
        for (int value = values.nextSetBit(0); value >= 0; value = values.nextSetBit(value + 1)) {
          String id = value == asked.unsure() ? Answer.NOT_SURE : asked.values().get(value);
          said.add(new Way.Said(id.isEmpty() ? "given" : id, plan.label(question, value)));
        }
      }
      case Pick.Mixes(List<Pick.Mix> mixes) -> mixes.forEach(mix -> said.add(mixed(asked, mix)));
    }
    return said;
  }

  private static Way.Said mixed(Plan.Asked asked, Pick.Mix mix) {
    StringJoiner ids = new StringJoiner("+");
    StringJoiner chosen = new StringJoiner(" and ");
    StringJoiner left = new StringJoiner(" or ");
    for (int option = 0; option < asked.options().size(); option++) {
      Question.Option one = asked.options().get(option);
      if (mix.in().get(option)) {
        ids.add(one.id());
        chosen.add(one.label());
      } else if (mix.out().get(option) && (mix.in().isEmpty() || !one.alone())) {
        left.add(one.label());
      }
    }
    if (mix.in().isEmpty()) {
      return new Way.Said("others", left.length() == 0 ? "any of them" : "others, but not " + left);
    }
    return new Way.Said(
        ids.toString(),
        mix.alone() || left.length() == 0 ? chosen.toString() : chosen + ", not " + left);
  }

  /** {@code appeal: open or closing}; empty where every standing will do. */
  String dates(int guard) {
    return dates(sets, guard, plan::limit);
  }

  /** The same, of any worlds. */
  static String dates(Worlds sets, int guard, IntFunction<String> name) {
    if (guard == Worlds.EVERY || guard == Worlds.NONE) {
      return "";
    }
    List<Map<Integer, BitSet>> combinations = sets.combinations(guard, MOST_COMBINATIONS + 1);
    String words =
        combinations.stream()
            .limit(MOST_COMBINATIONS)
            .map(standings -> combination(standings, name))
            .collect(Collectors.joining(" | "));
    return combinations.size() > MOST_COMBINATIONS ? words + " | and more" : words;
  }

  private static String combination(Map<Integer, BitSet> standings, IntFunction<String> name) {
    return standings.entrySet().stream()
        .map(
            limit ->
                name.apply(limit.getKey())
                    + ": "
                    + limit.getValue().stream()
                        .mapToObj(
                            standing -> Standing.values()[standing].name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or ")))
        .collect(Collectors.joining(", "));
  }
}
