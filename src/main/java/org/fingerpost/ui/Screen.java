package org.fingerpost.ui;

import javafx.scene.Parent;

/** What fills the window below its header. Built once, and shown again and again. */
public interface Screen {

  /** The nodes. Always the same ones. */
  Parent root();

  /** Brings it up to date and puts the focus where reading begins. Called whenever it is shown. */
  void arrive();
}
