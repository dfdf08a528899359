/**
 * Cases in SQLite: the only place that knows SQL.
 *
 * <p>Start with {@link org.fingerpost.store.SqliteCaseload}, a {@link
 * org.fingerpost.casework.Caseload} in one file or in memory; then {@code Schema}, what the file
 * looks like inside; {@code Inspection}, which judges a file before anything is written to it; and
 * {@link org.fingerpost.store.Backups}, the checked copies beside it. Where a file will not open,
 * {@link org.fingerpost.store.Recovery} is the way on: {@code Salvage} reads what can still be
 * read, from the rows that {@code Carving} finds in the bare bytes.
 *
 * <p>{@link org.fingerpost.store.SealedCaseFiles} writes and reads files that carry cases
 * elsewhere.
 *
 * <p>{@code Ledger} is the trail of who did what, sealed line by line.
 *
 * <p>The file is never trusted: it is looked at first, read only, and whatever is empty, foreign,
 * damaged, incomplete or newer is refused and left exactly as it is.
 */
@NullMarked
package org.fingerpost.store;

import org.jspecify.annotations.NullMarked;
