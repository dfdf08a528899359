/**
 * One person's way through the pathways.
 *
 * <p>Start with {@link org.fingerpost.journey.Journey}, a value: where it began, the answers, the
 * day, and where the person is looking. The {@link org.fingerpost.journey.Stop stops} passed are
 * derived by replay, so going back loses nothing and an answer that leaves the way is only set
 * aside. {@link org.fingerpost.journey.Outlook} says which outcomes are still possible, {@link
 * org.fingerpost.journey.Ahead} which nodes and steps, exactly, {@link
 * org.fingerpost.journey.Change} what a change of mind would do. {@link org.fingerpost.journey.Pin}
 * says in few words what a journey rests on and what it told, so that a later change of the
 * pathways can be told apart.
 *
 * <p>Pure functions over values: no clock, no file, no screen.
 */
@NullMarked
package org.fingerpost.journey;

import org.jspecify.annotations.NullMarked;
