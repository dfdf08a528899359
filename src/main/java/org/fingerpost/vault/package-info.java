/**
 * Keys, sealing, and files that are whole or not there at all.
 *
 * <p>Start with {@link org.fingerpost.vault.Vault}: a master key, kept in a file beside the cases
 * and opened by a passphrase, by a printed recovery code, or by nothing where a family chose so;
 * and under it one key for each case. {@code KeyFile} is what that file looks like.
 *
 * <p>What is sealed is bytes, and whose they are is a name and a number: this package must not know
 * what a case is, nor where sealed bytes are kept.
 */
@NullMarked
package org.fingerpost.vault;

import org.jspecify.annotations.NullMarked;
