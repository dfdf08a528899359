package org.fingerpost.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fingerpost.flow.Answer;
import org.junit.jupiter.api.Test;

/** A case that went on in two places comes together with everything of both. */
class MergeTest {
  private static final CaseId ID = CaseId.random();
  private static final Entry OPENED = new Entry.Opened("appeal", "2026-11-23", Optional.empty());

  /** Two logs of one case that begin alike. */
  record Two(Case ours, Case theirs) {}

  @Provide
  Arbitrary<Two> two() {
    Arbitrary<Instant> moments =
        Arbitraries.oneOf(
            AnyEntry.moment(),
            Arbitraries.of(Instant.EPOCH, Instant.parse("2026-11-23T10:00:00Z")));
    Arbitrary<Logged> loose =
        Combinators.combine(moments, AnyEntry.entry()).as((at, entry) -> new Logged(1, at, entry));
    Arbitrary<List<Logged>> some = loose.list().ofMaxSize(12);
    return Combinators.combine(AnyEntry.log(), some, some)
        .as((shared, ours, theirs) -> new Two(longer(shared, ours), longer(shared, theirs)));
  }

  private static Case longer(List<Logged> shared, List<Logged> more) {
    List<Logged> log = new ArrayList<>(shared);
    more.forEach(loose -> log.add(new Logged(log.size() + 1L, loose.at(), loose.entry())));
    return new Case(ID, log);
  }

  private static Stream<String> texts(Case one) {
    return one.log().stream()
        .map(logged -> logged.entry() instanceof Entry.NoteWritten written ? written.text() : null)
        .filter(Objects::nonNull);
  }

  private static Stream<Entry.Answered> answers(Case one) {
    return one.log().stream()
        .map(logged -> logged.entry() instanceof Entry.Answered answered ? answered : null)
        .filter(Objects::nonNull);
  }

  @Property(tries = 500)
  void oursStaysAsItIsAndTheirsComesAfter(@ForAll("two") Two two) {
    Case merged = Merge.of(two.ours(), two.theirs()).merged();
    assertThat(merged.log().subList(0, two.ours().log().size())).isEqualTo(two.ours().log());
    assertThat(merged.log().stream().map(Logged::at).toList())
        .containsAll(two.theirs().log().stream().map(Logged::at).toList());
  }

  @Property(tries = 500)
  void everyNoteAndAnswerOfBothIsThere(@ForAll("two") Two two) {
    Case merged = Merge.of(two.ours(), two.theirs()).merged();
    for (Case one : List.of(two.ours(), two.theirs())) {
      assertThat(texts(merged).toList()).containsAll(texts(one).toList());
      assertThat(answers(merged).toList()).containsAll(answers(one).toList());
    }
  }

  /** What we wrote while they went on is still what we read. */
  @Property(tries = 500)
  void aNoteThatWeWroteAloneStandsAsItStood(@ForAll("two") Two two) {
    Merge merge = Merge.of(two.ours(), two.theirs());
    // The moments in these logs repeat: only what is ours for certain is asked for.
    List<Logged> alone =
        two.ours().log().stream().filter(logged -> !two.theirs().log().contains(logged)).toList();
    List<String> texts = texts(two.theirs()).toList();
    for (Note note : two.ours().notes()) {
      boolean ours =
          alone.stream()
              .anyMatch(
                  logged ->
                      logged.entry() instanceof Entry.NoteWritten written
                          && written.note().equals(note.id())
                          && !texts.contains(written.text()));
      if (ours) {
        assertThat(merge.merged().notes()).contains(note);
      }
    }
  }

  @Property(tries = 500)
  void toMergeOnceMoreAddsNothing(@ForAll("two") Two two) {
    Case once = Merge.of(two.ours(), two.theirs()).merged();
    assertThat(Merge.of(once, two.theirs()).missing()).isEmpty();
    assertThat(Merge.of(once, two.ours()).missing()).isEmpty();
    assertThat(Merge.of(once, once).missing()).isEmpty();
  }

  @Property(tries = 500)
  void bothSidesComeToTheSameAndThenRest(@ForAll("two") Two two) {
    Case here = Merge.of(two.ours(), two.theirs()).merged();
    Case there = Merge.of(two.theirs(), here).merged();
    assertThat(Merge.of(here, there).missing()).isEmpty();
    assertThat(Merge.of(there, here).missing()).isEmpty();
    assertThat(Merge.of(here, there).oursWentOn()).isFalse();
  }

  @Property(tries = 200)
  void aLogThatOnlyWentOnIsTakenAsItIs(@ForAll("two") Two two) {
    Case beginning = new Case(ID, two.theirs().log().subList(0, 1));
    assertThat(Merge.of(beginning, two.theirs()).merged()).isEqualTo(two.theirs());
    assertThat(Merge.of(two.theirs(), beginning).missing()).isEmpty();
  }

  // Told as it happens

  private static Case of(Object... all) {
    List<Logged> log = new ArrayList<>();
    for (int at = 0; at < all.length; at += 2) {
      Instant when = Instant.parse("2026-11-23T10:00:00Z").plusSeconds((Integer) all[at]);
      log.add(new Logged(log.size() + 1L, when, (Entry) all[at + 1]));
    }
    return new Case(ID, log);
  }

  private static Entry note(int number, String text) {
    return new Entry.NoteWritten(new NoteId(number), Optional.empty(), text);
  }

  private static Entry answer(String option) {
    return new Entry.Answered("what-happened", new Answer.Chosen(option));
  }

  private static List<String> standing(Case one) {
    return one.notes().stream().map(Note::text).toList();
  }

  @Test
  void twoNewNotesWithTheSameNumberBothSurvive() {
    Case ours = of(0, OPENED, 10, note(1, "The school rang"));
    Case theirs = of(0, OPENED, 20, note(1, "The council wrote"));
    Case merged = Merge.of(ours, theirs).merged();
    assertThat(standing(merged)).containsExactly("The school rang", "The council wrote");
    assertThat(merged.nextNote()).isEqualTo(new NoteId(3));
    assertThat(merged.notes().getLast().begun()).isEqualTo(theirs.lastTouched());
  }

  @Test
  void aNoteThatBothChangedBecomesTwo() {
    Case ours = of(0, OPENED, 1, note(1, "Ring"), 10, note(1, "Ring. Rang Monday."));
    Case theirs = of(0, OPENED, 1, note(1, "Ring"), 20, note(1, "Ring. No answer."));
    assertThat(standing(Merge.of(ours, theirs).merged()))
        .containsExactly("Ring. Rang Monday.", "Ring. No answer.");
  }

  @Test
  void aNoteThatTheyRemovedAndWeChangedStays() {
    Case ours = of(0, OPENED, 1, note(1, "Ring"), 10, note(1, "Ring. Rang Monday."));
    Case theirs = of(0, OPENED, 1, note(1, "Ring"), 20, new Entry.NoteRemoved(new NoteId(1)));
    assertThat(standing(Merge.of(ours, theirs).merged())).containsExactly("Ring. Rang Monday.");
  }

  @Test
  void aNoteThatTheyAloneChangedIsChanged() {
    Case ours = of(0, OPENED, 1, note(1, "Ring"), 10, answer("delay"));
    Case theirs = of(0, OPENED, 1, note(1, "Ring"), 20, note(1, "Ring. No answer."));
    assertThat(standing(Merge.of(ours, theirs).merged())).containsExactly("Ring. No answer.");
  }

  @Test
  void theirsCanGoOnWithTheSameNoteInTheNextFile() {
    Case ours = of(0, OPENED, 10, note(1, "Ours"));
    Case first = of(0, OPENED, 20, note(1, "Theirs"));
    Case second = of(0, OPENED, 20, note(1, "Theirs"), 30, note(1, "Theirs, longer"));
    Case merged = Merge.of(Merge.of(ours, first).merged(), second).merged();
    assertThat(standing(merged)).containsExactly("Ours", "Theirs, longer");
  }

  @Test
  void differingAnswersAreListedWithTheOneThatWillCount() {
    Case ours = of(0, OPENED, 30, answer("delay"));
    Case theirs = of(0, OPENED, 20, answer("decision-letter"));
    assertThat(Merge.of(ours, theirs).differing())
        .containsExactly(
            new Merge.Differing(
                "what-happened",
                new Answer.Chosen("delay"),
                new Answer.Chosen("decision-letter"),
                new Answer.Chosen("decision-letter")));
  }

  @Test
  void anAnswerThatWeGaveAnewAfterMergingCounts() {
    Case theirs = of(0, OPENED, 20, answer("decision-letter"));
    Case merged = Merge.of(of(0, OPENED, 30, answer("delay")), theirs).merged();
    Case anew =
        merged.plus(new Logged(merged.log().size() + 1L, Instant.EPOCH, answer("missing-help")));
    assertThat(Merge.of(anew, theirs).missing()).isEmpty();
    assertThat(Merge.of(anew, theirs).differing().getFirst().counts())
        .isEqualTo(new Answer.Chosen("missing-help"));
  }

  @Test
  void theClockOrdersNothing() {
    Case ours = of(0, OPENED, 1000, answer("delay"));
    Case theirs = of(0, OPENED, -5000, answer("decision-letter"));
    assertThat(Merge.of(ours, theirs).merged().answers().get("what-happened"))
        .isEqualTo(new Answer.Chosen("decision-letter"));
  }
}
