package org.fingerpost.flow.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;

/** Counts the words that a family or an adviser can read in a flow. */
final class WordCount {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

  private WordCount() {}

  static int of(Flow flow) {
    Stream<String> texts =
        Stream.concat(
            Stream.concat(
                Stream.of(flow.title()), flow.nodes().values().stream().flatMap(WordCount::texts)),
            flow.routes().values().stream().flatMap(WordCount::texts));
    return texts.mapToInt(WordCount::words).sum();
  }

  static Stream<String> texts(Node node) {
    return switch (node) {
      case Question question ->
          Stream.concat(
              Stream.of(
                  question.title(),
                  question.asking().sayAloud().orElse(""),
                  plain(question.asking().help())),
              Arrow.optionsOf(question).stream()
                  .flatMap(option -> Stream.of(option.label(), plain(option.hint()))));
      case Notice notice -> Stream.of(notice.title(), plain(notice.body()));
      case Outcome outcome -> Stream.of(outcome.title(), plain(outcome.body()));
    };
  }

  static Stream<String> texts(Route route) {
    Stream<String> own = Stream.of(route.title(), plain(route.why()), plain(route.fits()));
    Stream<String> steps =
        route.steps().stream().flatMap(step -> Stream.of(step.what(), plain(step.more())));
    return Stream.of(own, steps, route.papers().stream()).flatMap(texts -> texts);
  }

  private static String plain(Prose prose) {
    return Optional.of(prose).filter(text -> !text.isEmpty()).map(Prose::plain).orElse("");
  }

  private static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }
}
