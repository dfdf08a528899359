/**
 * Whether pathways are right as a whole.
 *
 * <p>Start with {@link org.fingerpost.flow.check.Checker}: it takes what was read and gives a
 * {@link org.fingerpost.flow.check.CheckReport} of faults, warnings and figures, which {@link
 * org.fingerpost.flow.check.CheckLines} puts into words. What is named must exist, every arrow must
 * lead onward to an end, and every outcome must give a family somebody to ring, something to do and
 * a source.
 *
 * <p>{@link org.fingerpost.flow.check.Inspection} goes on from there to all that is to be said: how
 * hard it is to read, what is proved of every way, and which scenarios come out otherwise.
 *
 * <p>{@link org.fingerpost.flow.check.EditReport} says what an edit changes; {@link
 * org.fingerpost.flow.check.ScenarioRun} walks a real-life case.
 *
 * <p>Pure functions of what was read: nothing here opens a file or looks at the clock.
 */
@NullMarked
package org.fingerpost.flow.check;

import org.jspecify.annotations.NullMarked;
