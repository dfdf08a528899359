package org.fingerpost.law;

/** How a time limit stands on a day. Exactly one holds once its dates are known. */
public enum Standing {
  /** More than 14 days are left until the safe date. */
  OPEN,
  /** The safe date has passed, or is at most 14 days away; the latest date has not passed. */
  CLOSING,
  /** The latest date has passed. */
  PASSED
}
