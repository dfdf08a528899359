package org.fingerpost.flow.check.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.flow.check.proof.Drawing.all;
import static org.fingerpost.flow.check.proof.Drawing.alone;
import static org.fingerpost.flow.check.proof.Drawing.answered;
import static org.fingerpost.flow.check.proof.Drawing.any;
import static org.fingerpost.flow.check.proof.Drawing.includes;
import static org.fingerpost.flow.check.proof.Drawing.is;
import static org.fingerpost.flow.check.proof.Drawing.not;
import static org.fingerpost.flow.check.proof.Drawing.offer;
import static org.fingerpost.flow.check.proof.Drawing.option;
import static org.fingerpost.flow.check.proof.Drawing.otherwise;
import static org.fingerpost.flow.check.proof.Drawing.rules;
import static org.fingerpost.flow.check.proof.Drawing.stands;
import static org.fingerpost.flow.check.proof.Drawing.step;
import static org.fingerpost.flow.check.proof.Drawing.to;
import static org.fingerpost.flow.check.proof.Drawing.when;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Place;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.Question.Option;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;
import org.fingerpost.law.Standing;
import org.junit.jupiter.api.Test;

class ProofTest {
  private static final Places NOWHERE = new Places(Map.of());

  private static Proof prove(Drawing drawing) {
    return Proof.of(drawing.pathways(), NOWHERE);
  }

  private static Verdict.Proved proved(Proof proof) {
    assertThat(proof.verdicts().getFirst()).isInstanceOf(Verdict.Proved.class);
    return (Verdict.Proved) proof.verdicts().getFirst();
  }

  private static Map<String, Long> ways(Proof proof) {
    Map<String, Long> ways = new TreeMap<>();
    proved(proof)
        .ends()
        .forEach(end -> ways.put(end.outcome().name(), end.ways().longValueExact()));
    return ways;
  }

  // What counts

  @Test
  void laterQuestionsThatDependOnEarlierAnswersAreCountedAsTheyAreAsked() {
    // Twice the second question hangs on an answer several steps earlier. Blind to the rules there
    // would be 2*2*2*(2+1) = 24 arrows' worth of ways; somebody who gave "no" first never gets to
    // "detail", and who gave "yes" always does.
    Proof proof =
        prove(
            new Drawing()
                .yesOrNo("first", to("second"))
                .yesOrNo("second", to("third"))
                .yesOrNo(
                    "third",
                    rules(
                        when(all(is("first", "yes"), is("second", "no")), "detail"),
                        when(is("first", "yes"), "end"),
                        otherwise("other")))
                .choice("detail", to("end"), option("a"), option("b"), option("c"))
                .outcome("end")
                .outcome("other"));
    assertThat(ways(proof)).isEqualTo(Map.of("end", 2L * 3 + 2, "other", 4L));
    assertThat(proved(proof).ways()).isEqualTo(BigInteger.valueOf(12));
    assertThat(proved(proof).fewest()).isEqualTo(3);
    assertThat(proved(proof).most()).isEqualTo(4);
    assertThat(proof.isComplete()).isTrue();
  }

  @Test
  void severalOptionsCountEachSetThatMayBeChosen() {
    Drawing drawing =
        new Drawing()
            .several(
                "which",
                rules(
                    when(includes("which", "none"), "nothing"),
                    when(all(includes("which", "a"), includes("which", "b")), "both"),
                    otherwise("other")),
                option("a"),
                option("b"),
                option("c"),
                option("d"),
                alone("none"),
                alone("no-idea"))
            .outcome("nothing")
            .outcome("both")
            .outcome("other");
    // 15 sets of a, b, c, d; 4 of them hold both a and b; two options stand alone.
    assertThat(ways(prove(drawing))).isEqualTo(Map.of("nothing", 1L, "both", 4L, "other", 12L));
  }

  @Test
  void dozensOfTestedOptionsDoNotMultiplyTheWork() {
    Option[] options = new Option[60];
    Condition[] tests = new Condition[60];
    for (int index = 0; index < 60; index++) {
      options[index] = option("o" + index);
      tests[index] = includes("which", "o" + index);
    }
    Proof proof =
        prove(
            new Drawing()
                .several("which", rules(when(all(tests), "all"), otherwise("some")), options)
                .outcome("all")
                .outcome("some"));
    assertThat(proved(proof).ways()).isEqualTo(BigInteger.TWO.pow(60).subtract(BigInteger.ONE));
  }

  @Test
  void aStandingIsTheSameWhereverItIsTestedUntilALaterDateIsGiven() {
    Drawing drawing =
        new Drawing()
            .limit("appeal", "letter-date", "certificate-date")
            .date(
                "letter-date",
                rules(
                    when(stands("appeal", Standing.PASSED), "certificate-date"),
                    otherwise("sure-about-it")))
            .yesOrNo(
                "sure-about-it",
                rules(when(stands("appeal", Standing.PASSED), "cannot-be"), otherwise("in-time")))
            .date(
                "certificate-date",
                rules(when(stands("appeal", Standing.PASSED), "late"), otherwise("in-time")))
            .outcome("cannot-be")
            .outcome("late")
            .outcome("in-time");
    Proof proof = prove(drawing);
    // letter given and not passed, or not known: 2 * yes/no; passed, then the certificate given:
    // late or in time; not given: still passed.
    assertThat(ways(proof)).isEqualTo(Map.of("in-time", 5L, "late", 2L));
    assertThat(proof.faults())
        .extracting(Fault::node, Fault::what)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "cannot-be", "This outcome is never reached: no feasible answers lead to it."),
            org.assertj.core.groups.Tuple.tuple(
                "sure-about-it",
                "This rule never decides: its condition holds on no way that comes here."));
  }

  @Test
  void twoPeopleWithTheSameAnswersGoOneWayWhateverTheirDates() {
    Drawing drawing =
        new Drawing()
            .limit("appeal", "letter-date", null)
            .date(
                "letter-date",
                rules(
                    when(stands("appeal", Standing.OPEN), "fine"),
                    when(stands("appeal", Standing.CLOSING), "fine"),
                    otherwise("late")))
            .outcome("fine")
            .outcome("late");
    assertThat(ways(prove(drawing))).isEqualTo(Map.of("fine", 1L, "late", 2L));
  }

  @Test
  void flowsThatHandOverAreProvedAsOne() {
    Proof proof =
        prove(
            new Drawing()
                .yesOrNo("f/first", to("g/second"))
                .yesOrNo("g/second", rules(when(is("first", "yes"), "f/a"), otherwise("g/b")))
                .outcome("f/a")
                .outcome("g/b"));
    assertThat(ways(proof)).isEqualTo(Map.of("a", 2L, "b", 2L));
    assertThat(proof.verdicts()).hasSize(2);
    assertThat(proof.isComplete()).isTrue();
  }

  // Size

  @Test
  void twoHundredOptionsAndFourHundredAndSixtyWays() {
    WrittenPathways written = OthersPathways.twoHundredOptions();
    Reading reading = written.read();
    Proof proof = Proof.of(reading.pathways().orElseThrow(), reading.places());
    assertThat(proved(proof).ways()).isEqualTo(BigInteger.valueOf(70 + 130 * 3));
    assertThat(proof.isComplete()).isTrue();
    assertThat(lines(reading)).isLessThan(40);
  }

  @Test
  void twentyFourQuestionsSixtySevenOutcomesAndRulesThatLookFourAnswersBack() {
    WrittenPathways written = OthersPathways.fourAnswersBack();
    assertThat(written.questions()).isEqualTo(24);
    assertThat(written.outcomes()).isEqualTo(67);
    assertThat(written.arrows()).isEqualTo(109);
    Reading reading = written.read();
    Pathways pathways = reading.pathways().orElseThrow();
    Proof proof = Proof.of(pathways, reading.places());
    assertThat(proof.isComplete()).isTrue();
    EveryWay walked = new EveryWay(pathways, 2_000_000);
    assertThat(walked.tooMany).isFalse();
    assertThat(proved(proof).ends()).hasSize(67);
    proved(proof)
        .ends()
        .forEach(
            end ->
                assertThat(end.ways())
                    .isEqualTo(
                        BigInteger.valueOf(
                            walked
                                .ways
                                .getOrDefault("four-back", Map.of())
                                .getOrDefault(end.outcome(), java.util.Set.of())
                                .size())));
    assertThat(lines(reading)).isPositive();
  }

  @Test
  void eightThousandWays() {
    WrittenPathways written = OthersPathways.eightThousandWays();
    Reading reading = written.read();
    Proof proof = Proof.of(reading.pathways().orElseThrow(), reading.places());
    assertThat(proof.isComplete()).isTrue();
    assertThat(proved(proof).ways()).isEqualTo(BigInteger.valueOf(8000));
    assertThat(lines(reading)).isLessThan(100);
  }

  private static long lines(Reading reading) {
    Pathways pathways = reading.pathways().orElseThrow();
    Listing listing = Ways.of(pathways, pathways.flows().keySet().iterator().next());
    assertThat(listing).isInstanceOf(Ways.class);
    return ((Ways) listing).lines().count();
  }

  @Test
  void fourHundredRulesOverFiveHundredOptions() {
    Option[] options = new Option[500];
    for (int index = 0; index < 500; index++) {
      options[index] = option("o" + index);
    }
    Next.Rule[] rules = new Next.Rule[401];
    Drawing drawing = new Drawing();
    drawing.choice("first", to("second"), options);
    for (int index = 0; index < 400; index++) {
      rules[index] = when(all(is("first", "o" + index), not(is("second", "o0"))), "end" + index);
    }
    rules[400] = otherwise("end");
    drawing.choice("second", rules(rules), options);
    for (int index = 0; index < 400; index++) {
      drawing.outcome("end" + index);
    }
    Proof proof = prove(drawing.outcome("end"));
    assertThat(proof.isComplete()).isTrue();
    assertThat(proved(proof).ways()).isEqualTo(BigInteger.valueOf(250_000));
    assertThat(ways(proof)).containsEntry("end7", 499L).containsEntry("end", 400L + 100 * 500);
  }

  @Test
  void tenThousandQuestions() {
    Pathways pathways = LargePathways.long_(10_000);
    Proof proof = Proof.of(pathways, NOWHERE, new Bound(300_000, 20_000_000), Progress.SILENT);
    assertThat(proof.isComplete()).isTrue();
    assertThat(proved(proof).most()).isEqualTo(10_000);
  }

  @Test
  void whatIsShownAtTheEndDoesNotMultiplyTheWork() {
    // Forty answers, each with an offer of its own at the end: 2^40 combinations, none held.
    Drawing drawing = new Drawing();
    List<org.fingerpost.flow.Outcome.Offer> offers = new ArrayList<>();
    for (int index = 0; index < 40; index++) {
      drawing.yesOrNo("q" + index, to(index == 39 ? "end" : "q" + (index + 1)));
      drawing.route("r" + index, step(null, null));
      offers.add(offer("r" + index, is("q" + index, "yes")));
    }
    drawing.outcome("end", offers.toArray(org.fingerpost.flow.Outcome.Offer[]::new));
    Proof proof = Proof.of(drawing.pathways(), NOWHERE, new Bound(10_000, 10_000), Progress.SILENT);
    assertThat(proof.isComplete()).isTrue();
    assertThat(proved(proof).ways()).isEqualTo(BigInteger.TWO.pow(40));
  }

  @Test
  void whatExceedsTheBoundIsNotProvedAndSaysWhere() {
    // Which of the last twenty questions follows rests on the first twenty, in the same order: all
    // 2^20 combinations have to be kept apart.
    Drawing drawing = new Drawing();
    for (int index = 0; index < 20; index++) {
      drawing.yesOrNo("q" + index, to(index == 19 ? "r0" : "q" + (index + 1)));
    }
    for (int index = 0; index < 20; index++) {
      String next = index == 19 ? "end" : "r" + (index + 1);
      drawing.yesOrNo(
          "r" + index,
          rules(
              when(all(is("q" + index, "yes"), is("r" + index, "yes")), "out" + index),
              otherwise(next)));
      drawing.outcome("out" + index);
    }
    drawing.outcome("end").outcome("forlorn", offer("r", null));
    Proof proof =
        Proof.of(drawing.pathways(), NOWHERE, new Bound(20_000, 10_000_000), Progress.SILENT);
    assertThat(proof.isComplete()).isFalse();
    assertThat(proof.verdicts().getFirst())
        .isInstanceOfSatisfying(
            Verdict.NotProved.class,
            notProved -> {
              assertThat(notProved.at().name()).startsWith("q");
              assertThat(notProved.reason())
                  .contains("f/q")
                  .contains("more than 20000 facts")
                  .contains("given up");
            });
    assertThat(proof.faults()).isEmpty();
    assertThat(proof.open()).extracting(Fault::node).contains("end", "out0");
  }

  @Test
  void aBrokenFlowIsNotProvedAndNeverLoops() {
    Drawing ring =
        new Drawing()
            .yesOrNo("a", to("b"))
            .yesOrNo("b", rules(when(is("a", "yes"), "a"), otherwise("end")))
            .outcome("end");
    assertThat(prove(ring).verdicts().getFirst()).isInstanceOf(Verdict.NotProved.class);
    Drawing dangling = new Drawing().yesOrNo("a", to("nowhere"));
    assertThat(prove(dangling).verdicts().getFirst()).isInstanceOf(Verdict.NotProved.class);
    Drawing twice = new Drawing().yesOrNo("f/a", to("g/a")).yesOrNo("g/a", to("g/end"));
    assertThat(prove(twice.outcome("g/end")).verdicts().getFirst())
        .isInstanceOf(Verdict.NotProved.class);
    Drawing empty =
        new Drawing()
            .add(
                new org.fingerpost.flow.Notice(
                    Drawing.id("n"), "n", org.fingerpost.flow.Prose.EMPTY, Next.NONE, List.of()));
    assertThat(prove(empty).verdicts().getFirst()).isInstanceOf(Verdict.NotProved.class);
  }

  // Faults

  @Test
  void whoeverIsLedNowhereIsNamedWithAnExample() {
    Proof proof =
        prove(
            new Drawing()
                .choiceOrUnsure("which", rules(when(answered("which"), "end")), option("a"))
                .outcome("end"));
    assertThat(proof.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.node()).isEqualTo("which");
              assertThat(fault.what()).contains("which: I am not sure");
            });
    assertThat(proof.verdicts().getFirst()).isInstanceOf(Verdict.NotProved.class);
  }

  @Test
  void aRuleBehindABroaderOneIsNamedWithTheLineOfThat() {
    Drawing.Lines lines = new Drawing.Lines();
    Pathways pathways =
        whichOfThree(
            when(is("which", "a", "b"), "one"),
            when(is("which", "b"), "two"),
            when(is("which", "c"), "two"),
            otherwise("three"));
    Proof proof = Proof.of(pathways, lines.of(pathways));
    assertThat(proof.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(lines.pointer(fault.place().line()))
                  .isEqualTo("pathways/f.json#/questions/which/next/1");
              assertThat(fault.what()).startsWith("This rule never decides: wherever");
              int named = Integer.parseInt(fault.what().replaceAll("\\D", ""));
              assertThat(lines.pointer(named)).endsWith("/questions/which/next/0");
            });
  }

  @Test
  void aRuleBehindSeveralNamesTheLinesOfAll() {
    Drawing.Lines lines = new Drawing.Lines();
    Pathways pathways =
        whichOfThree(
            when(is("which", "a"), "one"),
            when(is("which", "b"), "two"),
            when(is("which", "a", "b"), "two"),
            otherwise("three"));
    assertThat(Proof.of(pathways, lines.of(pathways)).faults())
        .singleElement()
        .satisfies(
            fault -> {
              String[] named = fault.what().replaceAll("\\D+", " ").strip().split(" ");
              assertThat(named).hasSize(2);
              assertThat(fault.what())
                  .endsWith("(those on lines " + named[0] + " and " + named[1] + ").");
              assertThat(lines.pointer(Integer.parseInt(named[0]))).endsWith("which/next/0");
              assertThat(lines.pointer(Integer.parseInt(named[1]))).endsWith("which/next/1");
            });
  }

  /** A question with the options a, b, c and d, and the outcomes one, two and three. */
  private static Pathways whichOfThree(Next.Rule... rules) {
    return new Drawing()
        .choice("which", rules(rules), option("a"), option("b"), option("c"), option("d"))
        .outcome("one")
        .outcome("two")
        .outcome("three")
        .pathways();
  }

  @Test
  void conditionsThatContradictEachOtherOrTheWayAreNamed() {
    Drawing drawing =
        new Drawing()
            .yesOrNo("first", rules(when(is("first", "yes"), "second"), otherwise("end")))
            .yesOrNo(
                "second",
                rules(
                    when(all(is("second", "yes"), is("second", "no")), "end"),
                    when(is("first", "no"), "end"),
                    otherwise("other")))
            .outcome("end", offer("r", null), offer("s", is("second", "yes")))
            .outcome("other", offer("r", not(is("first", "yes"))), offer("s", null))
            .route("r", step("letter", is("first", "yes")), step(null, null))
            .route("s", step("letter", is("second", "no")))
            .letter(
                "letter",
                List.of(Optional.of(is("second", "no")), Optional.of(is("second", "yes"))));
    assertThat(prove(drawing).faults())
        .extracting(Fault::place, Fault::node, fault -> fault.what().substring(0, 20))
        .containsExactlyInAnyOrder(
            tuple("pathways/f.json", "second", "This rule never deci"),
            tuple("pathways/f.json", "end", "The route \"f/s\" is n"),
            tuple("pathways/f.json", "other", "The route \"f/r\" is n"),
            tuple("pathways/f.json", "r", "This step is never s"),
            tuple("letters/letter.json", "letter", "This paragraph is ne"));
  }

  private static org.assertj.core.groups.Tuple tuple(String file, String node, String what) {
    return org.assertj.core.groups.Tuple.tuple(new Place(file, 1), node, what);
  }

  @Test
  void anOutcomeThatOnlyContradictoryAnswersWouldReachIsNamed() {
    Proof proof =
        prove(
            new Drawing()
                .yesOrNo("first", to("second"))
                .yesOrNo(
                    "second",
                    rules(
                        when(is("first", "yes"), "third"),
                        when(any(is("first", "no"), is("second", "yes")), "end"),
                        otherwise("never")))
                .yesOrNo("third", to("end"))
                .outcome("end")
                .outcome("never"));
    assertThat(proof.faults())
        .extracting(Fault::node, Fault::what)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "never", "This outcome is never reached: no feasible answers lead to it."),
            org.assertj.core.groups.Tuple.tuple(
                "second", "The last rule never decides: one before it always holds."));
  }

  @Test
  void aNextThatNobodyUsesIsNamed() {
    Proof proof =
        prove(
            new Drawing()
                .choice("which", to("end"), option("a", "end"), option("b", "end"))
                .outcome("end"));
    assertThat(proof.faults())
        .singleElement()
        .extracting(Fault::what)
        .isEqualTo("Nothing uses \"next\" here: every answer has a way of its own.");
  }

  @Test
  void everyOutcomeHasAnExampleThatLeadsThere() {
    Proof proof =
        prove(
            new Drawing()
                .limit("appeal", "letter-date", null)
                .notice("read", to("first"))
                .yesOrNo("first", to("letter-date"))
                .date(
                    "letter-date",
                    rules(
                        when(all(is("first", "no"), stands("appeal", Standing.PASSED)), "late"),
                        otherwise("end")))
                .outcome("end")
                .outcome("late"));
    assertThat(proved(proof).ends())
        .extracting(end -> end.example().inWords())
        .containsExactly(
            "read > first: yes > letter-date: a date -> f/end",
            "read > first: no > letter-date: a date > appeal: passed -> f/late");
  }

  // The real thing

  @Test
  void everyShippedFlowIsProved() {
    Reading shipped = new PathwaysReader().readShipped();
    Proof proof = Proof.of(shipped.pathways().orElseThrow(), shipped.places());
    assertThat(proof.verdicts())
        .isNotEmpty()
        .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Proved.class));
    assertThat(proof.open()).isEmpty();
  }
}
