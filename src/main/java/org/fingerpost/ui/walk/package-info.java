/**
 * One question per page, something to read, and check your answers.
 *
 * <p>Start with {@link org.fingerpost.ui.walk.WalkScreen}; what a question page knows and does is
 * {@link org.fingerpost.ui.walk.QuestionModel}. {@link org.fingerpost.ui.walk.AnswersScreen} shows
 * all answers before the outcome.
 *
 * <p>Must not know any other screen.
 */
@NullMarked
package org.fingerpost.ui.walk;

import org.jspecify.annotations.NullMarked;
