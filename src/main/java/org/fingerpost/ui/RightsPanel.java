package org.fingerpost.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.fingerpost.summary.HeldReport;
import org.fingerpost.summary.Receipt;

/** What was done with a case as a whole: the files that were saved, or the receipt to keep. */
public final class RightsPanel {
  private final Kit kit;
  private final RightsModel model;
  private final Printing printing;

  /** Shows what a model knows. */
  public RightsPanel(Kit kit, RightsModel model, Printing printing) {
    this.kit = kit;
    this.model = model;
    this.printing = printing;
  }

  /**
   * Shows it.
   *
   * @param away what follows once the person is done with it
   */
  public Node show(RightsModel.Done done, Runnable away) {
    VBox panel =
        switch (done) {
          case RightsModel.Done.Saved(HeldReport.Written files) -> saved(files, away);
          case RightsModel.Done.Deleted(Receipt receipt) -> deleted(receipt, away);
        };
    panel.getStyleClass().addAll("panel", "last-case");
    panel.setId("rights");
    return panel;
  }

  /**
   * Asks once more whether to delete a case, with the harmless answer first.
   *
   * @param harmless what the harmless answer says
   * @param no what follows where it is kept
   * @param yes what follows where it is to be deleted
   */
  public List<Node> sure(String harmless, Runnable no, Runnable yes) {
    Button delete = new Button(kit.say("home.delete.yes"));
    delete.setId("delete-yes");
    delete.getStyleClass().add("danger");
    delete.setOnAction(_ -> yes.run());
    Button keep = new Button(harmless);
    keep.setId("delete-no");
    keep.setOnAction(_ -> no.run());
    return List.of(Lettering.line(kit.say("home.delete.sure"), "error"), actions(keep, delete));
  }

  private Label heading(String key) {
    Label heading = Lettering.heading(kit.say(key));
    heading.setId("rights-title");
    heading.setFocusTraversable(true);
    return heading;
  }

  private VBox saved(HeldReport.Written files, Runnable away) {
    Path folder = files.text().toAbsolutePath().getParent();
    return new VBox(
        heading("rights.held.saved"),
        Lettering.body(
            kit.say("rights.held.files", files.text().getFileName(), files.data().getFileName())),
        Lettering.body(kit.say("rights.held.where", folder == null ? "" : folder)),
        Lettering.body(kit.say("rights.held.safe")),
        actions(close(away)));
  }

  private VBox deleted(Receipt receipt, Runnable away) {
    CheckBox withName = new CheckBox(kit.say("rights.receipt.name"));
    withName.setId("receipt-name");
    withName.setWrapText(true);
    withName.selectedProperty().bindBidirectional(model.withNameProperty());
    Button save = new Button(kit.say("rights.receipt.save"));
    save.setId("receipt-save");
    save.setOnAction(_ -> model.save(receipt));
    Button print = new Button(kit.say("rights.receipt.print"));
    print.setId("receipt-print");
    print.setOnAction(_ -> print(receipt));
    Label said = Lettering.line("", "strong");
    said.setId("receipt-said");
    said.textProperty().bind(model.saidProperty());
    said.visibleProperty().bind(model.saidProperty().isNotEmpty());
    said.managedProperty().bind(model.saidProperty().isNotEmpty());
    return new VBox(
        heading("rights.deleted"),
        Lettering.body(kit.say("rights.deleted.lead")),
        Lettering.body(kit.say("rights.receipt.lead")),
        withName,
        actions(save, print, close(away)),
        said);
  }

  private Button close(Runnable away) {
    Button close = new Button(kit.say("rights.close"));
    close.setId("rights-close");
    close.setOnAction(
        _ -> {
          model.putAway();
          away.run();
        });
    return close;
  }

  private static FlowPane actions(Button... buttons) {
    FlowPane actions = new FlowPane(buttons);
    actions.getStyleClass().add("actions");
    return actions;
  }

  private void print(Receipt receipt) {
    Label text = new Label(receipt.text(model.withNameProperty().get()));
    text.setWrapText(true);
    text.setStyle("-fx-font-size: 11px; -fx-text-fill: black;");
    model.say(
        switch (printing.print(text)) {
          case PRINTED -> kit.say("code.printed");
          case LEFT -> "";
          case NO_PRINTER -> kit.say("rights.receipt.no-printer");
          case FAILED -> kit.say("rights.receipt.print-failed");
        });
  }
}
