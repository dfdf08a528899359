package org.fingerpost.flow.check.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Facts;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.law.Standing;

/**
 * An edit changes exactly the ways that it changes when every old way is held against every new
 * one: questions asked in another order, left out and put in among them.
 */
class EditAgainstEveryPairTest {
  private static final int MOST = 150;
  private static int compared;
  private static int different;
  private static int inAnotherOrder;

  /** A way, walked as a journey would. */
  private record Walked(Map<String, Answer> answers, NodeId end) {}

  @Property(
      tries = 3000,
      shrinking = ShrinkingMode.OFF,
      afterFailure = AfterFailureMode.SAMPLE_ONLY)
  void theSameWaysEndElsewhereAsWhenEveryPairIsHeldTogether(
      @ForAll long seed, @ForAll long before, @ForAll long after) {
    Pathways old = RandomPathways.edited(seed, before).pathways();
    Pathways now = RandomPathways.edited(seed, after).pathways();
    Optional<List<Walked>> oldWays = everyWay(old);
    Optional<List<Walked>> nowWays = everyWay(now);
    if (oldWays.isEmpty() || nowWays.isEmpty()) {
      return;
    }
    Map<String, BigInteger> expected = new HashMap<>();
    BigInteger same = BigInteger.ZERO;
    for (Walked one : oldWays.get()) {
      for (Walked other : nowWays.get()) {
        if (agree(one.answers(), other.answers())) {
          if (one.end().equals(other.end())) {
            same = same.add(BigInteger.ONE);
          } else {
            expected.merge(one.end() + " -> " + other.end(), BigInteger.ONE, BigInteger::add);
          }
          inAnotherOrder += inOrder(one.answers(), other.answers()) ? 0 : 1;
        }
      }
    }
    Comparison comparison = new Edit(old, now).compare("f", Bound.USUAL, Progress.SILENT);
    assertThat(comparison).isInstanceOf(Comparison.Compared.class);
    Comparison.Compared all = (Comparison.Compared) comparison;
    assertThat(all.before()).isEqualTo(BigInteger.valueOf(oldWays.get().size()));
    assertThat(all.now()).isEqualTo(BigInteger.valueOf(nowWays.get().size()));
    Map<String, BigInteger> found = new HashMap<>();
    for (Comparison.Change change : all.changes()) {
      assertThat(change.kind()).isEqualTo(Comparison.Change.Kind.ENDS_ELSEWHERE);
      BigInteger ways = BigInteger.ZERO;
      for (Comparison.Ending ending : change.endings()) {
        found.merge(ending.from() + " -> " + ending.to(), ending.who().ways(), BigInteger::add);
        ways = ways.add(ending.who().ways());
      }
      assertThat(ways).isEqualTo(change.ways());
    }
    assertThat(found).isEqualTo(expected);
    assertThat(all.same()).isEqualTo(same);
    compared++;
    different += expected.isEmpty() ? 0 : 1;
  }

  @AfterContainer
  static void thousandsWereCompared() {
    assertThat(compared).isGreaterThan(1500);
    assertThat(different).isGreaterThan(500);
    assertThat(inAnotherOrder).isGreaterThan(1000);
  }

  private static boolean agree(Map<String, Answer> one, Map<String, Answer> other) {
    return one.entrySet().stream()
        .allMatch(
            said -> other.getOrDefault(said.getKey(), said.getValue()).equals(said.getValue()));
  }

  private static boolean inOrder(Map<String, Answer> one, Map<String, Answer> other) {
    List<String> both = one.keySet().stream().filter(other::containsKey).toList();
    return both.equals(other.keySet().stream().filter(one::containsKey).toList());
  }

  /** Every way from the start of the flow f; nothing where there are too many or one is stuck. */
  private static Optional<List<Walked>> everyWay(Pathways pathways) {
    List<Walked> ways = new ArrayList<>();
    NodeId start = pathways.flow("f").orElseThrow().start();
    return walk(pathways, start, new LinkedHashMap<>(), ways)
        ? Optional.of(ways)
        : Optional.empty();
  }

  private static boolean walk(
      Pathways pathways, NodeId at, Map<String, Answer> said, List<Walked> ways) {
    Node node = pathways.node(at).orElseThrow();
    return switch (node) {
      case Outcome _ -> {
        ways.add(new Walked(new LinkedHashMap<>(said), at));
        yield ways.size() <= MOST;
      }
      case Notice notice -> lead(pathways, notice.next(), said, ways);
      case Question question -> {
        boolean whole = true;
        for (Answer answer : answers(question, pathways)) {
          Map<String, Answer> more = new LinkedHashMap<>(said);
          more.put(question.key(), answer);
          Optional<NodeId> own = question.ownWay(answer);
          whole =
              whole
                  && (own.isPresent()
                      ? walk(pathways, own.get(), more, ways)
                      : lead(pathways, question.asking().next(), more, ways));
        }
        yield whole;
      }
    };
  }

  private static boolean lead(
      Pathways pathways, Next next, Map<String, Answer> said, List<Walked> ways) {
    Facts facts =
        new Facts() {
          @Override
          public Optional<Answer> answer(String question) {
            return Optional.ofNullable(said.get(question));
          }

          @Override
          public Optional<Standing> standing(String timeLimit) {
            return Optional.empty();
          }
        };
    Optional<NodeId> go = next.choose(facts);
    return go.isPresent() && walk(pathways, go.get(), said, ways);
  }

  private static List<Answer> answers(Question question, Pathways pathways) {
    List<Answer> all = new ArrayList<>();
    switch (question) {
      case Question.Choice choice ->
          choice.options().keySet().forEach(option -> all.add(new Answer.Chosen(option)));
      case Question.Choices choices -> {
        List<String> options = List.copyOf(choices.options().keySet());
        for (int mask = 1; mask < 1 << options.size(); mask++) {
          List<String> some = new ArrayList<>();
          for (int option = 0; option < options.size(); option++) {
            if ((mask >> option & 1) == 1) {
              some.add(options.get(option));
            }
          }
          all.add(new Answer.Several(some));
        }
      }
      case Question.OfDate _ -> all.add(new Answer.OnDate(LocalDate.of(2026, 1, 1)));
      case Question.OfText _ -> all.add(new Answer.Said("words"));
      case Question.OfArea _ -> throw new IllegalStateException("no areas here");
    }
    all.add(new Answer.NotSure());
    all.removeIf(answer -> !question.accepts(answer, pathways.areas()));
    return all;
  }
}
