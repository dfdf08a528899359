package org.fingerpost.flow.check.proof;

import static org.fingerpost.flow.check.proof.Drawing.all;
import static org.fingerpost.flow.check.proof.Drawing.includes;
import static org.fingerpost.flow.check.proof.Drawing.is;
import static org.fingerpost.flow.check.proof.Drawing.not;
import static org.fingerpost.flow.check.proof.Drawing.option;
import static org.fingerpost.flow.check.proof.Drawing.otherwise;
import static org.fingerpost.flow.check.proof.Drawing.rules;
import static org.fingerpost.flow.check.proof.Drawing.stands;
import static org.fingerpost.flow.check.proof.Drawing.to;
import static org.fingerpost.flow.check.proof.Drawing.when;

import java.util.ArrayList;
import java.util.List;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.law.Standing;

/** Pathways of a size that nobody would write by hand. */
final class LargePathways {
  private LargePathways() {}

  /**
   * A long way of so many questions. Most rules look at answers up to four questions back; every
   * tenth question takes several options, every twentieth is a date with a time limit, and every
   * hundredth offers a way out.
   */
  static Pathways long_(int questions) {
    Drawing drawing = new Drawing();
    for (int index = 0; index < questions; index++) {
      if (index % 20 == 7) {
        drawing.limit("limit" + index, "q" + index, null);
      }
      question(drawing, index, questions);
    }
    drawing.outcome("end", Drawing.offer("r", is("q0", "a")), Drawing.offer("s", is("q1", "b")));
    drawing.route("r").route("s");
    for (int index = 0; index < questions; index += 100) {
      if (index > 0) {
        drawing.outcome("out" + index);
      }
    }
    return drawing.pathways();
  }

  private static void question(Drawing drawing, int index, int questions) {
    String name = "q" + index;
    String next = name(index + 1, questions);
    String afterNext = name(index + 2, questions);
    if (index % 20 == 7) {
      drawing.date(
          name, rules(when(stands("limit" + index, Standing.PASSED), afterNext), otherwise(next)));
    } else if (index % 10 == 3) {
      drawing.several(
          name,
          rules(when(includes(name, "b"), afterNext), otherwise(next)),
          option("a"),
          option("b"),
          option("c"));
    } else if (index < 8) {
      drawing.choice(name, to(next), option("a"), option("b"), option("c"));
    } else {
      List<Next.Rule> rules = new ArrayList<>();
      rules.add(when(all(is(choiceBefore(index - 3), "a"), is(name, "a")), afterNext));
      rules.add(when(all(is(choiceBefore(index - 1), "b"), not(is(name, "c"))), afterNext));
      if (index % 20 == 9) {
        rules.add(when(stands("limit" + (index - 2), Standing.CLOSING), afterNext));
      }
      rules.add(otherwise(next));
      Option out = index % 100 == 0 ? option("c", "out" + index) : option("c");
      drawing.choiceOrUnsure(
          name, rules(rules.toArray(Next.Rule[]::new)), option("a"), option("b"), out);
    }
  }

  /** The nearest question before this one that takes one option. */
  private static String choiceBefore(int index) {
    int at = index - 1;
    while (at % 20 == 7 || at % 10 == 3) {
      at--;
    }
    return "q" + at;
  }

  private static String name(int index, int questions) {
    return index >= questions ? "end" : "q" + index;
  }
}
