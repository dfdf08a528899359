/**
 * Where the program begins: start, carry on, my cases.
 *
 * <p>Start with {@link org.fingerpost.ui.home.HomeScreen}; what it knows is {@link
 * org.fingerpost.ui.home.HomeModel}. What a family may ask for, all that is kept and its erasure,
 * is {@link org.fingerpost.ui.RightsModel}, which other screens use too.
 *
 * <p>Must not know any other screen.
 */
@NullMarked
package org.fingerpost.ui.home;

import org.jspecify.annotations.NullMarked;
