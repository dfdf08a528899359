/**
 * The cases in which nothing has happened for a time: keep them on, or delete them?
 *
 * <p>Start with {@link org.fingerpost.ui.review.ReviewScreen}; what it knows is {@link
 * org.fingerpost.ui.review.ReviewModel}. Which cases are asked about, {@link
 * org.fingerpost.casework.Retention} says.
 *
 * <p>Nothing here happens by itself. Must not know any other screen.
 */
@NullMarked
package org.fingerpost.ui.review;

import org.jspecify.annotations.NullMarked;
