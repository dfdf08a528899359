package org.fingerpost.flow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Question.Option;

/**
 * One way out of a node, as it is written.
 *
 * @param to where it leads
 * @param pointer where it is written, in the file of the node it starts from
 */
record Arrow(NodeId to, String pointer) {

  /** Every way out of a node. */
  static List<Arrow> from(Node node) {
    return switch (node) {
      case Question question -> {
        List<Arrow> arrows = new ArrayList<>();
        int index = 0;
        for (Option option : optionsOf(question)) {
          Optional<NodeId> go = option.go();
          if (go.isPresent()) {
            arrows.add(new Arrow(go.get(), pointer(node) + "/options/" + index + "/go"));
          }
          index++;
        }
        if (question.asking().unsure() instanceof Question.Unsure.Leads(NodeId go)) {
          arrows.add(new Arrow(go, pointer(node) + "/unsure"));
        }
        rules(question.asking().next(), node, arrows);
        yield arrows;
      }
      case Notice notice -> {
        List<Arrow> arrows = new ArrayList<>();
        rules(notice.next(), node, arrows);
        yield arrows;
      }
      case Outcome _ -> List.of();
    };
  }

  private static void rules(Next next, Node node, List<Arrow> arrows) {
    for (int index = 0; index < next.rules().size(); index++) {
      arrows.add(new Arrow(next.rules().get(index).go(), pointer(node) + "/next/" + index + "/go"));
    }
  }

  /** The options of a question, in order; none where it has none. */
  static List<Option> optionsOf(Question question) {
    return switch (question) {
      case Question.Choice choice -> List.copyOf(choice.options().values());
      case Question.Choices choices -> List.copyOf(choices.options().values());
      case Question.OfDate _, Question.OfText _, Question.OfArea _ -> List.of();
    };
  }

  /** The JSON pointer of a node in its file. */
  static String pointer(Node node) {
    String group =
        switch (node) {
          case Question _ -> "questions";
          case Notice _ -> "notices";
          case Outcome _ -> "outcomes";
        };
    return "/" + group + "/" + node.id().name();
  }
}
