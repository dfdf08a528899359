/**
 * What a person chooses once for this computer.
 *
 * <p>Start with {@link org.fingerpost.ui.settings.SettingsScreen}: the passphrase, when to lock,
 * how many backups, how things look. What is held about a person, and for how long, belongs on the
 * same page, as a section of its own after the backups.
 *
 * <p>Must not know where settings are written.
 */
@NullMarked
package org.fingerpost.ui.settings;

import org.jspecify.annotations.NullMarked;
