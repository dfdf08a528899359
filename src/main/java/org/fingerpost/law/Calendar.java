package org.fingerpost.law;

/**
 * Which days count, and what moves where when the last day is not a working day.
 *
 * <p>These are about the latest date. The safe date relies on no move at all: where the family must
 * act, it is the plain date, brought back to a working day.
 *
 * <p>No two moves are ever chained: a Saturday 31 July moves to Monday 2 August and rests there,
 * although August would move it again. A longer reading is arguable, so nobody should rely on it.
 */
public enum Calendar {
  /**
   * For starting an appeal in the SEND Tribunal.
   *
   * <p>By 5pm, HESC Rules r.12(1). A last day that is not a working day moves to the next one,
   * r.12(2). A time that ends in August, or from 25 December to 1 January, moves to the first
   * working day after, r.12(3)(a), as changed on 21 July 2020; one that only passes through does
   * not.
   */
  TRIBUNAL_START,

  /**
   * For any other act in a SEND Tribunal case.
   *
   * <p>Where days are counted, those in August and from 25 December to 1 January are left out, HESC
   * Rules r.12(3)(b). A last day that is not a working day moves to the next one, r.12(2).
   */
  TRIBUNAL_ACT,

  /**
   * For everything else: the last day is where the rule puts it, working day or not.
   *
   * <p>SEND Regulations 2014 reg 33 (contacting the mediation adviser) has no rule that moves it.
   * For claims under the Equality Act 2010, schedule 17 and section 118, rule 12(3) is unlawful
   * (Upper Tribunal) and no other move is relied on. What others owe the family does not move
   * either.
   */
  NO_EXTENSION
}
