package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;

/** Finds every condition of a flow or a letter, with where it is written. */
final class Conditions {
  private Conditions() {}

  /**
   * One condition.
   *
   * @param node the name of the node or route it belongs to
   * @param pointer its JSON pointer
   * @param later whether it is tested again at everything that follows, not only here
   */
  record Written(String node, String pointer, Condition condition, boolean later) {}

  static List<Written> in(Node node) {
    List<Written> found = new ArrayList<>();
    String name = node.id().name();
    String pointer = Arrow.pointer(node);
    switch (node) {
      case Question question -> {
        rules(question.asking().next(), node.id(), pointer, found);
        for (int index = 0; index < question.asking().timeLimits().size(); index++) {
          add(
              question.asking().timeLimits().get(index).when(),
              name,
              pointer + "/timeLimits/" + index + "/when",
              true,
              found);
        }
      }
      case Notice notice -> rules(notice.next(), node.id(), pointer, found);
      case Outcome outcome -> {
        for (int index = 0; index < outcome.routes().size(); index++) {
          add(
              outcome.routes().get(index).when(),
              name,
              pointer + "/routes/" + index + "/when",
              false,
              found);
        }
      }
    }
    return found;
  }

  static List<Written> in(Route route) {
    List<Written> found = new ArrayList<>();
    for (int index = 0; index < route.steps().size(); index++) {
      add(
          route.steps().get(index).when(),
          route.id().name(),
          "/routes/" + route.id().name() + "/steps/" + index + "/when",
          false,
          found);
    }
    return found;
  }

  static List<Written> in(Flow flow) {
    List<Written> found = new ArrayList<>();
    flow.nodes().values().forEach(node -> found.addAll(in(node)));
    flow.routes().values().forEach(route -> found.addAll(in(route)));
    return found;
  }

  static List<Written> in(Letter letter) {
    List<Written> found = new ArrayList<>();
    for (int index = 0; index < letter.paragraphs().size(); index++) {
      add(letter.paragraphs().get(index).when(), "", "/body/" + index + "/when", false, found);
    }
    return found;
  }

  private static void rules(Next next, NodeId node, String pointer, List<Written> found) {
    for (int index = 0; index < next.rules().size(); index++) {
      add(
          next.rules().get(index).when(),
          node.name(),
          pointer + "/next/" + index + "/when",
          false,
          found);
    }
  }

  private static void add(
      Optional<Condition> when, String node, String pointer, boolean later, List<Written> found) {
    when.ifPresent(condition -> found.add(new Written(node, pointer, condition, later)));
  }
}
