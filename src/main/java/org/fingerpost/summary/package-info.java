/**
 * The document a journey ends in, and its forms: PDF, web page, plain text, calendar, letters,
 * data.
 *
 * <p>Start with {@link org.fingerpost.summary.Summary}, a value composed from journeys by {@link
 * org.fingerpost.summary.Summary#of}; every sentence and date that a form prints stands in it, so
 * that all forms say the same. {@link org.fingerpost.summary.SummaryWriter} turns it into a {@link
 * org.fingerpost.summary.Form} and puts it safely into a file.
 *
 * <p>The page is built as a tree of elements ({@code Markup}), never as a string, so that what a
 * person typed cannot become markup. Nothing here reads an address or a file that a text names.
 * This is the only package that knows the PDF library; it must not know screens or stores.
 */
@NullMarked
package org.fingerpost.summary;

import org.jspecify.annotations.NullMarked;
