package org.fingerpost.flow.check.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What was said at a node, as far as it matters further on. */
sealed interface Pick {

  /** A notice was read. */
  record Read() implements Pick {}

  /** One of these values of the question's slot. */
  record OneOf(BitSet values) implements Pick {}

  /** Some options of a question with several choices: one of these mixes. */
  record Mixes(List<Mix> mixes) implements Pick {

    /** How many mixes are told apart in words. */
    static final int MOST = 64;

    public Mixes {
      mixes = List.copyOf(mixes);
    }

    Mixes or(Mixes others, int most) {
      List<Mix> all = new ArrayList<>(mixes);
      for (Mix mix : others.mixes) {
        if (all.size() < most) {
          all.add(mix);
        }
      }
      return new Mixes(all);
    }
  }

  /**
   * Options that are chosen and options that are not; of the others, any.
   *
   * @param alone whether the one chosen excludes the others
   */
  record Mix(BitSet in, BitSet out, boolean alone) {
    Mix with(int option, boolean chosen) {
      BitSet nextIn = (BitSet) in.clone();
      BitSet nextOut = (BitSet) out.clone();
      (chosen ? nextIn : nextOut).set(option);
      return new Mix(nextIn, nextOut, alone);
    }
  }
}
