package org.fingerpost.flow;

import java.util.Optional;
import org.fingerpost.law.Standing;

/** What is known when a condition is tested. */
public interface Facts {

  /** The answer given on the way so far, or nothing. */
  Optional<Answer> answer(String question);

  /** How a time limit stands today, or nothing while a date it needs is not known. */
  Optional<Standing> standing(String timeLimit);
}
