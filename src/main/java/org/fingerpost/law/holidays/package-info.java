/**
 * Lets Jollyday read its own list of British bank holidays.
 *
 * <p>Jollyday keeps the dates and the rules; it leaves reading its files to a second library, and
 * none of those works on a module path ({@code docs/decisions/0002-bank-holidays.md}). {@link
 * org.fingerpost.law.holidays.HolidayFile} takes its place; Jollyday finds it as a service. Nothing
 * here knows time limits: those ask {@link org.fingerpost.law.BankHolidays}.
 */
@NullMarked
package org.fingerpost.law.holidays;

import org.jspecify.annotations.NullMarked;
