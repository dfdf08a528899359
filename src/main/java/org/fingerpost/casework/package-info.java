/**
 * Cases as values: a journey with notes and history, kept over time.
 *
 * <p>Start with {@link org.fingerpost.casework.Case}, an append-only log whose state is replay;
 * then {@link org.fingerpost.casework.Entry}, one line of that log; then {@link
 * org.fingerpost.casework.Caseload}, the port through which screens and the terminal keep cases.
 *
 * <p>Pathways change and cases last. {@link org.fingerpost.casework.Given} keeps an answer with the
 * words beside which it was given; {@link org.fingerpost.casework.Revisited} compares a case that
 * is opened again with the pathways as they are now, answer by answer ({@link
 * org.fingerpost.casework.Reviewed}); {@link org.fingerpost.casework.Earlier} gathers what does not
 * count any more. Nothing is dropped without being shown.
 *
 * <p>What can go wrong in keeping them is a closed list too: {@link
 * org.fingerpost.casework.CaseProblem}. {@link org.fingerpost.casework.Remains} is what can be read
 * of a damaged file, and {@link org.fingerpost.casework.Restoration} what going back would change.
 *
 * <p>{@link org.fingerpost.casework.Retention} says which cases have lain still for so long that
 * somebody should be asked whether to keep them.
 *
 * <p>To carry cases to another computer: {@link org.fingerpost.casework.CaseFile} is what one file
 * holds, {@link org.fingerpost.casework.CaseFiles} the port to sealed ones, {@link
 * org.fingerpost.casework.Unpacking} the way into a caseload, and {@link
 * org.fingerpost.casework.Merge} what happens to a case that went on in two places.
 *
 * <p>{@link org.fingerpost.casework.Audit} is the port to the trail of who did what on this
 * computer, a {@link org.fingerpost.casework.Deed} a line.
 *
 * <p>Values here cannot be changed after they are made. This package must not know how cases are
 * stored ({@code store}), how they are sealed ({@code vault}) or what a screen is.
 */
@NullMarked
package org.fingerpost.casework;

import org.jspecify.annotations.NullMarked;
