/**
 * What a person chooses once for this computer.
 *
 * <p>Start with {@link org.fingerpost.ui.settings.SettingsScreen}: the passphrase, when to lock,
 * how many backups, when to ask about cases that lie still, how things look.
 *
 * <p>Must not know where settings are written.
 */
@NullMarked
package org.fingerpost.ui.settings;

import org.jspecify.annotations.NullMarked;
