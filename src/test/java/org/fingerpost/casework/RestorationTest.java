package org.fingerpost.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fingerpost.casework.Restoration.Effect;
import org.junit.jupiter.api.Test;

/** What going back would change is told before it is done. */
class RestorationTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Logged note(long sequence, int number, String text) {
    return new Logged(
        sequence,
        NOON.plusSeconds(sequence),
        new Entry.NoteWritten(new NoteId(number), Optional.empty(), text));
  }

  private static List<Logged> log(int length) {
    List<Logged> log = new ArrayList<>();
    for (int sequence = 1; sequence <= length; sequence++) {
      log.add(note(sequence, sequence, "entry " + sequence));
    }
    return log;
  }

  private static Fragment whole(CaseId id, List<Logged> log) {
    Head head = new Head("K., mother", "Appeal", Optional.empty(), Optional.empty(), false);
    Instant touched = log.getLast().at();
    return new Fragment(
        id, Optional.of(new Listed(id, head, touched)), log, log.getLast().sequence(), true);
  }

  private static Remains of(Fragment... cases) {
    return new Remains(Path.of("cases.db"), List.of(cases), 0, 0);
  }

  @Test
  void aCaseThatIsNotInTheCopyVanishesWithEverythingInIt() {
    CaseId id = CaseId.random();

    Restoration told = Restoration.between(of(whole(id, log(3))), of(), 2);

    assertThat(told.changes())
        .containsExactly(
            new Restoration.Change(
                id,
                Optional.of("K., mother"),
                Optional.of(NOON.plusSeconds(3)),
                new Effect.Vanishes(3, 3)));
    assertThat(told.losesSomething()).isTrue();
    assertThat(told.staysDeleted()).isEqualTo(2);
    assertThat(told.presentKnown()).isTrue();
  }

  @Test
  void aNoteThatWasWrittenTwiceIsOneNoteThatIsLost() {
    CaseId id = CaseId.random();
    List<Logged> now = new ArrayList<>(log(2));
    now.add(note(3, 3, "half a"));
    now.add(note(4, 3, "half a sentence"));

    Restoration told = Restoration.between(of(whole(id, now)), of(whole(id, log(2))), 0);

    assertThat(told.changes())
        .extracting(Restoration.Change::effect)
        .containsExactly(new Effect.GoesBack(2, 1));
  }

  @Test
  void fromWhereTheCopyTellsAnotherStoryAllIsLost() {
    CaseId id = CaseId.random();
    List<Logged> other = new ArrayList<>(log(2));
    other.add(note(3, 9, "as it was before"));
    other.add(note(4, 10, "and went on"));

    Restoration told = Restoration.between(of(whole(id, log(3))), of(whole(id, other)), 0);

    assertThat(told.changes())
        .extracting(Restoration.Change::effect)
        .containsExactly(new Effect.GoesBack(1, 1));
  }

  @Test
  void whatCannotBeReadNowAndIsInTheCopyComesBack() {
    CaseId torn = CaseId.random();
    CaseId gone = CaseId.random();
    List<Logged> log = log(4);
    Fragment now =
        new Fragment(torn, Optional.empty(), List.of(log.getFirst(), log.getLast()), 4, false);

    Restoration told = Restoration.between(of(now), of(whole(torn, log), whole(gone, log(2))), 0);

    assertThat(told.changes())
        .extracting(Restoration.Change::effect)
        .containsExactlyInAnyOrder(new Effect.ComesBack(2), new Effect.ComesBack(2));
    assertThat(told.losesSomething()).isFalse();
    assertThat(told.presentKnown()).isFalse();
  }

  @Test
  void entriesThatAreKnownToHaveFollowedAreLostThoughNobodyCanReadThem() {
    CaseId id = CaseId.random();
    Fragment now = new Fragment(id, whole(id, log(2)).listed(), log(2), 6, true);

    Restoration told = Restoration.between(of(now), of(whole(id, log(3))), 0);

    assertThat(told.changes())
        .extracting(Restoration.Change::effect)
        .containsExactly(new Effect.GoesBack(3, 0));
  }

  /** Nothing is passed over: what is there now is in the copy or is told to be lost. */
  @Property
  void everyEntryOfTodayIsInTheCopyOrCountedAsLost(
      @ForAll @IntRange(min = 1, max = 9) int now,
      @ForAll @IntRange(min = 1, max = 9) int copy,
      @ForAll @IntRange(min = 1, max = 9) int fork) {
    CaseId id = CaseId.random();
    List<Logged> then = new ArrayList<>(log(copy));
    for (int at = fork; at <= copy; at++) {
      then.set(at - 1, note(at, at, "otherwise"));
    }

    Restoration told = Restoration.between(of(whole(id, log(now))), of(whole(id, then)), 0);

    long lost = Math.max(0, now - Math.min(copy, fork - 1));
    assertThat(told.losesSomething()).isEqualTo(lost > 0);
    if (lost > 0) {
      assertThat(told.changes().getFirst().effect()).isEqualTo(new Effect.GoesBack(lost, lost));
    } else {
      assertThat(told.same() + told.changes(Effect.ComesBack.class).size()).isOne();
    }
  }

  @Test
  void aFragmentKnowsWhatIsMissing() {
    CaseId id = CaseId.random();
    List<Logged> log = log(9);
    Fragment torn =
        new Fragment(
            id, Optional.empty(), List.of(log.get(0), log.get(1), log.get(4), log.get(6)), 9, true);

    assertThat(torn.gaps())
        .containsExactly(new Fragment.Gap(3, 4), new Fragment.Gap(6, 6), new Fragment.Gap(8, 9));
    assertThat(torn.untilFirstGap()).isEqualTo(log.subList(0, 2));
    assertThat(torn.isWhole()).isFalse();
    assertThat(whole(id, log).isWhole()).isTrue();
    assertThatThrownBy(
            () -> new Fragment(id, Optional.empty(), List.of(log.get(0), log.get(0)), 1, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
