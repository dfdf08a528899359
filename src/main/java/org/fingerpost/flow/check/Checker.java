package org.fingerpost.flow.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Notice;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.json.Reading;

/** Checks pathways as a whole: what no single file can tell. */
public final class Checker {
  private Checker() {}

  /**
   * Checks everything that was read. What reading found wrong stands in the report as well.
   *
   * @param today the day against which dates of checking are judged
   */
  public static CheckReport check(Reading reading, LocalDate today) {
    return check(reading, today, (_, _, _) -> {});
  }

  /**
   * Checks everything that was read, and tells how far it has come.
   *
   * @param today the day against which dates of checking are judged
   * @param progress told often, on this thread
   */
  public static CheckReport check(Reading reading, LocalDate today, Progress progress) {
    Findings findings = new Findings(reading.places(), reading.faults());
    if (reading.pathways().isEmpty()) {
      return new CheckReport(findings.faults(), findings.warnings(), List.of());
    }
    Pathways pathways = reading.pathways().get();
    Graph graph = new Graph(pathways);
    References references = new References(pathways, findings);
    references.check();
    new Onward(pathways, findings, graph).check();
    Map<String, Ways> ways =
        findings.isSound()
            ? new Proof(pathways, graph, findings, progress, Proof.STEPS, Proof.STATES).prove()
            : Map.of();
    new Substance(pathways, findings).check(references.rolesNamed(), today);
    return new CheckReport(
        findings.faults(), findings.warnings(), figures(pathways, findings, ways));
  }

  /** Told while a check goes on. */
  @FunctionalInterface
  public interface Progress {
    /**
     * So much of a flow is done.
     *
     * @param flow the flow whose ways are followed
     * @param done how many nodes are done
     * @param all how many there are
     */
    void at(String flow, int done, int all);
  }

  private static List<CheckReport.Figures> figures(
      Pathways pathways, Findings findings, Map<String, Ways> ways) {
    List<CheckReport.Figures> figures = new ArrayList<>();
    for (Flow flow : pathways.flows().values()) {
      if (findings.isOwn(flow.id())) {
        figures.add(
            figures(
                flow,
                ways.getOrDefault(
                    flow.id(), new Ways.NotProved("There are faults to mend first."))));
      }
    }
    return figures;
  }

  private static CheckReport.Figures figures(Flow flow, Ways ways) {
    int questions = 0;
    int notices = 0;
    int outcomes = 0;
    for (Node node : flow.nodes().values()) {
      switch (node) {
        case Question _ -> questions++;
        case Notice _ -> notices++;
        case Outcome _ -> outcomes++;
      }
    }
    return new CheckReport.Figures(
        flow.id(), questions, notices, outcomes, WordCount.of(flow), ways);
  }
}
