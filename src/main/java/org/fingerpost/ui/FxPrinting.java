package org.fingerpost.ui;

import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.stage.Stage;

/**
 * Prints through the computer's own dialog.
 *
 * @param stage the window that the dialog belongs to
 */
public record FxPrinting(Stage stage) implements Printing {

  @Override
  public Came print(Node page) {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      return Came.NO_PRINTER;
    }
    if (!job.showPrintDialog(stage)) {
      job.cancelJob();
      return Came.LEFT;
    }
    if (job.printPage(page) && job.endJob()) {
      return Came.PRINTED;
    }
    job.cancelJob();
    return Came.FAILED;
  }
}
