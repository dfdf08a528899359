package org.fingerpost.flow.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;

/**
 * Where each node leads, and in which words: the answer, or the condition. Answers to the same
 * place share one way: "A, or B".
 */
public final class Ways {
  private static final String UNSURE = "I am not sure";
  private static final String OTHERWISE = "Otherwise";

  private final ConditionWords conditions;

  /** Takes the titles and labels from these pathways. */
  public Ways(Pathways pathways) {
    this.conditions = new ConditionWords(pathways);
  }

  /**
   * One way on from a node.
   *
   * @param words the answers or conditions, each of which leads this way; empty where a notice is
   *     simply read
   */
  public record Way(List<String> words, NodeId to) {
    public Way {
      words = List.copyOf(words);
    }

    /** All of them on one line: "A, or B". */
    public String inWords() {
      return String.join(", or ", words);
    }

    Way and(List<String> more) {
      List<String> all = new ArrayList<>(words);
      all.addAll(more);
      return new Way(all, to);
    }
  }

  /** The ways on from a node; of those with conditions the first that holds is taken. */
  public List<Way> from(Node node) {
    return switch (node) {
      case Question question -> fromQuestion(question);
      case Notice notice -> fromNext(notice.id().name(), notice.next(), List.of());
      case Outcome _ -> List.of();
    };
  }

  private List<Way> fromQuestion(Question question) {
    SequencedMap<NodeId, List<String>> own = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    boolean unsureOption = false;
    if (question instanceof Question.Choice choice) {
      for (Question.Option option : choice.options().values()) {
        option
            .go()
            .ifPresentOrElse(
                go -> own.computeIfAbsent(go, _ -> new ArrayList<>()).add(option.label()),
                () -> rest.add(option.label()));
      }
      unsureOption = choice.unsureOption().isPresent();
    }
    String whole =
        switch (question) {
          case Question.Choice _, Question.Choices _, Question.OfText _ -> "Any answer";
          case Question.OfDate _ -> "Any date";
          case Question.OfArea _ -> "Any council";
        };
    boolean unsureWaits = false;
    if (!unsureOption) {
      switch (question.asking().unsure()) {
        case Question.Unsure.Leads(NodeId go) ->
            own.computeIfAbsent(go, _ -> new ArrayList<>()).add(UNSURE);
        case Question.Unsure.Allowed _ -> unsureWaits = true;
        case Question.Unsure.NotAllowed _ -> {}
      }
    }
    boolean choice = question instanceof Question.Choice;
    if (unsureWaits && choice) {
      rest.add(UNSURE);
    }
    List<String> remaining;
    if (own.isEmpty()) {
      remaining = List.of(unsureWaits ? whole + ", or not sure" : whole);
    } else {
      remaining = choice ? rest : List.of(whole);
    }
    boolean anyLeft = !choice || !rest.isEmpty();
    return merged(own, anyLeft ? question.asking().next() : Next.NONE, question.key(), remaining);
  }

  private List<Way> merged(
      Map<NodeId, List<String>> own, Next next, String question, List<String> remaining) {
    List<Way> ways = new ArrayList<>();
    own.forEach((go, labels) -> ways.add(new Way(labels, go)));
    for (Way way : fromNext(question, next, remaining)) {
      int same = next.rules().size() == 1 ? indexOf(ways, way.to()) : -1;
      if (same >= 0) {
        ways.set(same, ways.get(same).and(way.words()));
      } else {
        ways.add(way);
      }
    }
    return List.copyOf(ways);
  }

  private static int indexOf(List<Way> ways, NodeId to) {
    for (int i = 0; i < ways.size(); i++) {
      if (ways.get(i).to().equals(to)) {
        return i;
      }
    }
    return -1;
  }

  private List<Way> fromNext(String key, Next next, List<String> always) {
    List<Way> ways = new ArrayList<>();
    for (Next.Rule rule : next.rules()) {
      if (rule.when().isEmpty()) {
        ways.add(new Way(next.rules().size() == 1 ? always : List.of(OTHERWISE), rule.go()));
        continue;
      }
      Condition condition = rule.when().get();
      List<String> answers = conditions.answers(key, condition);
      boolean follows = !ways.isEmpty() && ways.getLast().to().equals(rule.go());
      String said = conditions.sayBeside(key, condition);
      List<String> words = !answers.isEmpty() ? answers : List.of(follows ? said : capital(said));
      if (follows) {
        ways.set(ways.size() - 1, ways.getLast().and(words));
      } else {
        ways.add(new Way(words, rule.go()));
      }
    }
    return ways;
  }

  private static String capital(String words) {
    int first = words.startsWith("(") ? 1 : 0;
    return words.substring(0, first)
        + words.substring(first, first + 1).toUpperCase(Locale.ROOT)
        + words.substring(first + 1);
  }
}
