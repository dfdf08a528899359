package org.fingerpost.journey;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Question;
import org.jspecify.annotations.Nullable;

/**
 * The stops of a journey, from the first node on. A way never changes: {@link #with} gives one that
 * is a stop longer and shares the rest, and {@link #upTo} gives its beginning, so that a changed
 * answer is followed from where it stands and not from the start.
 */
final class Way extends AbstractList<Stop> {

  /** No stop yet. */
  static final Way NONE = new Way(null, Trie.empty(), Trie.empty(), Optional.empty(), null);

  private final @Nullable Last last;
  private final Trie<NodeId, Integer> passed;
  private final Trie<String, Answer> answers;
  private final Optional<String> area;

  /** The newest beginning of this way whose last stop brings dates into sight. */
  private final @Nullable Way withDates;

  private @Nullable List<Stop> inOrder;

  private Way(
      @Nullable Last last,
      Trie<NodeId, Integer> passed,
      Trie<String, Answer> answers,
      Optional<String> area,
      @Nullable Way withDates) {
    this.last = last;
    this.passed = passed;
    this.answers = answers;
    this.area = area;
    this.withDates = withDates;
  }

  /** The way with one stop more. */
  Way with(Stop stop) {
    Trie<NodeId, Integer> more = passed.with(stop.node().id(), size());
    Last end = new Last(this, stop);
    if (stop.answer().isEmpty() || !(stop.node() instanceof Question question)) {
      return new Way(end, more, answers, area, withDates);
    }
    Answer answer = stop.answer().get();
    Optional<String> known =
        area.isEmpty() && answer instanceof Answer.InArea(String in) ? Optional.of(in) : area;
    Trie<String, Answer> learnt = answers.with(question.key(), answer);
    Way shorter = new Way(end, more, learnt, known, withDates);
    return question.asking().timeLimits().isEmpty()
        ? shorter
        : new Way(end, more, learnt, known, shorter);
  }

  /** The first so many stops. */
  Way upTo(int stops) {
    Way way = this;
    while (way.last != null && way.size() > stops) {
      way = way.last.before();
    }
    return way;
  }

  /** The answers given on it, in its order. */
  Trie<String, Answer> answers() {
    return answers;
  }

  /** The council answered first. */
  Optional<String> area() {
    return area;
  }

  /** Where a node stands on it, counted from 0. */
  OptionalInt placeOf(NodeId node) {
    Integer place = passed.get(node);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** The questions answered that bring dates into sight, in the order of the way. */
  List<Question> questionsWithDates() {
    List<Question> questions = new ArrayList<>();
    Way way = withDates;
    while (way != null && way.last != null) {
      if (way.last.stop().node() instanceof Question question) {
        questions.add(question);
      }
      way = way.withDates;
    }
    Collections.reverse(questions);
    return questions;
  }

  @Override
  public int size() {
    return passed.size();
  }

  @Override
  public Stop get(int index) {
    if (index == size() - 1 && last != null) {
      return last.stop();
    }
    return inOrder().get(index);
  }

  /** Every stop in a list; written down when first asked for. */
  private List<Stop> inOrder() {
    List<Stop> known = inOrder;
    if (known == null) {
      List<Stop> stops = new ArrayList<>(size());
      for (Way way = this; way.last != null; way = way.last.before()) {
        stops.add(way.last.stop());
      }
      Collections.reverse(stops);
      known = List.copyOf(stops);
      inOrder = known;
    }
    return known;
  }

  private record Last(Way before, Stop stop) {}
}
