/**
 * What an author sees beside the app while a flow is being written.
 *
 * <p>Start with {@link org.fingerpost.ui.preview.Drawer}, the panel beside the screens: what is
 * wrong with the files, what day it is taken to be, and why the journey stands where it stands.
 * {@link org.fingerpost.ui.preview.PreviewModel} takes up each save and keeps the place, {@code
 * CloseLook} has it checked meanwhile and {@code FindingsPanel} shows what was found; {@link
 * org.fingerpost.ui.preview.Wording} says an explanation in words; {@link
 * org.fingerpost.ui.preview.Beside} holds the screens and the drawer side by side.
 *
 * <p>Must not know any screen: it turns the desk to other pathways and asks the navigator.
 */
@NullMarked
package org.fingerpost.ui.preview;

import org.jspecify.annotations.NullMarked;
