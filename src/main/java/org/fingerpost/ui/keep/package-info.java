/**
 * Keeping a case in a file to carry, and opening such a file.
 *
 * <p>Start with {@link org.fingerpost.ui.keep.KeepScreen}, which seals chosen cases into a file,
 * and {@link org.fingerpost.ui.keep.OpenKeptScreen}, which shows what is in one before anything is
 * taken in; what they know is {@link org.fingerpost.ui.keep.KeepModel} and {@link
 * org.fingerpost.ui.keep.OpenKeptModel}.
 *
 * <p>Must not know any other screen, nor how a file is sealed.
 */
@NullMarked
package org.fingerpost.ui.keep;

import org.jspecify.annotations.NullMarked;
