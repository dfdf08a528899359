package org.fingerpost.flow.check.proof;

import static org.fingerpost.flow.check.proof.Drawing.allowed;
import static org.fingerpost.flow.check.proof.Drawing.asking;
import static org.fingerpost.flow.check.proof.Drawing.sure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.flow.Question.Unsure;
import org.fingerpost.law.Standing;

/** Small pathways at random: everything that the format allows, much of it pointless. */
public final class RandomPathways {
  private static final List<String> OPTIONS = List.of("a", "b", "c", "d");
  private static final List<String> COUNCILS = List.of("camden", "islington");

  private static final List<String> KINDS =
      List.of("choice", "choice", "choice", "choices", "date", "date", "area", "text", "notice");
  private static final List<String> PLAIN =
      List.of("choice", "choice", "choice", "choices", "date", "text", "notice");
  private static final List<String> DATES = List.of("date", "date", "date", "choice", "notice");

  private final Random random;
  private Random shape;
  private final List<Long> shapes = new ArrayList<>();
  private final boolean plain;
  private final List<String> names = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private final int outcomes;
  private final boolean mayBeIncomplete;
  private final boolean aboutDates;
  private final int reach;

  /** Draws what kinds of nodes there are. */
  public RandomPathways(long seed) {
    this(seed, seed, false);
  }

  /** The pathways of a seed after an edit: the same questions and answers, leading elsewhere. */
  static RandomPathways edited(long seed, long edit) {
    return new RandomPathways(seed, edit, true);
  }

  private RandomPathways(long seed, long edit, boolean plain) {
    this.plain = plain;
    shape = new Random(seed);
    random = plain ? new Random(edit) : shape;
    Random random = shape;
    int count = 3 + random.nextInt(6);
    outcomes = 1 + random.nextInt(3);
    mayBeIncomplete = random.nextInt(20) == 0;
    aboutDates = random.nextInt(3) == 0 && !plain;
    reach = 1 + random.nextInt(3);
    for (int index = 0; index < count + outcomes; index++) {
      names.add((index > 0 && random.nextInt(4) == 0 ? "g/n" : "f/n") + index);
      List<String> kindsHere = plain ? PLAIN : aboutDates ? DATES : KINDS;
      kinds.add(index >= count ? "outcome" : kindsHere.get(random.nextInt(kindsHere.size())));
    }
    if (plain) {
      names.forEach(name -> shapes.add(random.nextLong()));
      shuffle(count);
    }
  }

  /** Puts some questions into another order. */
  private void shuffle(int count) {
    for (int swaps = random.nextInt(3); swaps > 0; swaps--) {
      int one = random.nextInt(count);
      int other = random.nextInt(count);
      for (List<?> list : List.of(names, kinds, shapes)) {
        Collections.swap(list, one, other);
      }
    }
  }

  /** Draws the rest. */
  public Pathways pathways() {
    Drawing drawing = new Drawing();
    COUNCILS.forEach(drawing::council);
    drawing.limit("one", date(), random.nextInt(3) > 0 ? date() : null);
    drawing.limit("two", date(), random.nextInt(3) == 0 ? date() : null);
    drawing.letter("letter", List.of(Optional.of(condition(2)), Optional.empty()));
    for (int index = 0; index < names.size(); index++) {
      node(drawing, index);
    }
    for (String route : List.of("f/r", "f/s")) {
      drawing.route(
          route,
          Drawing.step(random.nextBoolean() ? "letter" : null, null),
          Drawing.step(random.nextBoolean() ? "letter" : null, condition(1)));
    }
    return drawing.pathways();
  }

  private void node(Drawing drawing, int index) {
    if (plain) {
      shape = new Random(shapes.get(index));
    }
    String name = names.get(index);
    switch (kinds.get(index)) {
      case "outcome" ->
          drawing.outcome(
              name,
              Drawing.offer("f/r", random.nextBoolean() ? null : condition(2)),
              Drawing.offer("f/s", condition(2)));
      case "notice" -> drawing.notice(name, next(index));
      case "choice" -> {
        List<Option> options = new ArrayList<>();
        int count = 1 + shape.nextInt(3);
        boolean own = shape.nextInt(4) == 0;
        for (int option = 0; option < count; option++) {
          boolean last = own && option == count - 1;
          String id = last && shape.nextBoolean() ? "not-sure" : OPTIONS.get(option);
          String go = random.nextInt(3) == 0 ? later(index) : null;
          options.add(last ? Drawing.unsureOption(id, go) : Drawing.option(id, go));
        }
        drawing.add(
            new Question.Choice(
                asking(name, own ? allowed() : unsure(index), next(index), dates()),
                Drawing.options(options)));
      }
      case "choices" -> {
        List<Option> options = new ArrayList<>();
        int count = 1 + shape.nextInt(4);
        for (int option = 0; option < count; option++) {
          String id = OPTIONS.get(option);
          options.add(shape.nextInt(3) == 0 ? Drawing.alone(id) : Drawing.option(id));
        }
        drawing.add(
            new Question.Choices(
                asking(name, unsure(index), next(index), dates()), Drawing.options(options)));
      }
      case "date" ->
          drawing.add(
              new Question.OfDate(asking(name, unsure(index), next(index), dates()), false));
      case "area" ->
          drawing.add(new Question.OfArea(asking(name, unsure(index), next(index), dates())));
      default ->
          drawing.add(new Question.OfText(asking(name, unsure(index), next(index), dates())));
    }
  }

  private List<Question.DateInSight> dates() {
    return random.nextInt(6) == 0
        ? List.of(new Question.DateInSight("one", Optional.of(condition(1))))
        : List.of();
  }

  private Unsure unsure(int index) {
    return switch (shape.nextInt(4)) {
      case 0 -> Drawing.unsureTo(later(index));
      case 1 -> sure();
      default -> allowed();
    };
  }

  private String later(int index) {
    int end = names.size() - outcomes;
    int target = index + 1 + random.nextInt(Math.min(reach, names.size() - index - 1));
    return names.get(target >= end ? end + random.nextInt(outcomes) : target);
  }

  private Next next(int index) {
    List<Next.Rule> rules = new ArrayList<>();
    int count = random.nextInt(4);
    for (int rule = 0; rule < count; rule++) {
      rules.add(Drawing.when(condition(2), later(index)));
    }
    if (count == 0 || !mayBeIncomplete || random.nextBoolean()) {
      rules.add(Drawing.otherwise(later(index)));
    }
    return new Next(rules);
  }

  private String question() {
    return names.get(random.nextInt(names.size() - outcomes)).substring(2);
  }

  /** A question, a date where there is one. */
  private String date() {
    List<String> dates = new ArrayList<>();
    for (int index = 0; index < names.size(); index++) {
      if (kinds.get(index).equals("date")) {
        dates.add(names.get(index).substring(2));
      }
    }
    return dates.isEmpty() ? question() : dates.get(random.nextInt(dates.size()));
  }

  private Condition condition(int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 6);
    if (plain && (kind == 4 || kind == 5)) {
      return Drawing.answered(question());
    }
    if (aboutDates && kind < 4) {
      kind = 4;
    }
    return switch (kind) {
      case 0, 1 ->
          random.nextInt(4) == 0
              ? Drawing.is(question(), any(), any() + "2", "not-sure")
              : Drawing.is(question(), any());
      case 2 -> Drawing.includes(question(), OPTIONS.get(random.nextInt(4)));
      case 3 -> Drawing.answered(question());
      case 4, 5 ->
          Drawing.stands(
              random.nextBoolean() ? "one" : "two", Standing.values()[random.nextInt(3)]);
      case 6, 7 -> Drawing.all(condition(depth - 1), condition(depth - 1));
      case 8 -> Drawing.any(condition(depth - 1), condition(depth - 1));
      default -> Drawing.not(condition(depth - 1));
    };
  }

  private String any() {
    return switch (random.nextInt(6)) {
      case 0 -> "not-sure";
      case 1 -> COUNCILS.get(random.nextInt(2));
      default -> OPTIONS.get(random.nextInt(3));
    };
  }
}
