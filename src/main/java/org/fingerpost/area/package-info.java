/**
 * Who to contact, and where.
 *
 * <p>Start with {@link org.fingerpost.area.Areas}: it holds England and each council's {@link
 * org.fingerpost.area.Area}, and answers "who fills this {@link org.fingerpost.area.Role} here?" An
 * area never changes what a family may do, only whom they ring. A role that a council does not fill
 * falls back to England. What is not known is said to be not known; nothing here is guessed.
 *
 * <p>Knows nothing of flows, files or screens.
 */
@NullMarked
package org.fingerpost.area;

import org.jspecify.annotations.NullMarked;
