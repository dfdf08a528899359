package org.fingerpost.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a time limit's date is reached. */
public sealed interface Ends {

  /** The keys of every date it can use, in the order in which it names them. */
  Stream<String> inputs();

  /** The keys of the dates without which it gives none. */
  Stream<String> needs();

  /**
   * So many days, weeks or months counted from a date.
   *
   * @param amount how many, from 1 to {@value #MOST}
   * @param unit of what
   * @param from whether the first day counts
   * @param start the date it counts from
   */
  record Count(int amount, Unit unit, From from, Start start) implements Ends {

    /** More than any time limit has. */
    public static final int MOST = 400;

    public Count {
      if (amount < 1 || amount > MOST) {
        throw new IllegalArgumentException(amount + " is not from 1 to " + MOST);
      }
    }

    @Override
    public Stream<String> inputs() {
      return Stream.concat(Stream.of(start.input()), start.provedLater().stream());
    }

    @Override
    public Stream<String> needs() {
      return Stream.of(start.input());
    }
  }

  /**
   * A part that is left out while its date is not known.
   *
   * @param part what is counted once it is
   * @param whileNotKnown what to say until then
   * @param onceKnown what to say beside it
   */
  record IfKnown(Count part, Optional<String> whileNotKnown, Optional<String> onceKnown)
      implements Ends {
    @Override
    public Stream<String> inputs() {
      return part.inputs();
    }

    @Override
    public Stream<String> needs() {
      return Stream.of();
    }
  }

  /** The later of several dates. */
  record LaterOf(List<Ends> parts) implements Ends {
    public LaterOf {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<String> inputs() {
      return parts.stream().flatMap(Ends::inputs).distinct();
    }

    @Override
    public Stream<String> needs() {
      return parts.stream().flatMap(Ends::needs).distinct();
    }
  }

  /**
   * The last Friday in June of the school year in which the person born then turns 16.
   *
   * @param start the date of birth
   */
  record EndOfCompulsorySchoolAge(Start start) implements Ends {
    @Override
    public Stream<String> inputs() {
      return Stream.of(start.input());
    }

    @Override
    public Stream<String> needs() {
      return inputs();
    }
  }

  /**
   * A date that counting starts from.
   *
   * @param input the key of the date question
   * @param called what to call it in a sentence: "the date on the letter"
   * @param provedLater the key of a date that, where it is later, replaces it for the latest date
   *     only: the rule runs from it, but the form asks for the other and the family must prove it
   */
  record Start(String input, String called, Optional<String> provedLater) {}

  /** What is counted. */
  enum Unit {
    MONTHS,
    WEEKS,
    DAYS,
    WORKING_DAYS,
    SCHOOL_DAYS
  }

  /** Whether the first day counts. */
  enum From {
    /** Counting starts on the next day. */
    AFTER,
    /** The day itself is the first day. */
    STARTING_WITH
  }
}
