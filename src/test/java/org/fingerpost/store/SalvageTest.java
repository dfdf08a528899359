package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.Fragment;
import org.fingerpost.casework.Logged;
import org.fingerpost.casework.Remains;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is whole in a damaged file is read, named as what it is, and nothing else. */
class SalvageTest {
  @TempDir Path folder;
  private CaseloadFile where;
  private final Map<CaseId, Case> kept = new HashMap<>();

  @BeforeEach
  void makeCasesWithShortAndLongEntries() throws Exception {
    where = new CaseloadFile(folder.resolve("fingerpost.db"));
    Random random = new Random(20261126);
    try (Caseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      for (int number = 0; number < 6; number++) {
        CaseId id = Samples.aCase(caseload);
        for (int note = 2; note < 12; note++) {
          // Up to several pages, so that some entries reach into pages of their own.
          String text = "What the school said. ".repeat(1 + random.nextInt(note == 5 ? 900 : 40));
          caseload.append(id, Samples.note(note, text), Samples.HEAD);
        }
        kept.put(id, caseload.open(id));
      }
    }
  }

  private Remains salvage() throws Exception {
    byte[] before = Files.readAllBytes(where.file());
    try (Recovery recovery = Recovery.of(where.file(), new Unlocking.Freely())) {
      Remains remains = recovery.salvage();
      assertThat(Files.readAllBytes(where.file())).isEqualTo(before);
      return remains;
    }
  }

  private Case sound(Fragment fragment) {
    return Objects.requireNonNull(kept.get(fragment.id()));
  }

  private void requireTrue(Remains remains) {
    for (Fragment fragment : remains.cases()) {
      Case sound = sound(fragment);
      assertThat(sound.log()).containsAll(fragment.entries());
      assertThat(fragment.last()).isLessThanOrEqualTo(sound.log().size());
      List<Long> named = new ArrayList<>();
      fragment.entries().forEach(entry -> named.add(entry.sequence()));
      for (Fragment.Gap gap : fragment.gaps()) {
        for (long missing = gap.first(); missing <= gap.last(); missing++) {
          named.add(missing);
        }
      }
      if (fragment.endKnown()) {
        assertThat(named).hasSize(sound.log().size()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aSoundFileIsReadWhole() throws Exception {
    Remains remains = salvage();

    assertThat(remains.isWhole()).isTrue();
    assertThat(remains.cases()).hasSize(kept.size());
    for (Fragment fragment : remains.cases()) {
      assertThat(fragment.untilFirstGap()).isEqualTo(sound(fragment).log());
    }
  }

  @Test
  void withoutItsFirstPageEveryEntryIsStillThere() throws Exception {
    byte[] bytes = Files.readAllBytes(where.file());
    Arrays.fill(bytes, 0, 4096, (byte) 0);
    Files.write(where.file(), bytes);

    Remains remains = salvage();

    assertThat(remains.entries()).isEqualTo(6 * 14);
    assertThat(remains.missing()).isZero();
    requireTrue(remains);
  }

  @Test
  void aTornPageCostsOnlyWhatStoodOnIt() throws Exception {
    byte[] sound = Files.readAllBytes(where.file());
    long least = Long.MAX_VALUE;
    int torn = 0;
    for (int page = 1; page < sound.length / 4096; page++) {
      byte[] bytes = sound.clone();
      Arrays.fill(bytes, page * 4096, (page + 1) * 4096, (byte) 0xA5);
      Files.write(where.file(), bytes);

      Remains remains = salvage();

      requireTrue(remains);
      least = Math.min(least, remains.entries());
      torn += remains.isWhole() ? 0 : 1;
    }
    assertThat(torn).isGreaterThan(5);
    assertThat(least).isBetween(40L, 83L);
  }

  @Test
  void aFileCutShortGivesWhatComesBeforeTheCut() throws Exception {
    byte[] sound = Files.readAllBytes(where.file());
    long found = 0;
    for (int length = 0; length < sound.length; length += 5000) {
      Files.write(where.file(), Arrays.copyOf(sound, length));
      Remains remains = salvage();
      requireTrue(remains);
      found = Math.max(found, remains.entries());
    }
    assertThat(found).isBetween(20L, 84L);
  }

  @Test
  void garbageGivesNothing() throws Exception {
    byte[] garbage = new byte[200_000];
    new Random(7).nextBytes(garbage);
    Files.write(where.file(), garbage);

    Remains remains = salvage();

    assertThat(remains.cases()).isEmpty();
    assertThat(remains.keysWithoutCase()).isEqualTo(kept.size());
    assertThat(remains.isWhole()).isFalse();
  }

  @Test
  void theLatestEntriesAreFoundInTheWriteAheadLog() throws Exception {
    CaseId id = kept.keySet().iterator().next();
    Path copy = folder.resolve("copy").resolve("fingerpost.db");
    Files.createDirectory(copy.getParent());
    CaseloadFile copied = new CaseloadFile(copy);
    Case after;
    try (Caseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      caseload.append(id, Samples.note(20, "just before the crash"), Samples.HEAD);
      caseload.append(id, Samples.note(21, "and at length ".repeat(900)), Samples.HEAD);
      after = caseload.open(id);
      Files.copy(where.file(), copy);
      Files.copy(where.writeAheadLog(), copied.writeAheadLog());
      Files.copy(where.keys(), copied.keys());
    }
    kept.put(id, after);
    where = copied;

    Remains remains = salvage();

    requireTrue(remains);
    assertThat(remains.isWhole()).isTrue();
    assertThat(fragment(remains, id).entries()).isEqualTo(after.log());

    Files.write(copy, new byte[0]);
    Remains ofTheLogAlone = salvage();
    requireTrue(ofTheLogAlone);
    assertThat(fragment(ofTheLogAlone, id).entries())
        .contains(after.log().getLast(), after.log().get(after.log().size() - 2));
  }

  private static Fragment fragment(Remains remains, CaseId id) {
    return remains.cases().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void anEntryThatWasLeftOutAtTheEndIsNamed() throws Exception {
    CaseId id = kept.keySet().iterator().next();
    try (var connection = Sqlite.forMaking(where.file())) {
      Sqlite.execute(connection, "DROP TRIGGER entries_go_only_with_their_case");
      Sqlite.execute(
          connection,
          "DELETE FROM entries WHERE sequence IN (4, 13, 14) AND case_id = X'"
              + java.util.HexFormat.of().formatHex(Contents.bytes(id))
              + "'");
    }

    Fragment torn = fragment(salvage(), id);

    assertThat(torn.gaps()).containsExactly(new Fragment.Gap(4, 4), new Fragment.Gap(13, 14));
    assertThat(torn.endKnown()).isTrue();
    assertThat(torn.untilFirstGap()).extracting(Logged::sequence).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aDeletedCaseIsNotFoundAgain() throws Exception {
    CaseId id = kept.keySet().iterator().next();
    byte[] before = Files.readAllBytes(where.file());
    try (Caseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      caseload.delete(id);
    }
    Files.write(where.file(), before);

    Remains remains = salvage();

    assertThat(remains.cases()).extracting(Fragment::id).doesNotContain(id).hasSize(5);
    assertThat(remains.keysWithoutCase()).isZero();
  }

  @Test
  void withoutTheKeysNothingIsReadAndThatIsSaid() throws Exception {
    try (SqliteCaseload caseload = SqliteCaseload.open(where.file(), Samples.CLOCK)) {
      caseload.setPassphrase("tea and toast".toCharArray());
    }
    assertThat(problem(new Unlocking.Freely())).isEqualTo(new CaseProblem.Locked(where.file()));
    assertThat(problem(new Unlocking.WithPassphrase("coffee".toCharArray())))
        .isEqualTo(new CaseProblem.WrongPassphrase(where.file()));
    try (Recovery recovery =
        Recovery.of(where.file(), new Unlocking.WithPassphrase("tea and toast".toCharArray()))) {
      assertThat(recovery.salvage().isWhole()).isTrue();
    }
    Files.delete(where.keys());
    Files.delete(org.fingerpost.vault.Vault.secondCopy(where.keys()));
    assertThat(problem(new Unlocking.Freely()))
        .isEqualTo(
            new CaseProblem.Incomplete(where.file(), where.keys(), java.util.Optional.empty()));
  }

  private CaseProblem problem(Unlocking unlocking) {
    try (Recovery recovery = Recovery.of(where.file(), unlocking)) {
      throw new AssertionError("opened: " + recovery.salvage());
    } catch (CaseException refused) {
      return refused.problem();
    }
  }

  /** The short form; a longer one is asked for with {@code -Dfingerpost.flips=500}. */
  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void flippedBytesNeverGiveAnEntryThatWasNotWritten(int atOnce) throws Exception {
    int flips = Integer.getInteger("fingerpost.flips", 40);
    byte[] sound = Files.readAllBytes(where.file());
    Random random = new Random(atOnce);
    long missing = 0;
    for (int flip = 0; flip < flips; flip++) {
      byte[] flipped = sound.clone();
      for (int one = 0; one < atOnce; one++) {
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(where.file(), flipped);

      Remains remains = salvage();

      requireTrue(remains);
      missing += 84 - remains.entries();
    }
    System.out.println(
        flips
            + " times "
            + atOnce
            + " flips: on average "
            + (double) missing / flips
            + " of 84 entries could not be salvaged");
    assertThat(missing).isBetween(1L, 10L * flips);
  }
}
