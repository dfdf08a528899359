package org.fingerpost.flow;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fingerpost.area.Areas;
import org.fingerpost.law.Law;

/**
 * Everything under {@code flows/}, read and put together.
 *
 * <p>A value of this type may still hold faults that only {@code flow.check} finds; looking up what
 * is not there gives nothing, or says so in an exception where a checked set cannot lack it.
 */
public final class Pathways {
  private final Map<String, Flow> flows;
  private final Map<String, Question> questions;
  private final Law law;
  private final Areas areas;
  private final Map<String, Letter> letters;
  private final Glossary glossary;

  /** Worked out when first asked for, and once: a flow of thousands of questions takes a while. */
  private final Map<String, Edition> editions = new ConcurrentHashMap<>();

  /** Puts the parts together. */
  public Pathways(
      Map<String, Flow> flows,
      Law law,
      Areas areas,
      Map<String, Letter> letters,
      Glossary glossary) {
    this.flows = Collections.unmodifiableMap(new LinkedHashMap<>(flows));
    this.law = law;
    this.areas = areas;
    this.letters = Collections.unmodifiableMap(new LinkedHashMap<>(letters));
    this.glossary = glossary;
    Map<String, Question> byKey = new HashMap<>();
    for (Flow flow : this.flows.values()) {
      for (Node node : flow.nodes().values()) {
        if (node instanceof Question question) {
          byKey.putIfAbsent(question.key(), question);
        }
      }
    }
    this.questions = Collections.unmodifiableMap(byKey);
  }

  /** All flows by id. */
  public Map<String, Flow> flows() {
    return flows;
  }

  /** The flow with this id. */
  public Optional<Flow> flow(String id) {
    return Optional.ofNullable(flows.get(id));
  }

  /** Which state of a flow this is. Any thread may ask; the first to ask for a flow waits. */
  public Optional<Edition> edition(String flow) {
    return flow(flow).map(found -> editions.computeIfAbsent(flow, _ -> Edition.of(found)));
  }

  /** The node at this address. */
  public Optional<Node> node(NodeId id) {
    return flow(id.flow()).flatMap(flow -> flow.node(id.name()));
  }

  /** The route at this address. */
  public Optional<Route> route(RouteId id) {
    return flow(id.flow()).map(flow -> flow.routes().get(id.name()));
  }

  /** The question whose answers are kept under this key, in whichever flow it stands. */
  public Optional<Question> question(String key) {
    return Optional.ofNullable(questions.get(key));
  }

  /** Every question of every flow. */
  public Collection<Question> questions() {
    return questions.values();
  }

  /** The time limits and sources. */
  public Law law() {
    return law;
  }

  /** Who fills which role where. */
  public Areas areas() {
    return areas;
  }

  /** Letters by id. */
  public Map<String, Letter> letters() {
    return letters;
  }

  /** The terms explained. */
  public Glossary glossary() {
    return glossary;
  }
}
