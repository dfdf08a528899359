/**
 * Keys, sealing, and files that are whole or not there at all.
 *
 * <p>Start with {@link org.fingerpost.vault.Vault}: a master key, kept in a file beside the cases
 * and opened by a passphrase, by a printed recovery code, or by nothing where a family chose so;
 * and under it one key for each case. {@code KeyFile} is what that file looks like.
 *
 * <p>{@link org.fingerpost.vault.SealedFile} is a file to carry, sealed under a passphrase of its
 * own; {@link org.fingerpost.vault.Durable} puts files into their place so that the old or the new
 * one is there whatever happens.
 *
 * <p>What is sealed is bytes, and whose they are is a name and a number: this package must not know
 * what a case is, nor where sealed bytes are kept.
 */
@NullMarked
package org.fingerpost.vault;

import org.jspecify.annotations.NullMarked;
