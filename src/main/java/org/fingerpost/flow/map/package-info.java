/**
 * Pictures of pathways: from {@code Pathways} to a laid-out picture, and from there to SVG or PNG.
 *
 * <p>Start with {@link org.fingerpost.flow.map.PathwayMap}: it draws one flow, or how all flows
 * hand over to each other. A {@link org.fingerpost.flow.map.Sketch} says what is to be drawn;
 * {@link org.fingerpost.flow.map.Layout} gives everything its place and makes a {@link
 * org.fingerpost.flow.map.Picture}; {@link org.fingerpost.flow.map.Cutting} cuts what A3 does not
 * hold into sheets; {@link org.fingerpost.flow.map.Drawing} paints one with any {@link
 * org.fingerpost.flow.map.Painter}. {@link org.fingerpost.flow.map.ConditionWords} says any
 * condition in plain words, and {@link org.fingerpost.flow.map.Ways} where each answer leads.
 *
 * <p>This is the only place that knows the layout library. It must not know files, screens or who
 * is walking.
 */
@NullMarked
package org.fingerpost.flow.map;

import org.jspecify.annotations.NullMarked;
