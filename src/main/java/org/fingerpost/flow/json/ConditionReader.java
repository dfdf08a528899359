package org.fingerpost.flow.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.flow.Condition;
import org.fingerpost.law.Standing;

/** Reads conditions, which are a closed set. */
final class ConditionReader {
  /** Stands for a condition that could not be read; a fault says so. */
  private static final Condition UNREAD = new Condition.All(List.of());

  private static final List<String> KINDS =
      List.of("answer", "answered", "timeLimit", "all", "any", "not");
  private static final List<String> TESTS = List.of("is", "isAnyOf", "includes");
  private static final Map<String, Standing> STANDINGS = standings();

  private final Sheet sheet;

  ConditionReader(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The condition of a property, where there is one. */
  Optional<Condition> when(Fields fields, String node) {
    return fields.get("when").map(json -> read(json, node));
  }

  private Condition read(Json json, String node) {
    Fields fields = Fields.of(json, Shape.CONDITION, node, sheet);
    if (!(json instanceof Json.Members)) {
      return UNREAD;
    }
    List<String> kinds = fields.among(KINDS);
    if (kinds.size() != 1) {
      fields.fault(
          fields.line(),
          kinds.isEmpty()
              ? "A condition does not say what it tests."
              : "A condition tests several things at once: " + String.join(", ", kinds) + ".",
          kinds.isEmpty()
              ? "Write one of: " + String.join(", ", KINDS) + "."
              : "Write \"all\" or \"any\" around them, one condition each.");
      return UNREAD;
    }
    String kind = kinds.getFirst();
    for (String test : TESTS) {
      boolean belongs = kind.equals("answer") || (kind.equals("timeLimit") && test.equals("is"));
      if (fields.has(test) && !belongs) {
        fields.fault(
            test,
            "\"" + test + "\" does not belong beside \"" + kind + "\".",
            "Delete it, or write another condition.");
      }
    }
    return switch (kind) {
      case "answer" -> answer(fields);
      case "answered" -> new Condition.Answered(fields.id("answered"));
      case "timeLimit" ->
          new Condition.TimeLimitIs(fields.id("timeLimit"), fields.oneOf("is", STANDINGS));
      case "all" -> new Condition.All(parts("all", fields, node));
      case "any" -> new Condition.Any(parts("any", fields, node));
      default ->
          fields
              .get("not")
              .<Condition>map(part -> new Condition.Not(read(part, node)))
              .orElse(UNREAD);
    };
  }

  private Condition answer(Fields fields) {
    String question = fields.id("answer");
    List<String> tests = fields.among(TESTS);
    if (tests.size() != 1) {
      fields.fault(
          fields.line(),
          "A test of an answer takes one of \"is\", \"isAnyOf\" and \"includes\", not "
              + (tests.isEmpty() ? "none" : "several")
              + ".",
          "Write \"is\" for a choice, \"includes\" for choices.");
      return UNREAD;
    }
    return switch (tests.getFirst()) {
      case "is" -> new Condition.AnswerIsAnyOf(question, Set.of(fields.id("is")));
      case "isAnyOf" -> {
        List<String> options = fields.ids("isAnyOf");
        if (options.isEmpty()) {
          fields.fault("isAnyOf", "\"isAnyOf\" names no option.", "Name at least one.");
        }
        yield new Condition.AnswerIsAnyOf(question, Set.copyOf(options));
      }
      default -> new Condition.AnswerIncludes(question, fields.id("includes"));
    };
  }

  private List<Condition> parts(String name, Fields fields, String node) {
    List<Condition> parts = fields.list(name, part -> Optional.of(read(part, node)));
    if (parts.isEmpty()) {
      fields.fault(name, "\"" + name + "\" holds no condition.", "Write at least one in it.");
    }
    return parts;
  }

  private static Map<String, Standing> standings() {
    Map<String, Standing> standings = new LinkedHashMap<>();
    standings.put("open", Standing.OPEN);
    standings.put("closing", Standing.CLOSING);
    standings.put("passed", Standing.PASSED);
    return standings;
  }
}
