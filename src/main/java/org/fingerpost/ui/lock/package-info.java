/**
 * The pages around the passphrase.
 *
 * <p>Start with {@link org.fingerpost.ui.lock.UnlockScreen}, the way in; then {@link
 * org.fingerpost.ui.lock.HowToKeepScreen}, asked once on a new computer; {@link
 * org.fingerpost.ui.lock.PassphraseScreen}, which sets or changes a passphrase; {@link
 * org.fingerpost.ui.lock.CodeScreen}, which shows a recovery code once and makes sure that it was
 * kept; and {@link org.fingerpost.ui.lock.OpeningScreen}, shown where opening takes its time.
 *
 * <p>They stand in front of the cases and know none. What a person types here is wiped as far as
 * Java allows: fields hold strings, which go with the garbage; from there on it is characters,
 * overwritten once used.
 */
@NullMarked
package org.fingerpost.ui.lock;

import org.jspecify.annotations.NullMarked;
