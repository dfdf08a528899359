/**
 * The composition root: {@link org.fingerpost.app.Main}, the command line, and where files live.
 *
 * <p>Everything is built here by hand, top to bottom. Nothing else may depend on this package.
 */
@NullMarked
package org.fingerpost.app;

import org.jspecify.annotations.NullMarked;
