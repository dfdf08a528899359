/**
 * The map: the flow that the person is in as a picture, with the way so far and what is still
 * possible.
 *
 * <p>Start with {@link org.fingerpost.ui.map.MapModel}: which map is shown, where it came from, and
 * saving it. A {@link org.fingerpost.ui.map.MarkedMap} is a picture of {@code flow.map} with what a
 * journey says about each of its parts; {@link org.fingerpost.ui.map.MapScreen} is the page; in it
 * {@code MapSurface} shows the picture, zooms and moves, and {@code NodePanel} is the node to read.
 * {@code MapCanvas} paints what {@code Recording} took down from the picture, in the colours of the
 * theme.
 *
 * <p>Nothing here is built, and nothing of the layout library is read, before a map is first asked
 * for.
 */
@NullMarked
package org.fingerpost.ui.map;

import org.jspecify.annotations.NullMarked;
