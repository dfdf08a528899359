package org.fingerpost.summary;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fingerpost.flow.Prose;
import org.fingerpost.journey.Journey;
import org.fingerpost.law.InWords;
import org.fingerpost.law.Standing;
import org.fingerpost.law.TimeLimit;

/**
 * What a journey ends in: where a family stands, what to do next, by when, whom to contact and why.
 *
 * <p>A value; every form of it prints exactly what stands here. It holds no parked answer. Words
 * that a person typed are already legible: no control characters, no lone surrogates.
 *
 * @param about what it is, when it was made and for where
 * @param standing where the family stands, one entry for each concern, at least one
 * @param next the routes to follow, in order
 * @param contacts whom to contact: those of the steps to do, SENDIASS, those of the outcome
 * @param moreHelp who else helps with the routes to follow
 * @param dates every date of the routes to follow, the safest first; those not known last
 * @param answers what was answered on the way, in its order
 * @param notes the notes, where they are wanted
 * @param notesSetAside how many notes are left out because their question is off the way
 * @param papers what to gather, one thing each
 * @param sources where the rules of all this say so
 * @param also what else the family can do
 * @param letters every letter that any step names, filled from the answers
 */
public record Summary(
    About about,
    List<WhereYouStand> standing,
    List<Road> next,
    List<Whom> contacts,
    List<Whom> moreHelp,
    List<DateToKeep> dates,
    List<Given> answers,
    List<Noted> notes,
    int notesSetAside,
    List<String> papers,
    List<Reference> sources,
    Also also,
    List<FilledLetter> letters) {

  public Summary {
    standing = List.copyOf(standing);
    next = List.copyOf(next);
    contacts = List.copyOf(contacts);
    moreHelp = List.copyOf(moreHelp);
    dates = List.copyOf(dates);
    answers = List.copyOf(answers);
    notes = List.copyOf(notes);
    papers = List.copyOf(papers);
    sources = List.copyOf(sources);
    letters = List.copyOf(letters);
    if (standing.isEmpty()) {
      throw new IllegalArgumentException("A summary says where somebody stands.");
    }
  }

  /** The summary of one journey, finished or not, on the journey's day. */
  public static Summary of(Journey journey, List<Note> notes, Wanted wanted) {
    return of(List.of(journey), notes, wanted);
  }

  /**
   * One summary of several concerns of the same family, each a journey of its own.
   *
   * @param journeys at least one; the first one's day and area are the summary's
   */
  public static Summary of(List<Journey> journeys, List<Note> notes, Wanted wanted) {
    return new Composition(journeys, notes, wanted).compose();
  }

  /**
   * The day on which every source was last checked, where that is one and the same and not long
   * ago: then it need not be said of each.
   */
  public Optional<LocalDate> allChecked() {
    List<Reference> all = Stream.concat(sources.stream(), also.sources().stream()).toList();
    List<LocalDate> days = all.stream().map(Reference::lastChecked).distinct().toList();
    return days.size() == 1 && all.stream().noneMatch(Reference::checkThis)
        ? Optional.of(days.getFirst())
        : Optional.empty();
  }

  /** The letters that are printed with the rest. */
  public List<FilledLetter> printedLetters() {
    return letters.stream().filter(letter -> letter.named().printed()).toList();
  }

  /** The dates of the routes to follow that are known, in their order. */
  public List<KnownDate> knownDates() {
    return dates.stream().filter(KnownDate.class::isInstance).map(KnownDate.class::cast).toList();
  }

  /**
   * What it is, when it was made and for where.
   *
   * @param title where the family stands, in one line
   * @param madeOn the day on which dates were judged
   * @param place the area's name, or "England" where the council is not known
   * @param rulesChecked the oldest day on which a source of this summary was last checked
   * @param checkTheRules whether that is more than a year ago
   * @param notAdvice that this is information and not legal advice, and who gives advice
   */
  public record About(
      String title,
      LocalDate madeOn,
      String place,
      LocalDate rulesChecked,
      boolean checkTheRules,
      String notAdvice) {

    /** "Made on 12 January 2026 for Islington". */
    public String made() {
      return "Made on " + InWords.plain(madeOn) + " for " + place;
    }

    /** "Rules checked 23 November 2026." and, where that is long ago, that they need checking. */
    public String rules() {
      return "Rules checked "
          + InWords.plain(rulesChecked)
          + "."
          + (checkTheRules ? " That is more than a year ago: check this." : "");
    }
  }

  /**
   * Where the family stands in one concern.
   *
   * @param body a few sentences
   * @param open the open question, where the way is not finished
   */
  public record WhereYouStand(String title, Prose body, Optional<String> open) {}

  /**
   * A route.
   *
   * @param why what it is and why it fits; may be empty
   * @param fits how it sits beside other roads; may be empty
   */
  public record Road(String title, Prose why, Prose fits, List<Step> steps) {
    public Road {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One thing to do.
   *
   * @param number counted from 1 through all routes to do next; from 1 again in each other route
   * @param more how to do it; may be empty
   * @param contact whom to contact, if anybody
   * @param date by when, if there is a rule
   * @param letter the letter to adapt, if there is one
   */
  public record Step(
      int number,
      String what,
      Prose more,
      Optional<Whom> contact,
      Optional<DateToKeep> date,
      Optional<NamedLetter> letter) {}

  /**
   * What else the family can do. All lists leave out what the rest of the summary tells already.
   *
   * @param roads each route with its steps
   * @param help who helps with them, besides those whom their steps name
   * @param dates their dates, where they are known
   * @param sources where their rules say so
   */
  public record Also(
      List<Road> roads, List<Whom> help, List<KnownDate> dates, List<Reference> sources) {
    public Also {
      roads = List.copyOf(roads);
      help = List.copyOf(help);
      dates = List.copyOf(dates);
      sources = List.copyOf(sources);
    }
  }

  /**
   * A role, and whoever fills it here.
   *
   * @param title the role in plain words
   * @param helpsWith what it does for a family
   * @param people nobody where it is not known
   * @param notKnown what is not known, each in a sentence that says what to do about it
   */
  public record Whom(
      String role, String title, String helpsWith, List<Person> people, List<String> notKnown) {
    public Whom {
      people = List.copyOf(people);
      notKnown = List.copyOf(notKnown);
    }
  }

  /**
   * A real person or office.
   *
   * @param notes short facts worth knowing
   * @param notKnown what is not known, each in a sentence
   * @param checkThis whether this was last checked more than a year ago
   */
  public record Person(
      String name,
      Optional<String> phone,
      Optional<String> email,
      Optional<URI> web,
      Optional<String> address,
      List<String> notes,
      List<String> notKnown,
      LocalDate lastChecked,
      boolean checkThis) {
    public Person {
      notes = List.copyOf(notes);
      notKnown = List.copyOf(notKnown);
    }

    /** Whether any way to reach them is known. */
    public boolean canBeReached() {
      return phone.isPresent() || email.isPresent() || web.isPresent() || address.isPresent();
    }
  }

  /** A date that a rule gives. */
  public sealed interface DateToKeep {
    /** The id of the time limit. */
    String timeLimit();

    /** What has to happen. */
    String title();
  }

  /**
   * A date that is known.
   *
   * @param whose who must act
   * @param aimFor the safe day
   * @param latest the last day that the rule allows
   * @param receivedBy the time of day by which it must arrive
   * @param standing how it stands on the day the summary was made
   * @param left how long is left, or what a passed date means and what to do, in words
   * @param working how it was worked out, in sentences
   * @param step the number of the step to do next that it belongs to
   */
  public record KnownDate(
      String timeLimit,
      String title,
      TimeLimit.Whose whose,
      LocalDate aimFor,
      LocalDate latest,
      Optional<LocalTime> receivedBy,
      Standing standing,
      String left,
      List<String> working,
      Optional<Integer> step)
      implements DateToKeep {
    public KnownDate {
      working = List.copyOf(working);
    }

    /** Whether the family must act. */
    public boolean yours() {
      return whose == TimeLimit.Whose.YOURS;
    }

    /** What the first date is called: "Aim for", or "Due by" where somebody else must act. */
    public String firstLabel() {
      return switch (whose) {
        case YOURS -> "Aim for";
        case THEIRS -> "Due by";
        case NEITHER -> "On";
      };
    }

    /** The first date: the safe day, or the day by which somebody else must act. */
    public LocalDate first() {
      return yours() ? aimFor : latest;
    }

    /** "Latest: Monday 2 March 2026, to arrive by 5pm"; nothing where somebody else must act. */
    public Optional<String> latestInWords() {
      if (!yours()) {
        return Optional.empty();
      }
      String by = receivedBy.map(time -> ", to arrive by " + InWords.time(time)).orElse("");
      return Optional.of(
          "Latest: " + (latest.equals(aimFor) ? "the same day" : InWords.full(latest)) + by);
    }
  }

  /**
   * A date that cannot be worked out yet.
   *
   * @param why what is missing and what to do about it
   */
  public record UnknownDate(String timeLimit, String title, String why) implements DateToKeep {}

  /**
   * One answer.
   *
   * @param question the question's id
   * @param asked the question as it was asked
   * @param answer the answer in words; may have several lines
   * @param sure whether it was something other than "I am not sure"
   */
  public record Given(String question, String asked, String answer, boolean sure) {}

  /**
   * One note.
   *
   * @param where what the person was looking at, or nothing for a note about the whole
   * @param text their words; may have several lines
   */
  public record Noted(Optional<String> where, String text) {}

  /**
   * Where a rule comes from.
   *
   * @param checkThis whether it was last checked more than a year ago
   */
  public record Reference(
      String id,
      String title,
      String says,
      Optional<URI> link,
      LocalDate lastChecked,
      boolean checkThis) {

    /** "Checked 23 November 2026." and, where that is long ago, that it needs checking. */
    public String checked() {
      return checkThis
          ? "Last checked " + InWords.plain(lastChecked) + ". Check this: it may have changed."
          : "Checked " + InWords.plain(lastChecked) + ".";
    }
  }

  /**
   * Which letter.
   *
   * @param printed whether it is printed with the rest: letters are wanted, and it belongs to a
   *     step to do next
   */
  public record NamedLetter(String id, String title, boolean printed) {}

  /**
   * A letter with what is known filled in and the rest left as blanks, "[ your name ]".
   *
   * @param to who it goes to, where that is known
   * @param paragraphs in order
   */
  public record FilledLetter(
      NamedLetter named, Optional<String> to, String subject, List<String> paragraphs) {
    public FilledLetter {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
