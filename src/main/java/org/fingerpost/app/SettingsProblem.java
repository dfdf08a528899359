package org.fingerpost.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Words;

/**
 * Why a file of settings cannot be used.
 *
 * @param keptAs where the file is now, as it was; nowhere else where it could not be moved
 * @param why what exactly is wrong in it, one sentence or none
 */
record SettingsProblem(Kind kind, Path file, Optional<Path> keptAs, String why) {

  /** What kind of fault it is. */
  enum Kind {
    /** It is not what this program writes. */
    DAMAGED,
    /** It is far larger than settings are. */
    TOO_LARGE,
    /** A later version of the program wrote it. */
    NEWER,
    /** It cannot be read at all. */
    UNREADABLE
  }

  /** The same in words, to be shown. */
  Problem inWords(Words words) {
    String what =
        switch (kind) {
          case DAMAGED -> words.say("settings.file.damaged", why);
          case TOO_LARGE -> words.say("settings.file.too-large");
          case NEWER -> words.say("settings.file.newer");
          case UNREADABLE -> words.say("settings.file.unreadable");
        };
    return new Problem(
        what.strip(),
        keptAs
            .map(aside -> words.say("settings.file.kept-as", aside))
            .orElseGet(() -> words.say("settings.file.left", file)),
        words.say(keptAs.isPresent() ? "settings.file.remedy" : "settings.file.remedy-not-kept"),
        List.of());
  }
}
