package org.fingerpost.summary;

import java.util.ArrayList;
import java.util.List;
import org.fingerpost.law.InWords;

/** Everything in a summary that no form may leave out. */
final class Facts {
  private Facts() {}

  /** Titles, steps, dates, people, papers, answers, notes and sources, as they are worded. */
  static List<String> of(Summary summary) {
    List<String> facts = new ArrayList<>();
    facts.add(summary.about().made());
    facts.add(InWords.plain(summary.about().rulesChecked()));
    facts.add(summary.about().notAdvice());
    summary
        .standing()
        .forEach(
            standing -> {
              facts.add(standing.title());
              standing.open().ifPresent(facts::add);
            });
    summary.next().forEach(road -> addRoad(road, facts));
    summary.also().roads().forEach(road -> addRoad(road, facts));
    summary.contacts().forEach(whom -> addWhom(whom, facts));
    summary.moreHelp().forEach(whom -> addWhom(whom, facts));
    summary.also().help().forEach(whom -> addWhom(whom, facts));
    summary.dates().forEach(date -> addDate(date, facts));
    summary.also().dates().forEach(date -> addDate(date, facts));
    summary
        .answers()
        .forEach(
            given -> {
              facts.add(given.asked());
              facts.add(given.answer());
            });
    summary.notes().forEach(note -> facts.add(note.text()));
    facts.addAll(summary.papers());
    summary.sources().forEach(source -> facts.add(source.title()));
    summary.also().sources().forEach(source -> facts.add(source.title()));
    return facts;
  }

  /** Without any white space, so that where a line ends makes no difference. */
  static String squeezed(String words) {
    return words.replaceAll("[\\s\\u00A0]+", "");
  }

  private static void addRoad(Summary.Road road, List<String> facts) {
    facts.add(road.title());
    for (Summary.Step step : road.steps()) {
      facts.add(step.what());
      step.contact().ifPresent(whom -> whom.people().forEach(person -> facts.add(person.name())));
    }
  }

  private static void addWhom(Summary.Whom whom, List<String> facts) {
    facts.addAll(whom.notKnown());
    for (Summary.Person person : whom.people()) {
      facts.add(person.name());
      person.phone().ifPresent(facts::add);
      facts.addAll(person.notKnown());
    }
  }

  private static void addDate(Summary.DateToKeep date, List<String> facts) {
    facts.add(date.title());
    switch (date) {
      case Summary.KnownDate known -> {
        facts.add(known.firstLabel());
        facts.add(InWords.full(known.first()));
        known.latestInWords().ifPresent(facts::add);
        facts.addAll(known.working());
      }
      case Summary.UnknownDate unknown -> facts.add(unknown.why());
    }
  }
}
