package org.fingerpost.flow;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fingerpost.area.Area;
import org.fingerpost.area.Areas;
import org.fingerpost.law.InWords;

/**
 * Something a family is asked. The part of its id after the flow is unique over all flows, so that
 * an answer once given serves every road.
 */
public sealed interface Question extends Node {

  /** What every kind of question has. */
  Asking asking();

  @Override
  default NodeId id() {
    return asking().id();
  }

  @Override
  default String title() {
    return asking().title();
  }

  @Override
  default Next next() {
    return asking().next();
  }

  /** The key under which the answer is kept: the question's own name, unique over all flows. */
  default String key() {
    return asking().id().name();
  }

  /** Whether "I am not sure" may be said here. */
  default boolean mayBeUnsure() {
    return switch (asking().unsure()) {
      case Unsure.Allowed _, Unsure.Leads _ -> true;
      case Unsure.NotAllowed _ -> false;
    };
  }

  /**
   * Whether an answer fits this question. A choice with an unsure option of its own is answered
   * with that option, never with {@link Answer.NotSure}.
   */
  default boolean accepts(Answer answer, Areas areas) {
    if (answer instanceof Answer.NotSure) {
      return mayBeUnsure() && !(this instanceof Choice choice && choice.unsureOption().isPresent());
    }
    return switch (this) {
      case Choice choice ->
          answer instanceof Answer.Chosen(String option) && choice.options().containsKey(option);
      case Choices choices ->
          answer instanceof Answer.Several(List<String> options)
              && !options.isEmpty()
              && choices.options().keySet().containsAll(options)
              && (options.size() == 1
                  || options.stream()
                      .map(id -> Objects.requireNonNull(choices.options().get(id)))
                      .noneMatch(Option::alone));
      case OfDate _ -> answer instanceof Answer.OnDate;
      case OfText _ -> answer instanceof Answer.Said(String text) && !text.isBlank();
      case OfArea _ ->
          answer instanceof Answer.InArea(String area) && areas.council(area).isPresent();
    };
  }

  /** An answer to this question as a person would read it. */
  default String inWords(Answer answer, Areas areas) {
    return switch (answer) {
      case Answer.Chosen(String option) -> label(option);
      case Answer.Several(List<String> options) ->
          String.join("; ", options.stream().map(this::label).toList());
      case Answer.OnDate(LocalDate date) -> InWords.plain(date);
      case Answer.Said(String text) -> text;
      case Answer.InArea(String area) -> areas.council(area).map(Area::name).orElse(area);
      case Answer.NotSure _ -> "I am not sure";
    };
  }

  private String label(String option) {
    Map<String, Option> options =
        switch (this) {
          case Choice choice -> choice.options();
          case Choices choices -> choices.options();
          case OfDate _, OfText _, OfArea _ -> Map.of();
        };
    Option found = options.get(option);
    return found == null ? option : found.label();
  }

  /** Where an answer leads by itself, before the question's {@code next} is asked. */
  default Optional<NodeId> ownWay(Answer answer) {
    if (answer instanceof Answer.NotSure) {
      return asking().unsure() instanceof Unsure.Leads(NodeId go)
          ? Optional.of(go)
          : Optional.empty();
    }
    return this instanceof Choice choice && answer instanceof Answer.Chosen(String option)
        ? Optional.ofNullable(choice.options().get(option)).flatMap(Option::go)
        : Optional.empty();
  }

  /** Choose exactly one of the options. */
  record Choice(Asking asking, Map<String, Option> options) implements Question {
    public Choice {
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The flow's own "not sure" option, where it has one. */
    public Optional<Option> unsureOption() {
      return options.values().stream().filter(Option::unsure).findFirst();
    }
  }

  /** Choose any number of the options; one marked {@code alone} excludes the others. */
  record Choices(Asking asking, Map<String, Option> options) implements Question {
    public Choices {
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  /**
   * A calendar day.
   *
   * @param inThePast whether a day that is still to come is probably a slip, worth a word of
   *     caution
   */
  record OfDate(Asking asking, boolean inThePast) implements Question {}

  /** A few words of the person's own. */
  record OfText(Asking asking) implements Question {}

  /** The council's area. */
  record OfArea(Asking asking) implements Question {}

  /**
   * A possible answer of a choice.
   *
   * @param id stable name, unique in its question
   * @param label what the person reads
   * @param hint a line below the label, often the letter's own words; may be empty
   * @param unsure whether this is the question's own way of saying "I am not sure"
   * @param alone in {@link Choices}: whether it excludes every other option
   * @param go where it leads, else the question's {@code next} decides
   */
  record Option(
      String id, String label, Prose hint, boolean unsure, boolean alone, Optional<NodeId> go) {}

  /**
   * What every kind of question has.
   *
   * @param help explanation beside the question; may be empty
   * @param sayAloud the adviser's wording on the phone
   * @param unsure what "I am not sure" does here
   * @param next where an answer leads that has no {@code go} of its own; may be empty when all have
   * @param timeLimits dates to keep in sight from this answer on, each with its own condition
   * @param sources ids of sources that say why this is asked
   */
  record Asking(
      NodeId id,
      String title,
      Optional<String> sayAloud,
      Prose help,
      Unsure unsure,
      Next next,
      List<DateInSight> timeLimits,
      List<String> sources) {
    public Asking {
      timeLimits = List.copyOf(timeLimits);
      sources = List.copyOf(sources);
    }
  }

  /** What "I am not sure" does. */
  sealed interface Unsure {
    /** It is allowed, and the question's {@code next} decides (conditions on it are false). */
    record Allowed() implements Unsure {}

    /** It is allowed, and leads to a place of its own. */
    record Leads(NodeId go) implements Unsure {}

    /** It is not allowed, for the reason given. */
    record NotAllowed(String why) implements Unsure {}
  }

  /** A date to keep in sight while its condition holds. */
  record DateInSight(String timeLimit, Optional<Condition> when) {}
}
