package org.fingerpost.ui.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Place;
import org.fingerpost.flow.Places;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.map.ConditionWords;
import org.fingerpost.journey.Explanation;
import org.fingerpost.journey.Journey;
import org.fingerpost.journey.Judged;
import org.fingerpost.journey.Leading;
import org.fingerpost.law.Deadline;
import org.fingerpost.law.InWords;
import org.fingerpost.law.Reckoning;
import org.fingerpost.law.TimeLimit;
import org.fingerpost.ui.Words;

/** Says an explanation in words, with the titles and labels that families read. */
final class Wording {
  /** How many answers or lines are written out before the rest is counted. */
  private static final int MOST = 30;

  private final Words words;
  private final Pathways pathways;
  private final Places places;
  private final ConditionWords conditions;

  Wording(Words words, Pathways pathways, Places places) {
    this.words = words;
    this.pathways = pathways;
    this.places = places;
    this.conditions = new ConditionWords(pathways);
  }

  /** Everything that there is to say, in the order in which an author asks. */
  List<Section> of(Journey journey) {
    Explanation explanation = Explanation.of(journey);
    List<Section> sections = new ArrayList<>();
    sections.add(here(explanation));
    sections.add(arrival(explanation));
    rules(explanation).ifPresent(sections::add);
    onward(explanation).ifPresent(sections::add);
    offers(explanation).ifPresent(sections::add);
    dates(explanation).ifPresent(sections::add);
    setAside(journey).ifPresent(sections::add);
    return sections;
  }

  private Section here(Explanation explanation) {
    Node node = explanation.stop().node();
    List<Section.Line> lines = new ArrayList<>();
    add(lines, Section.Kind.PLAIN, 0, node.title());
    add(lines, Section.Kind.ASIDE, 0, words.say("preview.at", node.id(), place(node, "")));
    if (explanation.isStuck()) {
      add(lines, Section.Kind.ALARM, 0, words.say("preview.stuck"));
    }
    return new Section(words.say("preview.here"), lines);
  }

  private Section arrival(Explanation explanation) {
    List<Section.Line> lines = new ArrayList<>();
    explanation
        .arrival()
        .ifPresentOrElse(
            arrival -> {
              Node from = arrival.from().node();
              add(
                  lines,
                  Section.Kind.PLAIN,
                  0,
                  arrival
                      .from()
                      .answer()
                      .map(
                          answer ->
                              words.say(
                                  "preview.from-question", from.title(), inWords(from, answer)))
                      .orElseGet(() -> words.say("preview.from-notice", from.title())));
              decided(from, arrival.leading(), lines);
              tried(from, arrival.leading(), true, lines);
            },
            () -> add(lines, Section.Kind.PLAIN, 0, words.say("preview.first")));
    return new Section(words.say("preview.arrival"), lines);
  }

  private Optional<Section> rules(Explanation explanation) {
    Node node = explanation.stop().node();
    boolean nothingToSay =
        explanation.leading().by() instanceof Leading.By.NotAnswered
            && explanation.leading().rules().stream().allMatch(rule -> rule.condition().isEmpty());
    if (node instanceof Outcome || nothingToSay) {
      return Optional.empty();
    }
    List<Section.Line> lines = new ArrayList<>();
    explanation
        .stop()
        .answer()
        .ifPresent(
            answer ->
                add(
                    lines,
                    Section.Kind.PLAIN,
                    0,
                    words.say("preview.answered", inWords(node, answer))));
    decided(node, explanation.leading(), lines);
    tried(node, explanation.leading(), false, lines);
    return Optional.of(new Section(words.say("preview.rules"), lines));
  }

  /** What decided where a node leads. */
  private void decided(Node node, Leading leading, List<Section.Line> lines) {
    String to = leading.to().map(this::node).orElse("");
    switch (leading.by()) {
      case Leading.By.TheOption(String option) -> {
        add(lines, Section.Kind.YES, 0, words.say("preview.by-option", to));
        add(lines, Section.Kind.ASIDE, 1, place(node, optionAt(node, option)));
      }
      case Leading.By.BeingUnsure _ ->
          add(lines, Section.Kind.YES, 0, words.say("preview.by-unsure", to));
      case Leading.By.ARule(int number) ->
          add(
              lines,
              Section.Kind.YES,
              0,
              leading.rules().size() == 1
                  ? words.say("preview.by-next", to)
                  : words.say("preview.by-rule", number, to));
      case Leading.By.Nothing _ ->
          add(lines, Section.Kind.ALARM, 0, words.say("preview.by-nothing"));
      case Leading.By.NotAnswered _ ->
          add(lines, Section.Kind.ASIDE, 0, words.say("preview.not-answered"));
      case Leading.By.TheEnd _ -> {}
    }
  }

  private static String optionAt(Node node, String option) {
    if (node instanceof Question.Choice choice) {
      return "/options/" + List.copyOf(choice.options().keySet()).indexOf(option);
    }
    return "";
  }

  /** Every rule of a list as it was tried; those after the one that decided only on request. */
  private void tried(Node node, Leading leading, boolean onlyAsked, List<Section.Line> lines) {
    if (leading.rules().size() == 1 && leading.rules().getFirst().condition().isEmpty()) {
      return;
    }
    int written = 0;
    for (Leading.Tried rule : leading.rules()) {
      if (onlyAsked && !rule.asked()) {
        continue;
      }
      if (written++ == MOST) {
        add(
            lines,
            Section.Kind.ASIDE,
            0,
            words.say("preview.more-rules", leading.rules().size() - MOST));
        return;
      }
      tried(node, leading, rule, lines);
    }
  }

  private void tried(Node node, Leading leading, Leading.Tried rule, List<Section.Line> lines) {
    String state =
        rule.asked()
            ? rule.holds() ? "preview.rule-decides" : "preview.rule-fails"
            : leading.by() instanceof Leading.By.NotAnswered
                ? rule.holds() ? "preview.rule-holds-now" : "preview.rule-fails-now"
                : rule.holds() ? "preview.rule-too-late" : "preview.rule-not-asked";
    boolean decides =
        leading.by() instanceof Leading.By.ARule(int number) && number == rule.number();
    add(
        lines,
        decides ? Section.Kind.YES : Section.Kind.NO,
        0,
        words.say(state, rule.number(), node(rule.rule().go())));
    add(
        lines,
        Section.Kind.PLAIN,
        1,
        rule.rule()
            .when()
            .map(when -> words.say("preview.if", conditions.say(when)))
            .orElseGet(() -> words.say("preview.else")));
    rule.condition().ifPresent(judged -> why(judged, 1, lines));
    add(lines, Section.Kind.ASIDE, 1, place(node, "/next/" + (rule.number() - 1)));
  }

  /** Each test of a condition with what it rests on. */
  private void why(Judged judged, int depth, List<Section.Line> lines) {
    if (judged.ground().isPresent()) {
      add(
          lines,
          judged.holds() ? Section.Kind.YES : Section.Kind.NO,
          depth,
          words.say(
              judged.holds() ? "preview.test-holds" : "preview.test-fails",
              ground(judged.condition(), judged.ground().get())));
      return;
    }
    boolean simple = judged.parts().stream().allMatch(part -> part.ground().isPresent());
    if (!simple || judged.parts().size() != 1 || judged.condition() instanceof Condition.Not) {
      add(
          lines,
          judged.holds() ? Section.Kind.YES : Section.Kind.NO,
          depth,
          words.say(
              judged.holds() ? "preview.test-holds" : "preview.test-fails",
              switch (judged.condition()) {
                case Condition.All _ -> words.say("preview.all-of");
                case Condition.Any _ -> words.say("preview.any-of");
                default -> words.say("preview.not");
              }));
    }
    judged.parts().forEach(part -> why(part, depth + 1, lines));
  }

  private String ground(Condition condition, Judged.Ground ground) {
    return switch (ground) {
      case Judged.Ground.OfAnswer(
              String question,
              Optional<Answer> answer,
              Judged.Bearing bearing) -> {
        Optional<Question> asked = pathways.question(question);
        String title = asked.map(Question::title).orElse(question);
        String wanted = wanted(condition, asked);
        String given =
            answer
                .map(one -> asked.map(q -> inWords(q, one)).orElseGet(() -> String.valueOf(one)))
                .orElse("");
        yield switch (bearing) {
          case COUNTS -> words.say("preview.answer-counts", title, wanted, given);
          case COMES_LATER -> words.say("preview.answer-later", title, wanted, given);
          case SET_ASIDE -> words.say("preview.answer-aside", title, wanted, given);
          case NOT_GIVEN -> words.say("preview.answer-none", title, wanted);
        };
      }
      case Judged.Ground.OfTimeLimit date ->
          words.say(
              "preview.date-is",
              condition instanceof Condition.TimeLimitIs asked
                  ? standing(asked.standing().name())
                  : "",
              date(date));
    };
  }

  private String wanted(Condition condition, Optional<Question> asked) {
    return switch (condition) {
      case Condition.AnswerIsAnyOf(String _, var options) ->
          String.join(
              words.say("preview.or"),
              options.stream().sorted().limit(MOST).map(id -> label(asked, id)).toList());
      case Condition.AnswerIncludes(String _, String option) ->
          words.say("preview.includes", label(asked, option));
      case Condition.Answered _ -> words.say("preview.any-answer");
      case Condition.TimeLimitIs _, Condition.All _, Condition.Any _, Condition.Not _ -> "";
    };
  }

  private String label(Optional<Question> asked, String option) {
    Answer answer =
        option.equals(Answer.NOT_SURE)
                && asked
                    .filter(q -> q.accepts(new Answer.Chosen(option), pathways.areas()))
                    .isEmpty()
            ? new Answer.NotSure()
            : asked.orElse(null) instanceof Question.OfArea
                ? new Answer.InArea(option)
                : new Answer.Chosen(option);
    return quoted(asked.map(question -> inWords(question, answer)).orElse(option));
  }

  /** A time limit with its dates and how it stands. */
  private String date(Judged.Ground.OfTimeLimit date) {
    String title =
        pathways.law().timeLimit(date.timeLimit()).map(TimeLimit::title).orElse(date.timeLimit());
    if (date.reckoning().isEmpty()) {
      return words.say("preview.no-time-limit", date.timeLimit());
    }
    return switch (date.reckoning().get()) {
      case Deadline deadline ->
          words.say(
              "preview.deadline",
              title,
              words.say(
                  "preview.two-dates",
                  InWords.brief(deadline.aimFor()),
                  InWords.brief(deadline.latest())),
              date.standing().map(now -> standing(now.name())).orElse(""));
      case Reckoning.DatesNeeded(List<String> inputs) ->
          words.say(
              "preview.dates-needed",
              title,
              String.join(
                  ", ",
                  inputs.stream()
                      .map(key -> quoted(pathways.question(key).map(Question::title).orElse(key)))
                      .toList()));
      case Reckoning.DateOutOfRange out -> words.say("preview.date-odd", title, out.says());
    };
  }

  private String standing(String standing) {
    return switch (standing) {
      case "OPEN" -> words.say("preview.open");
      case "CLOSING" -> words.say("preview.closing");
      default -> words.say("preview.passed");
    };
  }

  private Optional<Section> onward(Explanation explanation) {
    if (explanation.onward().isEmpty()
        || !(explanation.stop().node() instanceof Question question)) {
      return Optional.empty();
    }
    List<Section.Line> lines = new ArrayList<>();
    for (Explanation.Onward onward : explanation.onward()) {
      add(lines, Section.Kind.PLAIN, 0, given(question, onward.given()));
      String to = onward.to().map(this::node).orElse("");
      switch (onward.by()) {
        case Leading.By.ARule(int number) ->
            add(
                lines,
                Section.Kind.YES,
                1,
                explanation.leading().rules().size() == 1
                    ? words.say("preview.leads-to", to)
                    : words.say("preview.leads-by-rule", to, number));
        case Leading.By.Nothing _ ->
            add(lines, Section.Kind.ALARM, 1, words.say("preview.leads-nowhere"));
        case Leading.By.TheOption _,
            Leading.By.BeingUnsure _,
            Leading.By.NotAnswered _,
            Leading.By.TheEnd _ ->
            add(lines, Section.Kind.YES, 1, words.say("preview.leads-to", to));
      }
    }
    if (question instanceof Question.Choices) {
      add(lines, Section.Kind.ASIDE, 0, words.say("preview.each-alone"));
    }
    return Optional.of(new Section(words.say("preview.onward"), lines));
  }

  private String given(Question question, Explanation.Given given) {
    return switch (given) {
      case Explanation.Given.These(List<Answer> answers) -> {
        String written =
            String.join(
                ", ",
                answers.stream()
                    .limit(MOST)
                    .map(answer -> quoted(inWords(question, answer)))
                    .toList());
        yield answers.size() <= MOST
            ? written
            : words.say("preview.and-more", written, answers.size() - MOST);
      }
      case Explanation.Given.Days(LocalDate first, LocalDate last) ->
          words.say("preview.days", InWords.brief(first), InWords.brief(last));
      case Explanation.Given.AnyDay _ -> words.say("preview.any-day");
      case Explanation.Given.AnyWords _ -> words.say("preview.any-words");
    };
  }

  private Optional<Section> offers(Explanation explanation) {
    if (explanation.offers().isEmpty()) {
      return Optional.empty();
    }
    List<Section.Line> lines = new ArrayList<>();
    for (Explanation.Offering offering : explanation.offers()) {
      if (offering.route().isEmpty()) {
        add(lines, Section.Kind.ALARM, 0, words.say("preview.no-route", offering.offer().route()));
        continue;
      }
      String title = offering.route().get().title();
      String kind =
          offering.holds()
              ? offering.offer().also() ? "preview.also-offered" : "preview.offered"
              : "preview.not-offered";
      add(
          lines,
          offering.holds() ? Section.Kind.YES : Section.Kind.NO,
          0,
          words.say(kind, title, offering.offer().route()));
      offering.when().ifPresent(when -> because(when, 1, lines));
      for (Explanation.Step step : offering.steps()) {
        boolean shown = offering.holds() && step.holds();
        add(
            lines,
            shown ? Section.Kind.YES : Section.Kind.NO,
            1,
            words.say(shown ? "preview.step" : "preview.no-step", step.step().what()));
        step.when().ifPresent(when -> because(when, 2, lines));
      }
    }
    return Optional.of(new Section(words.say("preview.offers"), lines));
  }

  private Optional<Section> dates(Explanation explanation) {
    if (explanation.dates().isEmpty()) {
      return Optional.empty();
    }
    List<Section.Line> lines = new ArrayList<>();
    for (Explanation.InSight date : explanation.dates()) {
      add(
          lines,
          date.shown() ? Section.Kind.YES : Section.Kind.NO,
          0,
          words.say(
              date.shown() ? "preview.in-sight" : "preview.not-in-sight", date(date.timeLimit())));
      add(lines, Section.Kind.ASIDE, 1, words.say("preview.named-by", node(date.from())));
      date.when().ifPresent(when -> because(when, 1, lines));
    }
    return Optional.of(new Section(words.say("preview.dates"), lines));
  }

  private Optional<Section> setAside(Journey journey) {
    Map<String, Answer> parked = journey.parked();
    if (parked.isEmpty()) {
      return Optional.empty();
    }
    List<Section.Line> lines = new ArrayList<>();
    parked.forEach((key, answer) -> add(lines, Section.Kind.NO, 0, answer(key, answer)));
    return Optional.of(new Section(words.say("preview.set-aside"), lines));
  }

  /** A question's title, or its id where there is no such question, with an answer to it. */
  String answer(String key, Answer answer) {
    return pathways
        .question(key)
        .map(question -> words.say("preview.said", question.title(), inWords(question, answer)))
        .orElseGet(() -> words.say("preview.said", key, plain(answer)));
  }

  /** An answer to a question that nobody knows any more. */
  private static String plain(Answer answer) {
    return switch (answer) {
      case Answer.Chosen(String option) -> option;
      case Answer.Several(List<String> options) -> String.join(", ", options);
      case Answer.OnDate(LocalDate date) -> InWords.plain(date);
      case Answer.Said(String text) -> text;
      case Answer.InArea(String area) -> area;
      case Answer.NotSure _ -> Answer.NOT_SURE;
    };
  }

  private String inWords(Node node, Answer answer) {
    return node instanceof Question question
        ? question.inWords(answer, pathways.areas())
        : plain(answer);
  }

  private String node(NodeId id) {
    return pathways
        .node(id)
        .map(found -> words.say("preview.node", found.title(), id))
        .orElseGet(id::toString);
  }

  private static String quoted(String said) {
    return "\u201c" + said + "\u201d";
  }

  /** Where something of a node is written. */
  private String place(Node node, String pointer) {
    String kind =
        switch (node) {
          case Question _ -> "/questions/";
          case Notice _ -> "/notices/";
          case Outcome _ -> "/outcomes/";
        };
    Place place = places.of(places.flowFile(node.id().flow()), kind + node.id().name() + pointer);
    return words.say("preview.line", place.file(), place.line());
  }

  /** A condition, and what it rests on. */
  private void because(Judged when, int depth, List<Section.Line> lines) {
    add(
        lines,
        Section.Kind.PLAIN,
        depth,
        words.say("preview.if", conditions.say(when.condition())));
    why(when, depth, lines);
  }

  private static void add(List<Section.Line> lines, Section.Kind kind, int depth, String words) {
    lines.add(new Section.Line(kind, depth, words));
  }
}
