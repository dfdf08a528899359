package org.fingerpost.journey;

import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Question;

/**
 * What a different answer would do, before it is given.
 *
 * @param setAside questions whose answers would leave the way; they come back if the way does
 * @param broughtBack questions whose answers, set aside before, would count again
 * @param before the outcome reached now, if one is
 * @param after the outcome that would be reached without further questions, if one would
 */
public record Change(
    List<Question> setAside,
    List<Question> broughtBack,
    Optional<Outcome> before,
    Optional<Outcome> after) {

  public Change {
    setAside = List.copyOf(setAside);
    broughtBack = List.copyOf(broughtBack);
  }

  /** Whether the person should be told before it happens. */
  public boolean matters() {
    return !setAside.isEmpty() || (before.isPresent() && !before.equals(after));
  }
}
