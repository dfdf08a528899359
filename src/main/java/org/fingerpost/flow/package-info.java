/**
 * Pathways as values: what is asked, what may be answered, where each answer leads.
 *
 * <p>Start with {@link org.fingerpost.flow.Pathways}, everything under {@code flows/} read and put
 * together; then {@link org.fingerpost.flow.Flow}, one file of it; then {@link
 * org.fingerpost.flow.Node}, one screen. The vocabulary is closed: every kind of node, answer and
 * condition is sealed, so whatever can be written can be drawn, proved and printed.
 *
 * <p>Nothing here can be changed after it is made. It must not know how files are read ({@code
 * flow.json}), who is walking ({@code journey}) or what a screen is.
 */
@NullMarked
package org.fingerpost.flow;

import org.jspecify.annotations.NullMarked;
