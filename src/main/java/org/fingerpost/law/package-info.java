/**
 * Time limits: what the rules allow, what is safe, and how each date was reached.
 *
 * <p>Start with {@link org.fingerpost.law.Law}, which holds every {@link
 * org.fingerpost.law.TimeLimit} and {@link org.fingerpost.law.Source} and gives a {@link
 * org.fingerpost.law.Deadline} for dates. The limits themselves are data ({@code
 * flows/law/time-limits.json}); which days count and what moves where is {@link
 * org.fingerpost.law.Calendar}, each citing its rule. {@code Working} counts, and writes every step
 * down; {@link org.fingerpost.law.BankHolidays} knows which days are not working days; {@link
 * org.fingerpost.law.Reckoning} is what can come of it. {@link org.fingerpost.law.InWords} writes
 * days as families read them.
 *
 * <p>Pure functions of dates: nothing here reads a clock, a file or a screen.
 */
@NullMarked
package org.fingerpost.law;

import org.jspecify.annotations.NullMarked;
