package org.fingerpost.flow.check;

/**
 * Something that an edit changes besides where ways lead.
 *
 * @param kind what kind of thing
 * @param where the node, route, time limit, letter or council it is about
 * @param what what changed, one sentence without the full stop
 */
public record Alteration(Kind kind, String where, String what) {

  /** What kind of thing changed. */
  public enum Kind {
    /** Nodes, answers that came or went. */
    PARTS,
    /** What an outcome offers: routes, steps, time limits, contacts, letters. */
    OFFERS,
    /** How a time limit is reckoned, who fills a role, what a letter says. */
    AROUND,
    /** Words alone. */
    WORDS
  }
}
