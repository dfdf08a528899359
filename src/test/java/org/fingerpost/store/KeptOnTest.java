package org.fingerpost.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.store.SqliteCaseloadTest.problemOf;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.fingerpost.casework.Arrival;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.CaseId;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.Deed;
import org.fingerpost.casework.Entry;
import org.fingerpost.casework.Listed;
import org.fingerpost.casework.Retention;
import org.fingerpost.casework.Trail;
import org.fingerpost.casework.Unpacking;
import org.fingerpost.vault.Unlocking;
import org.fingerpost.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision to keep a case on is kept in the case, goes where it goes, and moves nothing else. */
class KeptOnTest {
  private static final Instant YEARS_LATER = Samples.MORNING.plus(Duration.ofDays(800));
  private static final LocalDate THEN = LocalDate.of(2029, 2, 1);

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Samples.MORNING);

  private SqliteCaseload open() throws Exception {
    return SqliteCaseload.open(folder.resolve("cases").resolve("cases.db"), now::get);
  }

  private static Listed line(SqliteCaseload caseload, CaseId id) throws Exception {
    return caseload.list().cases().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<CaseId> due(SqliteCaseload caseload, LocalDate today) throws Exception {
    return Retention.USUAL.due(caseload.list().cases(), today).stream()
        .map(due -> due.one().id())
        .toList();
  }

  @Test
  void aDecisionIsThereAfterARestartAndTheListIsOtherwiseAsItWas() throws Exception {
    CaseId kept;
    CaseId other;
    Case before;
    try (SqliteCaseload caseload = open()) {
      kept = Samples.aCase(caseload);
      now.set(Samples.MORNING.plusSeconds(60));
      other = Samples.aCase(caseload);
      before = caseload.open(kept);
      now.set(YEARS_LATER);
      assertThat(due(caseload, THEN)).containsExactlyInAnyOrder(kept, other);

      caseload.appendToEach(List.of(kept), new Entry.KeptOn());
    }
    try (SqliteCaseload caseload = open()) {
      assertThat(due(caseload, THEN)).containsExactly(other);
      Listed line = line(caseload, kept);
      assertThat(line.head()).isEqualTo(Samples.HEAD);
      assertThat(line.lastTouched()).isEqualTo(Samples.MORNING);
      assertThat(line.keptOn()).contains(YEARS_LATER);
      Case after = caseload.open(kept);
      assertThat(after.log().subList(0, before.log().size())).isEqualTo(before.log());
      assertThat(after.log()).hasSize(before.log().size() + 1);
      assertThat(Listed.of(after, Samples.HEAD)).isEqualTo(line);
      assertThat(after.answers()).isEqualTo(before.answers());
      assertThat(after.notes()).isEqualTo(before.notes());
    }
  }

  @Test
  void aCaseThatWasKeptOnGoesOnAndTheDecisionStaysInIt() throws Exception {
    try (SqliteCaseload caseload = open()) {
      CaseId id = Samples.aCase(caseload);
      now.set(YEARS_LATER);
      caseload.appendToEach(List.of(id), new Entry.KeptOn());
      now.set(YEARS_LATER.plusSeconds(60));
      caseload.append(id, Samples.note(2, "Rang again"), Samples.HEAD);
      caseload.renewHead(id, Samples.HEAD);

      Listed line = line(caseload, id);
      assertThat(line.lastTouched()).isEqualTo(YEARS_LATER.plusSeconds(60));
      assertThat(line.keptOn()).contains(YEARS_LATER);
      assertThat(caseload.backUp()).exists();
    }
  }

  @Test
  void takingADecisionBackAsksAgain() throws Exception {
    try (SqliteCaseload caseload = open()) {
      List<CaseId> ids = List.of(Samples.aCase(caseload), Samples.aCase(caseload));
      now.set(YEARS_LATER);
      caseload.appendToEach(ids, new Entry.KeptOn());
      assertThat(due(caseload, THEN)).isEmpty();

      caseload.appendToEach(ids, new Entry.KeptOnTakenBack());

      assertThat(due(caseload, THEN)).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(line(caseload, ids.getFirst()))
          .isEqualTo(new Listed(ids.getFirst(), Samples.HEAD, Samples.MORNING));
    }
  }

  @Test
  void severalAreKeptOnTogetherOrNone() throws Exception {
    try (SqliteCaseload caseload = open()) {
      CaseId first = Samples.aCase(caseload);
      CaseId gone = Samples.aCase(caseload);
      caseload.delete(gone);
      int before = caseload.audit().orElseThrow().read().lines().size();

      assertThat(problemOf(() -> caseload.appendToEach(List.of(first, gone), new Entry.KeptOn())))
          .isEqualTo(new CaseProblem.NoSuchCase(gone));

      assertThat(line(caseload, first).keptOn()).isEmpty();
      assertThat(caseload.open(first).log()).hasSize(4);
      assertThat(caseload.audit().orElseThrow().read().lines()).hasSize(before);
    }
  }

  @Test
  void theTrailSaysWhoKeptWhatOnAndThatItWasTakenBack() throws Exception {
    try (SqliteCaseload caseload = open()) {
      CaseId id = Samples.aCase(caseload);
      caseload.appendToEach(List.of(id), new Entry.KeptOn());
      caseload.append(id, new Entry.KeptOnTakenBack(), Samples.HEAD);
    }
    try (SqliteCaseload caseload = open()) {
      Trail trail = caseload.audit().orElseThrow().read();
      assertThat(trail.isWhole()).isTrue();
      assertThat(trail.lines())
          .extracting(line -> line.deed().what())
          .containsExactly(Deed.What.STARTED, Deed.What.KEPT_ON, Deed.What.KEPT_ON_TAKEN_BACK);
    }
  }

  /** What an older program meets that is shown what a later one kept. */
  @Test
  void aLineThatALaterVersionWroteIsNotCalledDamaged() throws Exception {
    CaseId ours;
    CaseId newer;
    try (SqliteCaseload caseload = open()) {
      ours = Samples.aCase(caseload);
      newer = Samples.aCase(caseload);
    }
    CaseloadFile where = new CaseloadFile(folder.resolve("cases").resolve("cases.db"));
    InFile session = new Opening(where, Schema.CURRENT, 1).first(new Unlocking.Freely(), THEN);
    byte[] line =
        "{\"format\":9,\"glance\":\"something that is still to be thought of\"}".getBytes(UTF_8);
    try (PreparedStatement update =
        session.connection().prepareStatement("UPDATE cases SET head = ? WHERE id = ?")) {
      update.setBytes(1, session.vault().seal(newer.value(), Vault.Part.HEAD, 4, line));
      update.setBytes(2, Contents.bytes(newer));
      update.executeUpdate();
    }
    session.putAway();

    try (SqliteCaseload caseload = open()) {
      assertThat(caseload.list().cases()).extracting(Listed::id).containsExactly(ours);
      assertThat(caseload.list().damaged()).isEmpty();
      assertThat(caseload.list().newer()).containsExactly(newer);
      assertThat(problemOf(() -> caseload.appendToEach(List.of(newer), new Entry.KeptOn())))
          .isInstanceOf(CaseProblem.Newer.class);
    }
  }

  @Test
  void aClockThatJumpsTenYearsEitherWayDeletesNothing() throws Exception {
    CaseId id;
    Case before;
    try (SqliteCaseload caseload = open()) {
      id = Samples.aCase(caseload);
      before = caseload.open(id);
    }
    int asked = 0;
    for (int years : new int[] {10, -10, 100, -40, 0}) {
      LocalDate day = LocalDate.of(2026, 11, 23).plusYears(years);
      now.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
      try (SqliteCaseload caseload = open()) {
        asked += due(caseload, day).size();
        assertThat(caseload.list().cases()).hasSize(1);
        assertThat(caseload.open(id)).isEqualTo(before);
      }
    }
    assertThat(asked).isEqualTo(4);
  }

  @Test
  void theDecisionTravelsWithTheCaseAndComesBackOnce() throws Exception {
    try (SqliteCaseload here = open();
        SqliteCaseload there = SqliteCaseload.inMemory(() -> YEARS_LATER)) {
      CaseId id = Samples.aCase(here);
      Unpacking toThere = new Unpacking(there, (_, carried) -> carried);
      toThere.take(
          toThere.look(SealedCaseFilesTest.ofAll(here)).getFirst(), Arrival.Choice.TAKE_IN);
      there.appendToEach(List.of(id), new Entry.KeptOn());
      // Meanwhile somebody wrote here, earlier than that.
      now.set(Samples.MORNING.plusSeconds(60));
      here.append(id, Samples.note(2, "Rang the school"), Samples.HEAD);

      Unpacking toHere = new Unpacking(here, (_, carried) -> carried);
      Arrival both = toHere.look(SealedCaseFilesTest.ofAll(there)).getFirst();
      assertThat(both.standing()).isEqualTo(Arrival.Standing.BOTH_WENT_ON);
      toHere.take(both, Arrival.Choice.TAKE_IN);

      assertThat(line(here, id).keptOn()).contains(YEARS_LATER);
      assertThat(line(here, id).lastTouched()).isEqualTo(Samples.MORNING.plusSeconds(60));
      assertThat(due(here, THEN)).isEmpty();
      assertThat(toHere.look(SealedCaseFilesTest.ofAll(there)).getFirst().standing())
          .isEqualTo(Arrival.Standing.OURS_IS_NEWER);
    }
  }
}
