/**
 * Strict reading of everything under {@code flows/}, and of answers.
 *
 * <p>Start with {@link org.fingerpost.flow.json.PathwaysReader}: it reads a folder, or the flows
 * that came with the program, into a {@link org.fingerpost.flow.json.Reading}, which holds every
 * fault at once and as much of the pathways as could be read. {@link
 * org.fingerpost.flow.json.AnswersFile} reads somebody's answers, {@link
 * org.fingerpost.flow.json.ScenarioFile} real-life cases, {@link org.fingerpost.flow.json.JsonText}
 * writes JSON. Files without a slip are read by {@code PlainJson} and their texts by {@code
 * PlainProse}, all others by {@code JsonTree} and {@code ProseReader}, with the same result. The
 * names that a file may use stand in {@code Shape}; what they mean is said in {@code
 * docs/flow-format.md}.
 *
 * <p>This is the only place that knows how flows are written. What is read comes from others: every
 * file has limits, and whatever is wrong with it is a fault in words, never an exception. It must
 * not judge whether a pathway makes sense; that is {@code flow.check}.
 */
@NullMarked
package org.fingerpost.flow.json;

import org.jspecify.annotations.NullMarked;
