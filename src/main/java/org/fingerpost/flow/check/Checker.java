package org.fingerpost.flow.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    Findings findings = new Findings(reading.places(), reading.faults());
    if (reading.pathways().isEmpty()) {
      return new CheckReport(findings.faults(), findings.warnings(), List.of());
    }
    Pathways pathways = reading.pathways().get();
    Graph graph = new Graph(pathways);
    References references = new References(pathways, findings);
    references.check();
    new Onward(pathways, findings, graph).check();
    new Substance(pathways, findings).check(references.rolesNamed(), today);
    return new CheckReport(findings.faults(), findings.warnings(), figures(pathways, findings));
  }

  private static List<CheckReport.Figures> figures(Pathways pathways, Findings findings) {
    List<CheckReport.Figures> figures = new ArrayList<>();
    for (Flow flow : pathways.flows().values()) {
      if (findings.isOwn(flow.id())) {
        figures.add(figures(flow));
      }
    }
    return figures;
  }

  private static CheckReport.Figures figures(Flow flow) {
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
    return new CheckReport.Figures(flow.id(), questions, notices, outcomes, WordCount.of(flow));
  }
}
