package org.fingerpost.flow.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
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
   * @param rules which rules of the node's {@code next} lead this way, counted from 0; empty where
   *     answers lead here by themselves
   */
  public record Way(List<String> words, NodeId to, List<Integer> rules) {
    public Way {
      words = List.copyOf(words);
      rules = List.copyOf(rules);
    }

    /** All of them on one line: "A, or B". */
    public String inWords() {
      return String.join(", or ", words);
    }

    Way and(Way more) {
      List<String> all = new ArrayList<>(words);
      all.addAll(more.words);
      List<Integer> allRules = new ArrayList<>(rules);
      allRules.addAll(more.rules);
      return new Way(all, to, allRules);
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

  /**
   * Which of the {@linkplain #from ways on} is the one that a rule leads along, or an answer by
   * itself; counted from 0.
   *
   * @param rule which rule of the node's {@code next}; nothing for an answer's own way
   * @param to where it leads
   */
  public OptionalInt which(Node node, OptionalInt rule, NodeId to) {
    List<Way> ways = from(node);
    for (int i = 0; i < ways.size(); i++) {
      Way way = ways.get(i);
      // Answers' own ways come first, and no two of them lead to the same place.
      if (way.to().equals(to) && (rule.isEmpty() || way.rules().contains(rule.getAsInt()))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
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
    own.forEach((go, labels) -> ways.add(new Way(labels, go, List.of())));
    for (Way way : fromNext(question, next, remaining)) {
      int same = next.rules().size() == 1 ? indexOf(ways, way.to()) : -1;
      if (same >= 0) {
        ways.set(same, ways.get(same).and(way));
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
    for (int index = 0; index < next.rules().size(); index++) {
      Next.Rule rule = next.rules().get(index);
      if (rule.when().isEmpty()) {
        List<String> words = next.rules().size() == 1 ? always : List.of(OTHERWISE);
        ways.add(new Way(words, rule.go(), List.of(index)));
        continue;
      }
      Condition condition = rule.when().get();
      List<String> answers = conditions.answers(key, condition);
      boolean follows = !ways.isEmpty() && ways.getLast().to().equals(rule.go());
      String said = conditions.sayBeside(key, condition);
      List<String> words = !answers.isEmpty() ? answers : List.of(follows ? said : capital(said));
      Way way = new Way(words, rule.go(), List.of(index));
      if (follows) {
        ways.set(ways.size() - 1, ways.getLast().and(way));
      } else {
        ways.add(way);
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
