package org.fingerpost.ui.preview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.fingerpost.flow.Fault;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;

/**
 * What is wrong with the files, then what somebody should look at, those about the screen that is
 * shown first. Each leads to its screen.
 */
final class FindingsPanel extends VBox {
  private static final int MOST = 40;

  private final Kit kit;
  private final PreviewModel model;
  private final VBox faults = new VBox();
  private final VBox warnings = new VBox();
  private boolean all;

  FindingsPanel(Kit kit, PreviewModel model) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("drawer-part");
    faults.setId("preview-faults");
    faults.getStyleClass().add("drawer-part");
    warnings.setId("preview-warnings");
    warnings.getStyleClass().add("drawer-part");
    Label stage = Lettering.small("");
    stage.setId("preview-stage");
    stage.textProperty().bind(model.stageProperty());
    getChildren().addAll(faults, warnings, stage);
    model.faultsProperty().addListener(_ -> showFaults());
    model.standingProperty().addListener(_ -> showFaults());
    model.warningsProperty().addListener(_ -> showWarnings());
    model
        .triedProperty()
        .addListener(
            _ -> {
              showFaults();
              showWarnings();
            });
    showFaults();
    showWarnings();
  }

  private void showFaults() {
    List<Finding> found = model.faultsProperty().get();
    String standing = model.standingProperty().get();
    List<Node> lines = new ArrayList<>();
    if (!standing.isEmpty()) {
      VBox summary = new VBox();
      summary.getStyleClass().add("problem");
      if (!found.isEmpty()) {
        summary
            .getChildren()
            .add(Lettering.heading(kit.words().count("preview.faults", found.size())));
      }
      Node how = Lettering.body(standing);
      how.setId("preview-standing");
      summary.getChildren().add(how);
      lines.add(summary);
    }
    found.stream().limit(MOST).forEach(one -> lines.add(said(one, "drawer-fault")));
    more(found.size(), lines);
    show(faults, lines, !standing.isEmpty());
  }

  private void showWarnings() {
    List<Finding> found = model.warningsProperty().get();
    long here = found.stream().filter(Finding::here).count();
    List<Node> lines = new ArrayList<>();
    lines.add(Lettering.heading(kit.words().count("preview.warnings", found.size())));
    found.stream()
        .limit(MOST)
        .filter(one -> all || one.here())
        .forEach(one -> lines.add(said(one, "drawer-warning")));
    if (all) {
      more(found.size(), lines);
    }
    if (found.size() > here) {
      Hyperlink others =
          new Hyperlink(
              all
                  ? kit.say("preview.warnings.fewer")
                  : kit.words().count("preview.warnings.others", found.size() - here));
      others.setId("preview-warnings-others");
      others.setWrapText(true);
      others.setOnAction(
          _ -> {
            all = !all;
            showWarnings();
          });
      lines.add(others);
    }
    show(warnings, lines, !found.isEmpty());
  }

  private void more(int found, List<Node> lines) {
    if (found > MOST) {
      lines.add(Lettering.small(kit.say("preview.more-faults", found - MOST)));
    }
  }

  /** Puts the lines there; who was on a link is on the one at its place again. */
  private static void show(VBox part, List<Node> lines, boolean shown) {
    List<Node> before = links(part);
    int at = -1;
    for (int index = 0; index < before.size(); index++) {
      at = before.get(index).isFocused() ? index : at;
    }
    part.setVisible(shown);
    part.setManaged(shown);
    part.getChildren().setAll(lines);
    List<Node> now = links(part);
    if (at >= 0 && !now.isEmpty()) {
      now.get(Math.min(at, now.size() - 1)).requestFocus();
    }
  }

  private static List<Node> links(VBox part) {
    List<Node> links = new ArrayList<>();
    for (Node line : part.getChildren()) {
      if (line instanceof Hyperlink) {
        links.add(line);
      } else if (line instanceof VBox inner) {
        links.addAll(links(inner));
      }
    }
    return links;
  }

  private Node said(Finding finding, String style) {
    Fault fault = finding.fault();
    String place = fault.place() + (fault.node().isEmpty() ? "" : " " + fault.node());
    VBox lines = new VBox();
    lines.getStyleClass().addAll("panel", style);
    if (finding.here()) {
      lines.getChildren().add(Lettering.small(kit.say("preview.here")));
    }
    if (finding.screen().isPresent() && !finding.here()) {
      Hyperlink go = new Hyperlink(place);
      go.setWrapText(true);
      go.getStyleClass().add("drawer-place");
      go.setAccessibleText(kit.say("preview.go-there", place, fault.what()));
      go.setOnAction(_ -> model.goTo(finding));
      lines.getChildren().add(go);
    } else {
      lines.getChildren().add(Lettering.heading(place));
    }
    lines.getChildren().addAll(Lettering.body(fault.what()), Lettering.soft(fault.remedy()));
    model
        .triedProperty()
        .get()
        .filter(finding.fault()::equals)
        .ifPresent(_ -> lines.getChildren().add(came()));
    return lines;
  }

  private Node came() {
    Label came = Lettering.small("");
    came.setId("preview-came");
    came.textProperty().bind(model.saidProperty());
    return came;
  }
}
