/**
 * Sees a folder of flows change while its author saves.
 *
 * <p>Start with {@link org.fingerpost.flow.watch.Watch}, which is asked again and again and tells
 * what it saw: a {@link org.fingerpost.flow.watch.Sight} for each save that lasts. {@link
 * org.fingerpost.flow.watch.FolderLook} looks at the files, {@link
 * org.fingerpost.flow.watch.Glance} is what it saw of them.
 *
 * <p>No thread and no clock of its own: whoever asks says when it is. Must not know who is looking.
 */
@NullMarked
package org.fingerpost.flow.watch;

import org.jspecify.annotations.NullMarked;
