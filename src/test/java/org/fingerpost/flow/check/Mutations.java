package org.fingerpost.flow.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.fingerpost.flow.check.Mutant.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Makes every mistake of every kind at every place of the shipped files where it is one. A place
 * where the change would change nothing is left out because of what stands there, never because
 * nothing was found.
 */
final class Mutations {
  private static final List<String> NODES = List.of("questions", "notices", "outcomes");

  private final Map<String, Object> parsed;
  private final Map<String, Set<String>> arrows = new TreeMap<>();
  private final Map<String, Map<String, Object>> questions = new TreeMap<>();
  private final Map<String, String> flowOf = new TreeMap<>();
  private final Map<String, List<Mutant>> made = new LinkedHashMap<>();
  private String kind = "";

  Mutations(Map<String, Object> parsed) {
    this.parsed = parsed;
    flows().forEach((file, flow) -> nodes(flow).forEach((id, node) -> note(flow, id, node)));
    arrows();
    answers();
    conditions();
    namesOfThings();
    writing();
    routesAndOutcomes();
    around();
  }

  /** By kind: every mutant. */
  Map<String, List<Mutant>> byKind() {
    return made;
  }

  // Where an arrow leads

  private void arrows() {
    kind = "a go that names nothing";
    everyArrow((file, node, at, map, key) -> put(file, at, node, at, map, key, "no-such-node"));
    kind = "a go to a flow that does not exist";
    everyArrow((file, node, at, map, key) -> put(file, at, node, at, map, key, "nowhere/start"));
    kind = "a go to a node that another flow does not have";
    everyArrow((file, node, at, map, key) -> put(file, at, node, at, map, key, "talk-first/gone"));
    kind = "a go to itself";
    everyArrow((file, node, at, map, key) -> put(file, at, node, at, map, key, node));
    kind = "a ring within a flow";
    rings(true);
    kind = "a ring through a hand-over";
    rings(false);
    kind = "a start that is no node";
    flows()
        .forEach(
            (file, flow) -> edit(file, "", "", "/start", root -> root.put("start", "not-a-node")));
    kind = "rules whose last has a condition";
    everyRules(
        (file, node, at, rules) -> {
          if (rules.size() > 1) {
            list(file, at, node, at, list -> list.removeLast());
          }
        });
    kind = "rules after one that always holds";
    everyRules(
        (file, node, at, rules) -> {
          if (rules.size() > 1) {
            list(file, at, node, at, list -> map(list.getFirst()).remove("when"));
          }
        });
    kind = "an empty list of rules";
    everyRules((file, node, at, rules) -> list(file, at, node, parent(at), List::clear));
    kind = "a rule without a go";
    everyRules(
        (file, node, at, rules) ->
            edit(file, at + "/0", node, at + "/0", rule -> rule.remove("go")));
    kind = "an option that leads nowhere";
    everyOption(
        (file, id, at, question, option) -> {
          if (!question.containsKey("next") && option.containsKey("go")) {
            edit(file, at, id, parent(parent(at)), one -> one.remove("go"));
          }
        });
    kind = "a question that leads nowhere";
    everyQuestion(
        (file, id, at, question) -> {
          boolean needed =
              question.containsKey("next")
                  && (!question.containsKey("options")
                      || options(question).stream().anyMatch(one -> !one.containsKey("go")));
          if (needed) {
            edit(file, at, id, at, one -> one.remove("next"));
          }
        });
    kind = "a notice that leads nowhere";
    everyNode("notices", (file, id, at, node) -> edit(file, at, id, at, one -> one.remove("next")));
    kind = "a next that nothing uses";
    everyQuestion(
        (file, id, at, question) -> {
          boolean all =
              "choice".equals(question.get("type"))
                  && !question.containsKey("next")
                  && options(question).stream().allMatch(one -> one.containsKey("go"))
                  && (Boolean.FALSE.equals(question.get("unsure"))
                      || options(question).stream()
                          .anyMatch(one -> Boolean.TRUE.equals(one.get("unsure"))));
          if (all) {
            Object go = options(question).getFirst().get("go");
            edit(file, at, id, at, one -> one.put("next", go));
          }
        });
    kind = "an outcome that nothing leads to";
    everyNode(
        "outcomes",
        (file, id, at, node) ->
            edit(
                file,
                "/outcomes",
                "left-alone",
                "/outcomes/left-alone",
                all -> all.put("left-alone", WrittenJson.copy(node))));
    kind = "a question that nothing leads to";
    everyQuestion(
        (file, id, at, question) ->
            edit(
                file,
                "/questions",
                "left-alone",
                "/questions/left-alone",
                all ->
                    all.put(
                        "left-alone",
                        new LinkedHashMap<>(
                            Map.of(
                                "type", "text", "title", "Anything else?", "next", start(file))))));
    kind = "a hand-over to a route instead of a node";
    everyArrow(
        (file, node, at, map, key) -> {
          String route =
              map(flow(file).getOrDefault("routes", Map.of())).keySet().stream()
                  .filter(name -> !nodes(flow(file)).containsKey(name))
                  .findFirst()
                  .orElse("");
          if (!route.isEmpty()) {
            put(file, at, node, at, map, key, route);
          }
        });
  }

  private void rings(boolean within) {
    everyArrow(
        (file, node, at, map, key) -> {
          String here = flowId(file) + "/" + node;
          for (String back : before(here)) {
            boolean same = back.startsWith(flowId(file) + "/");
            if (same == within && !back.equals(here)) {
              List<Spot> spots = new ArrayList<>();
              Set<String> ahead = after(back);
              for (String one : before(here)) {
                if (ahead.contains(one) || one.equals(back)) {
                  spots.add(nodeSpot(one));
                }
              }
              spots.add(nodeSpot(here));
              add(
                  file + at + " -> " + back,
                  all -> map(find(all.get(file), map)).put(key, back),
                  spots);
              return;
            }
          }
        });
  }

  // Answers

  private void answers() {
    kind = "an option that is tested and gone";
    Set<String> tested = testedOptions();
    everyOption(
        (file, id, at, question, option) -> {
          // Without an option of its own for it, "not-sure" can still be said, and tested.
          if (!"not-sure".equals(option.get("id"))
              && tested.contains(id + "=" + option.get("id"))) {
            add(
                file + at,
                all -> list(find(all.get(file), parent(at))).remove((int) last(at)),
                testing(id, String.valueOf(option.get("id"))));
          }
        });
    kind = "an option that is tested and renamed";
    everyOption(
        (file, id, at, question, option) -> {
          if (tested.contains(id + "=" + option.get("id"))) {
            add(
                file + at,
                all -> map(find(all.get(file), at)).put("id", "another-name"),
                testing(id, String.valueOf(option.get("id"))));
          }
        });
    kind = "two options with one id";
    everyOption(
        (file, id, at, question, option) -> {
          if (last(at) > 0) {
            String first = String.valueOf(options(question).getFirst().get("id"));
            edit(file, at, id, parent(parent(at)), one -> one.put("id", first));
          }
        });
    kind = "alone on an option of a choice";
    everyOption(
        (file, id, at, question, option) -> {
          if ("choice".equals(question.get("type"))) {
            edit(file, at, id, at, one -> one.put("alone", true));
          }
        });
    kind = "two unsure options";
    everyQuestion(
        (file, id, at, question) -> {
          if ("choice".equals(question.get("type"))
              && options(question).stream().anyMatch(one -> one.containsKey("unsure"))
              && !options(question).getFirst().containsKey("unsure")) {
            edit(file, at + "/options/0", id, at, one -> one.put("unsure", true));
          }
        });
    kind = "an unsure option that is not the last";
    everyQuestion(
        (file, id, at, question) -> {
          if (options(question).size() > 2 && options(question).getLast().containsKey("unsure")) {
            list(file, at + "/options", id, at, list -> list.addFirst(list.removeLast()));
          }
        });
    kind = "an unsure option where several may be chosen";
    everyQuestion(
        (file, id, at, question) -> {
          if ("choices".equals(question.get("type"))) {
            edit(file, at + "/options/0", id, at, one -> one.put("unsure", true));
          }
        });
    kind = "not sure is not allowed, and nothing says why";
    everyQuestion(
        (file, id, at, question) -> {
          if (!question.containsKey("whySure")) {
            edit(file, at, id, at, one -> one.put("unsure", false));
          }
        });
    kind = "says why not sure is not allowed where it is";
    everyQuestion(
        (file, id, at, question) -> {
          if (!question.containsKey("unsure")) {
            edit(file, at, id, at, one -> one.put("whySure", "It is plain."));
          }
        });
    kind = "a choice without options";
    everyQuestion(
        (file, id, at, question) -> {
          if (question.containsKey("options")) {
            edit(file, at, id, at, one -> one.remove("options"));
          }
        });
    kind = "options on a question that has none";
    everyQuestion(
        (file, id, at, question) -> {
          if (!question.containsKey("options")) {
            edit(
                file,
                at,
                id,
                at,
                one ->
                    one.put(
                        "options",
                        new ArrayList<>(
                            List.of(
                                new LinkedHashMap<>(Map.of("id", "a", "label", "A")),
                                new LinkedHashMap<>(Map.of("id", "b", "label", "B"))))));
          }
        });
    kind = "an unknown kind of question";
    everyQuestion(
        (file, id, at, question) -> edit(file, at, id, at, one -> one.put("type", "number")));
  }

  // Conditions

  private void conditions() {
    kind = "a rule that another one shadows";
    everyRule(
        (file, node, at, rule) -> {
          String next = parent(at) + "/" + (last(at) + 1);
          if (rule.containsKey("when")) {
            list(
                file,
                parent(at),
                node,
                next,
                list -> {
                  Map<String, Object> same = map(WrittenJson.copy(rule));
                  same.put("go", map(list.getLast()).get("go"));
                  list.add((int) last(at) + 1, same);
                });
          }
        });
    kind = "a rule whose condition contradicts itself";
    everyRule((file, node, at, rule) -> contradict(file, node, at, rule));
    kind = "an offer whose condition contradicts itself";
    everyOffer(
        (file, outcome, at, offer) -> {
          if (offer.containsKey("when")) {
            contradict(file, outcome, at, offer);
          }
        });
    kind = "a step whose condition contradicts itself";
    everyStep(
        (file, route, at, step) -> {
          if (step.containsKey("when")) {
            contradict(file, route, at, step);
          }
        });
    kind = "a date in sight whose condition contradicts itself";
    everyQuestion(
        (file, id, at, question) -> {
          List<Object> dates = list(question.getOrDefault("timeLimits", List.of()));
          for (int index = 0; index < dates.size(); index++) {
            if (map(dates.get(index)).containsKey("when")) {
              contradict(file, id, at + "/timeLimits/" + index, map(dates.get(index)));
            }
          }
        });
    kind = "a paragraph whose condition contradicts itself";
    files("letters/")
        .forEach(
            (file, letter) -> {
              List<Object> body = list(letter.get("body"));
              for (int index = 0; index < body.size(); index++) {
                if (body.get(index) instanceof Map<?, ?>) {
                  contradict(
                      file,
                      String.valueOf(letter.get("id")),
                      "/body/" + index,
                      map(body.get(index)));
                }
              }
            });
    kind = "a test of a question that is asked on no way to here";
    everyRule(
        (file, node, at, rule) -> {
          String later = neverBefore(flowId(file) + "/" + node);
          if (rule.containsKey("when") && !later.isEmpty()) {
            edit(
                file,
                at,
                node,
                at,
                one -> one.put("when", new LinkedHashMap<>(Map.of("answered", later))));
          }
        });
    kind = "a test of a question that does not exist";
    everyTest(
        "answer",
        (file, node, at, test) ->
            edit(file, at, node, at, one -> one.put("answer", "nobody-asked")));
    kind = "a test of an option that does not exist";
    everyTest(
        "is",
        (file, node, at, test) -> {
          if (test.containsKey("answer")) {
            edit(file, at, node, at, one -> one.put("is", "no-such-option"));
          }
        });
    kind = "a test of no option at all";
    everyTest(
        "isAnyOf",
        (file, node, at, test) ->
            edit(file, at, node, at, one -> one.put("isAnyOf", new ArrayList<>())));
    kind = "a date question asked for an option";
    everyTest(
        "is",
        (file, node, at, test) -> {
          if (test.containsKey("answer")) {
            edit(file, at, node, at, one -> one.put("answer", "letter-date"));
          }
        });
    kind = "includes on a choice";
    everyTest(
        "is",
        (file, node, at, test) -> {
          Map<String, Object> question = questions.get(String.valueOf(test.get("answer")));
          if (question != null && "choice".equals(question.get("type"))) {
            edit(file, at, node, at, one -> one.put("includes", one.remove("is")));
          }
        });
    kind = "is on a question with several answers";
    everyTest(
        "includes",
        (file, node, at, test) ->
            edit(file, at, node, at, one -> one.put("is", one.remove("includes"))));
    kind = "not-sure where the question has its own option for it";
    everyTest(
        "is",
        (file, node, at, test) -> {
          Map<String, Object> question = questions.get(String.valueOf(test.get("answer")));
          if (question != null
              && options(question).stream()
                  .anyMatch(
                      one -> one.containsKey("unsure") && !"not-sure".equals(one.get("id")))) {
            edit(file, at, node, at, one -> one.put("is", "not-sure"));
          }
        });
    kind = "an unknown time limit in a test";
    everyTest(
        "timeLimit",
        (file, node, at, test) ->
            edit(file, at, node, at, one -> one.put("timeLimit", "no-such-limit")));
    kind = "an unknown standing of a time limit";
    everyTest(
        "timeLimit",
        (file, node, at, test) -> edit(file, at, node, at, one -> one.put("is", "nearly")));
    kind = "an unknown council in a test";
    everyRule(
        (file, node, at, rule) -> {
          if (rule.containsKey("when")) {
            edit(
                file,
                at,
                node,
                at,
                one ->
                    one.put(
                        "when",
                        new LinkedHashMap<>(Map.of("answer", "which-council", "is", "atlantis"))));
          }
        });
    kind = "a condition of two kinds at once";
    everyTest(
        "answer",
        (file, node, at, test) ->
            edit(file, at, node, at, one -> one.put("answered", "letter-date")));
    kind = "a condition of no kind";
    everyTest("answer", (file, node, at, test) -> edit(file, at, node, at, Map::clear));
  }

  private void contradict(String file, String node, String at, Map<String, Object> owner) {
    if (!owner.containsKey("when")) {
      return;
    }
    edit(
        file,
        at,
        node,
        at,
        one -> {
          Object when = one.get("when");
          one.put(
              "when",
              new LinkedHashMap<>(
                  Map.of(
                      "all",
                      new ArrayList<>(
                          List.of(
                              WrittenJson.copy(when),
                              new LinkedHashMap<>(Map.of("not", WrittenJson.copy(when))))))));
        });
  }

  // Names

  private void namesOfThings() {
    kind = "one question id in two flows";
    everyQuestion(
        (file, id, at, question) ->
            flows().keySet().stream()
                .filter(other -> !other.equals(file))
                .skip(Math.floorMod(id.hashCode(), 16))
                .findFirst()
                .ifPresent(
                    other ->
                        add(
                            file + at + " in " + other,
                            all ->
                                map(map(all.get(other))
                                        .computeIfAbsent("questions", k -> new LinkedHashMap<>()))
                                    .put(id, WrittenJson.copy(question)),
                            List.of(
                                new Spot(other, "/questions/" + id, id), new Spot(file, at, id)))));
    kind = "one id for a question and an outcome";
    everyNode(
        "outcomes",
        (file, id, at, outcome) ->
            map(flow(file).getOrDefault("questions", Map.of())).keySet().stream()
                .findFirst()
                .ifPresent(
                    question ->
                        add(
                            file + at,
                            all ->
                                map(map(all.get(file)).get("outcomes"))
                                    .put(question, WrittenJson.copy(outcome)),
                            List.of(
                                new Spot(file, "/outcomes/" + question, question),
                                new Spot(file, "/questions/" + question, question)))));
    kind = "a key written twice";
    everyNode(
        "questions",
        (file, id, at, node) ->
            edit(file, at, id + "|", at, one -> one.put("title" + WrittenJson.AGAIN, "Again?")));
    kind = "a node written twice";
    everyNode(
        "outcomes",
        (file, id, at, node) ->
            edit(
                file,
                "/outcomes",
                id + "|",
                "/outcomes",
                all -> all.put(id + WrittenJson.AGAIN, WrittenJson.copy(node))));
    kind = "an id in capitals";
    everyOption(
        (file, id, at, question, option) ->
            edit(file, at, id, at, one -> one.put("id", "Has Spaces")));
    kind = "a flow whose id is not its file's name";
    flows()
        .forEach((file, flow) -> edit(file, "", "|another", "", root -> root.put("id", "another")));
    kind = "another format";
    parsed.forEach(
        (file, root) ->
            edit(
                file,
                "",
                "|" + stem(file) + "|" + map(root).get("title"),
                "",
                all -> all.put("format", 2)));
    kind = "another nation";
    flows()
        .forEach((file, flow) -> edit(file, "", "", "", root -> root.put("appliesTo", "Atlantis")));
    for (String needed : List.of("title", "revision", "appliesTo", "start")) {
      kind = "a flow without " + needed;
      flows().forEach((file, flow) -> edit(file, "", "", "", root -> root.remove(needed)));
    }
  }

  // Words

  private void writing() {
    kind = "an unknown property";
    for (String group : NODES) {
      everyNode(
          group, (file, id, at, node) -> edit(file, at, id, at, one -> one.put("colour", "red")));
    }
    kind = "a property of the wrong type";
    for (String group : NODES) {
      everyNode(group, (file, id, at, node) -> edit(file, at, id, at, one -> one.put("title", 5)));
    }
    kind = "a list where an object belongs";
    everyNode(
        "questions",
        (file, id, at, node) ->
            edit(file, "/questions", id, at, all -> all.put(id, new ArrayList<>())));
    kind = "an empty title";
    for (String group : NODES) {
      everyNode(
          group, (file, id, at, node) -> edit(file, at, id, at, one -> one.put("title", "  ")));
    }
    kind = "no title";
    for (String group : NODES) {
      everyNode(group, (file, id, at, node) -> edit(file, at, id, at, one -> one.remove("title")));
    }
    for (Map.Entry<String, String> bad :
        Map.of(
                "a heading in text", "# Big words",
                "an image in text", "See ![this](https://example.org/x.png).",
                "HTML in text", "Look <b>here</b>.",
                "code in text", "Type `this`.",
                "an http link", "[here](http://www.gov.uk)",
                "a script in a link", "[here](javascript:alert(1))",
                "a table in text", "| a | b |\n|---|---|\n| c | d |",
                "a file in a link", "[here](file:///etc/passwd)")
            .entrySet()) {
      kind = bad.getKey();
      everyNode(
          "outcomes",
          (file, id, at, node) -> edit(file, at, id, at, one -> one.put("body", bad.getValue())));
      everyRoute(
          (file, id, at, route) -> edit(file, at, id, at, one -> one.put("why", bad.getValue())));
    }
    kind = "an invisible character in a label";
    everyOption(
        (file, id, at, question, option) ->
            edit(file, at, id, at, one -> one.put("label", "Yes\u202eon")));
    kind = "an option without a label";
    everyOption(
        (file, id, at, question, option) -> edit(file, at, id, at, one -> one.remove("label")));
  }

  // Outcomes and routes

  private void routesAndOutcomes() {
    kind = "an outcome without routes";
    everyNode(
        "outcomes",
        (file, id, at, node) -> {
          if (map(node).containsKey("routes")) {
            add(
                file + at,
                all -> map(find(all.get(file), at)).remove("routes"),
                List.of(new Spot(file, at, id)));
          }
        });
    kind = "an unknown road";
    everyNode(
        "outcomes",
        (file, id, at, node) -> edit(file, at, id, at, one -> one.put("road", "flight")));
    kind = "an offer of a route that does not exist";
    everyOffer(
        (file, id, at, offer) -> edit(file, at, id, at, one -> one.put("route", "no-such-route")));
    kind = "one route offered twice";
    everyNode(
        "outcomes",
        (file, id, at, node) -> {
          List<Object> offers = list(node.getOrDefault("routes", List.of()));
          if (!offers.isEmpty() && !map(offers.getFirst()).containsKey("when")) {
            list(file, at + "/routes", id, at, all -> all.add(WrittenJson.copy(all.getFirst())));
          }
        });
    kind = "a route that nothing offers";
    everyRoute(
        (file, id, at, route) ->
            edit(
                file,
                "/routes",
                "never-offered",
                "/routes/never-offered",
                all -> all.put("never-offered", WrittenJson.copy(route))));
    for (String needed : List.of("steps", "sources", "title")) {
      kind = "a route without " + needed;
      everyRoute((file, id, at, route) -> edit(file, at, id, at, one -> one.remove(needed)));
    }
    kind = "a route with no step in its list";
    everyRoute(
        (file, id, at, route) ->
            edit(file, at, id, at, one -> one.put("steps", new ArrayList<>())));
    kind = "a step that says nothing to do";
    everyStep((file, id, at, step) -> edit(file, at, id, at, one -> one.remove("do")));
    for (Map.Entry<String, String> unknown :
        Map.of("contact", "no-such-role", "timeLimit", "no-such-limit", "letter", "no-such-letter")
            .entrySet()) {
      kind = "a step with an unknown " + unknown.getKey();
      everyStep(
          (file, id, at, step) ->
              edit(file, at, id, at, one -> one.put(unknown.getKey(), unknown.getValue())));
    }
    for (String group : List.of("questions", "outcomes", "routes")) {
      kind = "an unknown source in " + group;
      every(
          group,
          (file, id, at, node) ->
              edit(
                  file,
                  at,
                  id,
                  at,
                  one -> one.put("sources", new ArrayList<>(List.of("no-source")))));
    }
    kind = "an unknown contact of a route";
    everyRoute(
        (file, id, at, route) ->
            edit(
                file, at, id, at, one -> one.put("contacts", new ArrayList<>(List.of("no-role")))));
    kind = "an unknown date in sight";
    everyQuestion(
        (file, id, at, question) ->
            edit(
                file,
                at,
                id,
                at,
                one ->
                    one.put(
                        "timeLimits",
                        new ArrayList<>(
                            List.of(new LinkedHashMap<>(Map.of("timeLimit", "no-such-limit")))))));
  }

  // What is around

  private void around() {
    files("letters/")
        .forEach(
            (file, letter) -> {
              String id = String.valueOf(letter.get("id"));
              for (Map.Entry<String, String> bad :
                  Map.of(
                          "a letter that asks an unknown question", "It is {answer:no-such|gone}.",
                          "a letter with an unknown time limit", "By {timeLimit:no-such|a day}.",
                          "a letter with an unknown role", "To {contact:no-such|them}.",
                          "a letter with an unknown placeholder", "Now {weather|fine}.",
                          "a letter with an open brace", "Now {today and so on.",
                          "a letter with an open bracket", "I am [[your name.")
                      .entrySet()) {
                kind = bad.getKey();
                list(file, "/body", id, "/body/0", body -> body.set(0, bad.getValue()));
              }
              kind = "a letter to nobody there is";
              edit(file, "", id, "/to", root -> root.put("to", "no-such-role"));
              kind = "a letter without words";
              edit(file, "", id, "", root -> root.put("body", new ArrayList<>()));
              kind = "a letter with an unknown source";
              edit(
                  file,
                  "",
                  id,
                  "/sources",
                  root -> root.put("sources", new ArrayList<>(List.of("none"))));
              kind = "a letter checked on no day";
              edit(file, "", id, "/lastChecked", root -> root.put("lastChecked", "2026-02-30"));
              kind = "a letter that no step names";
              add(
                  file + " copied",
                  all -> {
                    Map<String, Object> copy = map(WrittenJson.copy(letter));
                    copy.put("id", "spare-letter");
                    ((Map<String, Object>) all).put("letters/spare-letter.json", copy);
                  },
                  List.of(new Spot("letters/spare-letter.json", "", "spare-letter")));
            });
    String limits = "law/time-limits.json";
    map(map(parsed.get(limits)).get("timeLimits"))
        .forEach(
            (id, limit) -> {
              String at = "/timeLimits/" + id;
              kind = "a time limit on an unknown calendar";
              edit(limits, at, id, at, one -> one.put("calendar", "the-moon"));
              kind = "a time limit with an unknown source";
              edit(limits, at, id, at, one -> one.put("sources", new ArrayList<>(List.of("none"))));
              kind = "a time limit without an end";
              edit(limits, at, id, at, one -> one.remove("ends"));
              kind = "a time limit received at no time of day";
              edit(limits, at, id, at, one -> one.put("receivedBy", "25:00"));
              kind = "a time limit that is nobody's";
              edit(limits, at, id, at, one -> one.put("whose", "everybody"));
              kind = "a time limit of no length";
              firstLength(limits, at, map(map(limit).get("ends")), 0, id);
              kind = "a time limit of thousands of days";
              firstLength(limits, at, map(map(limit).get("ends")), 4000, id);
              kind = "a time limit counted from an unknown question";
              counted(limits, at + "/ends", map(map(limit).get("ends")), "no-such-date", id);
              kind = "a time limit counted from a question that is no date";
              counted(limits, at + "/ends", map(map(limit).get("ends")), "what-happened", id);
            });
    String sources = "law/sources.json";
    map(map(parsed.get(sources)).get("sources"))
        .forEach(
            (id, source) -> {
              String at = "/sources/" + id;
              kind = "a source with an http link";
              edit(sources, at, id, at, one -> one.put("link", "http://www.legislation.gov.uk/x"));
              kind = "a source that says nothing";
              edit(sources, at, id, at, one -> one.remove("says"));
              kind = "a source checked tomorrow";
              edit(sources, at, id, at, one -> one.put("lastChecked", "2999-01-01"));
              kind = "a source that nothing names";
              edit(
                  sources,
                  "/sources",
                  "spare",
                  "/sources/spare",
                  all -> all.put("spare", WrittenJson.copy(source)));
            });
    Map<String, Object> terms = map(map(parsed.get("glossary.json")).get("terms"));
    String firstTerm = terms.keySet().iterator().next();
    terms.forEach(
        (id, term) -> {
          String at = "/terms/" + id;
          kind = "a term explained twice";
          if (!id.equals(firstTerm)) {
            Object name = map(terms.get(firstTerm)).get("name");
            add(
                "glossary.json" + at,
                all -> map(find(all.get("glossary.json"), at)).put("name", name),
                List.of(
                    new Spot("glossary.json", at, id),
                    new Spot("glossary.json", "/terms/" + firstTerm, firstTerm)));
          }
          kind = "a term without a meaning";
          edit("glossary.json", at, id, at, one -> one.remove("means"));
        });
    files("areas/")
        .forEach(
            (file, area) -> {
              List<Object> contacts = list(area.get("contacts"));
              for (int index = 0; index < contacts.size(); index++) {
                Map<String, Object> contact = map(contacts.get(index));
                String at = "/contacts/" + index;
                String node =
                    contact.get("name")
                        + "|"
                        + contact.get("role")
                        + "|"
                        + area.get("id")
                        + "|no-such-role|";
                kind = "a contact in an unknown role";
                edit(file, at, node, at, one -> one.put("role", "no-such-role"));
                kind = "a contact that cannot be reached";
                edit(
                    file,
                    at,
                    node,
                    at,
                    one ->
                        List.of("phone", "email", "web", "address", "notKnown")
                            .forEach(one::remove));
                kind = "a contact with no telephone number";
                edit(file, at, node, at, one -> one.put("phone", "ask inside"));
                kind = "a contact without a name";
                edit(file, at, node, at, one -> one.remove("name"));
                kind = "a contact with an http address";
                edit(file, at, node, at, one -> one.put("web", "http://example.org"));
              }
            });
    files("tests/")
        .forEach(
            (file, scenario) -> {
              if (!scenario.containsKey("expect")) {
                return;
              }
              String node = "\"" + scenario.get("title") + "\"|" + scenario.get("title");
              String outcome = String.valueOf(map(scenario.get("expect")).get("outcome"));
              String other =
                  outcome.equals("other-nations/in-wales")
                      ? "other-nations/in-scotland"
                      : "other-nations/in-wales";
              kind = "a scenario that expects another outcome";
              edit(file, "/expect", node, "", one -> one.put("outcome", other));
              kind = "a scenario that expects an outcome there is not";
              edit(file, "/expect", node, "", one -> one.put("outcome", "appeal/no-such-end"));
              kind = "a scenario that expects another date";
              edit(
                  file,
                  "/expect",
                  node,
                  "",
                  one ->
                      one.put(
                          "dates",
                          new LinkedHashMap<>(
                              Map.of(
                                  "appeal", new LinkedHashMap<>(Map.of("latest", "1999-01-01"))))));
              kind = "a scenario that answers what is not asked";
              edit(file, "/answers", node, "", one -> one.put("no-such-question", "yes"));
              kind = "a scenario in an unknown council";
              edit(file, "", node, "", one -> one.put("area", "atlantis"));
              kind = "a scenario that expects an unknown letter";
              edit(
                  file,
                  "/expect",
                  node,
                  "",
                  one -> one.put("letters", new ArrayList<>(List.of("no-such-letter"))));
            });
  }

  private void firstLength(
      String file, String at, Map<String, Object> ends, int length, String id) {
    String owner = lengthOwner("/ends", ends);
    if (!owner.isEmpty()) {
      edit(
          file,
          at + owner,
          id,
          at,
          one ->
              one.keySet().stream()
                  .filter(Mutations::isLength)
                  .findFirst()
                  .ifPresent(unit -> one.put(unit, length)));
    }
  }

  private static boolean isLength(String key) {
    return Set.of("months", "weeks", "days", "workingDays", "schoolDays").contains(key);
  }

  private static String lengthOwner(String at, Object value) {
    if (value instanceof Map<?, ?>) {
      Map<String, Object> map = map(value);
      if (map.keySet().stream().anyMatch(Mutations::isLength)) {
        return at;
      }
      for (Map.Entry<String, Object> entry : map.entrySet()) {
        String below = lengthOwner(at + "/" + entry.getKey(), entry.getValue());
        if (!below.isEmpty()) {
          return below;
        }
      }
    } else if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        String below = lengthOwner(at + "/" + index, list.get(index));
        if (!below.isEmpty()) {
          return below;
        }
      }
    }
    return "";
  }

  private void counted(String file, String at, Map<String, Object> ends, String from, String id) {
    String owner = lengthOwner("", ends);
    edit(
        file,
        at + owner,
        id,
        parent(at),
        one -> one.put(one.containsKey("after") ? "after" : "startingWith", from));
  }

  // Making mutants

  private void add(String site, Consumer<Map<String, Object>> change, List<Spot> spots) {
    made.computeIfAbsent(kind, key -> new ArrayList<>()).add(new Mutant(kind, site, change, spots));
  }

  private void edit(
      String file, String at, String node, String spot, Consumer<Map<String, Object>> change) {
    add(
        file + at,
        all -> change.accept(map(find(all.get(file), at))),
        List.of(new Spot(file, spot, node)));
  }

  private void list(
      String file, String at, String node, String spot, Consumer<List<Object>> change) {
    add(
        file + at,
        all -> change.accept(list(find(all.get(file), at))),
        List.of(new Spot(file, spot, node)));
  }

  private void put(
      String file, String at, String node, String spot, String map, String key, Object value) {
    add(
        file + at,
        all -> map(find(all.get(file), map)).put(key, value),
        List.of(new Spot(file, spot, node)));
  }

  // Places

  private interface AtArrow {
    /** The arrow stands in the map at a pointer, under a key. */
    void see(String file, String node, String at, String map, String key);
  }

  private interface AtNode {
    void see(String file, String id, String at, Map<String, Object> node);
  }

  private interface AtRules {
    void see(String file, String node, String at, List<Object> rules);
  }

  private interface AtOption {
    void see(
        String file,
        String id,
        String at,
        Map<String, Object> question,
        Map<String, Object> option);
  }

  private void everyArrow(AtArrow seen) {
    flows()
        .forEach(
            (file, flow) ->
                nodes(flow)
                    .forEach(
                        (id, node) -> {
                          String at = pointer(flow, id);
                          if (node.get("next") instanceof String) {
                            seen.see(file, id, at + "/next", at, "next");
                          }
                          List<Object> rules = rules(node);
                          for (int index = 0; index < rules.size(); index++) {
                            String rule = at + "/next/" + index;
                            seen.see(file, id, rule + "/go", rule, "go");
                          }
                          List<Map<String, Object>> options = options(node);
                          for (int index = 0; index < options.size(); index++) {
                            if (options.get(index).containsKey("go")) {
                              String option = at + "/options/" + index;
                              seen.see(file, id, option + "/go", option, "go");
                            }
                          }
                          if (node.get("unsure") instanceof String) {
                            seen.see(file, id, at + "/unsure", at, "unsure");
                          }
                        }));
  }

  private void everyRules(AtRules seen) {
    flows()
        .forEach(
            (file, flow) ->
                nodes(flow)
                    .forEach(
                        (id, node) -> {
                          if (!rules(node).isEmpty()) {
                            seen.see(file, id, pointer(flow, id) + "/next", rules(node));
                          }
                        }));
  }

  private void everyRule(AtNode seen) {
    everyRules(
        (file, node, at, rules) -> {
          for (int index = 0; index < rules.size(); index++) {
            seen.see(file, node, at + "/" + index, map(rules.get(index)));
          }
        });
  }

  private void everyNode(String group, AtNode seen) {
    every(group, seen);
  }

  private void every(String group, AtNode seen) {
    flows()
        .forEach(
            (file, flow) ->
                map(flow.getOrDefault(group, Map.of()))
                    .forEach((id, node) -> seen.see(file, id, "/" + group + "/" + id, map(node))));
  }

  private void everyQuestion(AtNode seen) {
    every("questions", seen);
  }

  private void everyRoute(AtNode seen) {
    every("routes", seen);
  }

  private void everyOption(AtOption seen) {
    everyQuestion(
        (file, id, at, question) -> {
          List<Map<String, Object>> options = options(question);
          for (int index = 0; index < options.size(); index++) {
            seen.see(file, id, at + "/options/" + index, question, options.get(index));
          }
        });
  }

  private void everyOffer(AtNode seen) {
    every(
        "outcomes",
        (file, id, at, node) -> {
          List<Object> offers = list(node.getOrDefault("routes", List.of()));
          for (int index = 0; index < offers.size(); index++) {
            seen.see(file, id, at + "/routes/" + index, map(offers.get(index)));
          }
        });
  }

  private void everyStep(AtNode seen) {
    everyRoute(
        (file, id, at, route) -> {
          List<Object> steps = list(route.getOrDefault("steps", List.of()));
          for (int index = 0; index < steps.size(); index++) {
            seen.see(file, id, at + "/steps/" + index, map(steps.get(index)));
          }
        });
  }

  /** Every test in a rule, an offer or a step that has this property. */
  private void everyTest(String property, AtNode seen) {
    AtNode below =
        (file, id, at, owner) -> {
          if (owner.containsKey("when")) {
            tests(
                at + "/when",
                owner.get("when"),
                (pointer, test) -> {
                  if (test.containsKey(property)) {
                    seen.see(file, id, pointer, test);
                  }
                });
          }
        };
    everyRule(below);
    everyOffer(below);
    everyStep(below);
  }

  private interface AtTest {
    void see(String at, Map<String, Object> test);
  }

  private static void tests(String at, Object when, AtTest seen) {
    Map<String, Object> test = map(when);
    for (String group : List.of("all", "any")) {
      List<Object> parts = list(test.getOrDefault(group, List.of()));
      for (int index = 0; index < parts.size(); index++) {
        tests(at + "/" + group + "/" + index, parts.get(index), seen);
      }
    }
    if (test.containsKey("not")) {
      tests(at + "/not", test.get("not"), seen);
    } else if (!test.containsKey("all") && !test.containsKey("any")) {
      seen.see(at, test);
    }
  }

  /** Every condition anywhere that tests an option: "question=option". */
  private Set<String> testedOptions() {
    Set<String> tested = new TreeSet<>();
    parsed.forEach((file, value) -> everyMap(value, "", (at, map) -> tested.addAll(tested(map))));
    return tested;
  }

  private static Set<String> tested(Map<String, Object> map) {
    Set<String> tested = new TreeSet<>();
    if (map.get("answer") instanceof String question) {
      for (String property : List.of("is", "includes")) {
        if (map.get(property) instanceof String option) {
          tested.add(question + "=" + option);
        }
      }
      if (map.get("isAnyOf") instanceof List<?> several) {
        several.forEach(option -> tested.add(question + "=" + option));
      }
    }
    return tested;
  }

  /** Wherever an option is tested: what its removal broke. */
  private List<Spot> testing(String question, String option) {
    List<Spot> spots = new ArrayList<>();
    parsed.forEach(
        (file, value) ->
            everyMap(
                value,
                "",
                (at, map) -> {
                  if (tested(map).contains(question + "=" + option)) {
                    spots.add(new Spot(file, at, owner(file, at)));
                  }
                }));
    return spots;
  }

  private static String owner(String file, String at) {
    String[] parts = at.split("/");
    return file.startsWith("pathways/") && parts.length > 2 ? parts[2] : stem(file);
  }

  private static void everyMap(Object value, String at, AtTest seen) {
    if (value instanceof Map<?, ?>) {
      seen.see(at, map(value));
      map(value).forEach((key, one) -> everyMap(one, at + "/" + key, seen));
    } else if (value instanceof List<?> list) {
      for (int index = 0; index < list.size(); index++) {
        everyMap(list.get(index), at + "/" + index, seen);
      }
    }
  }

  // The graph of arrows

  private void note(Map<String, Object> flow, String id, Map<String, Object> node) {
    String here = flow.get("id") + "/" + id;
    Set<String> targets = arrows.computeIfAbsent(here, key -> new LinkedHashSet<>());
    if (node.get("next") instanceof String go) {
      targets.add(whole(flow, go));
    }
    rules(node).forEach(rule -> targets.add(whole(flow, map(rule).get("go"))));
    options(node).stream()
        .filter(option -> option.containsKey("go"))
        .forEach(option -> targets.add(whole(flow, option.get("go"))));
    if (node.get("unsure") instanceof String go) {
      targets.add(whole(flow, go));
    }
    if (node.containsKey("type")) {
      questions.put(id, node);
    }
    flowOf.put(here, String.valueOf(flow.get("id")));
  }

  private static String whole(Map<String, Object> flow, @Nullable Object go) {
    String target = String.valueOf(go);
    return target.contains("/") ? target : flow.get("id") + "/" + target;
  }

  private Set<String> after(String node) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      for (String target : arrows.getOrDefault(open.remove(), Set.of())) {
        if (seen.add(target)) {
          open.add(target);
        }
      }
    }
    return seen;
  }

  private final Map<String, Set<String>> beforeKnown = new TreeMap<>();

  /** Every node from which arrows lead to this one. */
  private Set<String> before(String node) {
    return beforeKnown.computeIfAbsent(
        node,
        key -> {
          Set<String> before = new LinkedHashSet<>();
          arrows.keySet().stream().filter(one -> after(one).contains(key)).forEach(before::add);
          return before;
        });
  }

  /** A question that is asked on no way to a node, and not at it. */
  private String neverBefore(String node) {
    Set<String> before = before(node);
    return arrows.keySet().stream()
        .filter(one -> questions.containsKey(one.substring(one.indexOf('/') + 1)))
        .filter(Predicate.not(before::contains))
        .filter(one -> !one.equals(node))
        .map(one -> one.substring(one.indexOf('/') + 1))
        .findFirst()
        .orElse("");
  }

  private Spot nodeSpot(String node) {
    String flow = node.substring(0, node.indexOf('/'));
    String id = node.substring(node.indexOf('/') + 1);
    String file = "pathways/" + flow + ".json";
    return new Spot(file, pointer(flow(file), id), id);
  }

  // The parsed files

  private Map<String, Map<String, Object>> flows() {
    return files("pathways/");
  }

  private Map<String, Map<String, Object>> files(String folder) {
    Map<String, Map<String, Object>> files = new TreeMap<>();
    parsed.forEach(
        (file, value) -> {
          if (file.startsWith(folder)) {
            files.put(file, map(value));
          }
        });
    return files;
  }

  private Map<String, Object> flow(String file) {
    return map(Objects.requireNonNull(parsed.get(file)));
  }

  private String start(String file) {
    return String.valueOf(flow(file).get("start"));
  }

  private static String flowId(String file) {
    return stem(file);
  }

  private static String stem(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replace(".json", "");
  }

  private static Map<String, Map<String, Object>> nodes(Map<String, Object> flow) {
    Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    for (String group : NODES) {
      map(flow.getOrDefault(group, Map.of())).forEach((id, node) -> nodes.put(id, map(node)));
    }
    return nodes;
  }

  private static String pointer(Map<String, Object> flow, String id) {
    return NODES.stream()
        .filter(group -> map(flow.getOrDefault(group, Map.of())).containsKey(id))
        .findFirst()
        .map(group -> "/" + group + "/" + id)
        .orElseThrow();
  }

  private static List<Object> rules(Map<String, Object> node) {
    return node.get("next") instanceof List<?> ? list(node.get("next")) : List.of();
  }

  private static List<Map<String, Object>> options(Map<String, Object> question) {
    return list(question.getOrDefault("options", List.of())).stream().map(Mutations::map).toList();
  }

  private static Object find(@Nullable Object root, String pointer) {
    Object at = Objects.requireNonNull(root);
    for (String part : pointer.split("/")) {
      if (!part.isEmpty()) {
        at =
            Objects.requireNonNull(
                at instanceof List<?> list ? list.get(Integer.parseInt(part)) : map(at).get(part));
      }
    }
    return at;
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private static int last(String pointer) {
    return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object value) {
    return (List<Object>) Objects.requireNonNull(value);
  }
}
