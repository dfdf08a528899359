package org.fingerpost.store;

/** What a look at a file says about it. */
enum Verdict {
  /** One of ours, and nothing found wrong with it. */
  SOUND,
  /** One of ours, of an earlier version, and nothing found wrong with it. */
  OLDER,
  /** There, with no bytes in it. */
  EMPTY,
  /** Something else altogether. */
  FOREIGN,
  /** One of ours, and broken. */
  DAMAGED,
  /** One of ours, of a version that is still to come. */
  NEWER,
  /** One of ours, that was not put away properly, without the write-ahead log it needs. */
  WITHOUT_ITS_LOG,
  /** One of ours, beside the keys of another. */
  WITHOUT_ITS_KEYS
}
