/**
 * The proof: what happens on every feasible way through the pathways.
 *
 * <p>Start with {@link org.fingerpost.flow.check.proof.Proof}, which says what is proved of each
 * flow and what is wrong; then {@link org.fingerpost.flow.check.proof.Ways}, every way as a line;
 * and {@link org.fingerpost.flow.check.proof.Edit}, what an edit changes.
 *
 * <p>How it works, for whoever reads on: {@code Plan} puts all nodes into one order in which every
 * arrow leads onward and turns every condition into a {@code Formula} over the answers; {@code
 * Exploration} goes through that order once, holding at each node what is left undecided of the
 * conditions ahead ({@code Residuals}), so that two people whose answers can no longer make a
 * difference are one; {@code Worlds} says which standings of time limits are still possible; {@code
 * Judgement} turns what was never seen into faults.
 *
 * <p>To compare, {@code LockStep} walks everybody through two {@code Walked} flows at once, {@code
 * Alike} says what is the same on both sides, {@code Grouping} puts the ends together.
 *
 * <p>It must not know how files are read, who is walking, or what a screen is.
 */
@NullMarked
package org.fingerpost.flow.check.proof;

import org.jspecify.annotations.NullMarked;
