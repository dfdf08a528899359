/**
 * The window, and what all screens share.
 *
 * <p>Start with {@link org.fingerpost.ui.Window}, the frame around every screen; then {@link
 * org.fingerpost.ui.Navigator}, the only way from one screen to another; then {@link
 * org.fingerpost.ui.Desk} and {@link org.fingerpost.ui.OpenCase}, the case that the screens show.
 * The screens themselves are packages below this one, which know this package and never each other:
 *
 * <ul>
 *   <li>{@code home}: start, carry on, my cases
 *   <li>{@code walk}: one question per page, and check your answers
 *   <li>{@code changed}: what a change of the pathways does to a case, and earlier answers
 *   <li>{@code notes}: what the person writes beside every step
 *   <li>{@code keep}: a case in a file to take away, and opening such a file
 *   <li>{@code held}: everything that is kept about a case, to be saved and read
 *   <li>{@code outcome}: where the family stands and what to do next
 *   <li>{@code lock}: the pages around the passphrase, in front of the cases
 *   <li>{@code settings}: what a person chooses once for this computer
 *   <li>{@code map}: the flow as a picture, with the way so far and what is still possible
 *   <li>{@code preview}: what an author sees beside the app while a flow is being written
 *   <li>{@code backups}: the copies of the cases, and going back to one
 *   <li>{@code review}: the cases in which nothing has happened for a time: keep them, or delete?
 * </ul>
 *
 * <p>{@link org.fingerpost.ui.FrontWindow} is the frame while the cases are closed; {@link
 * org.fingerpost.ui.Safe} is what closes them; {@link org.fingerpost.ui.Vigil} judges when, and
 * {@code Guard} and {@code Cover} see to it. {@link org.fingerpost.ui.Draft} is what locking
 * carries over of a page that is not answered yet.
 *
 * <p>A screen is two classes: {@code SomethingScreen} builds nodes, {@code SomethingModel} holds
 * what they show and never knows a node. Work that may wait goes through {@link
 * org.fingerpost.ui.Background}, the one seam to other threads. What can be expected to go wrong is
 * a {@link org.fingerpost.ui.Problem}. Every word of the program's own stands in {@code
 * words.properties}; what the pathways say comes from the flows.
 *
 * <p>Must not know how cases are stored, or how flows are read.
 */
@NullMarked
package org.fingerpost.ui;

import org.jspecify.annotations.NullMarked;
