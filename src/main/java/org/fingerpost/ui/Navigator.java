package org.fingerpost.ui;

/** The only way from one screen to another: screens never open each other. */
public interface Navigator {

  /** Goes there. */
  void go(Destination destination);
}
