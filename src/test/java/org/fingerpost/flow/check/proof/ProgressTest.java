package org.fingerpost.flow.check.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;
import org.junit.jupiter.api.Test;

/** How far a proof is, is told at the pace of a clock that the test moves. */
class ProgressTest {
  private static final Places NOWHERE = new Places(Map.of());
  private static final long TENTH = 100_000_000L;

  private final List<String> told = new ArrayList<>();
  private long now;

  private Progress paced() {
    return Progress.everySecond(() -> now, (flow, done, of) -> told.add(flow + " " + done));
  }

  @Test
  void nothingIsToldInTheFirstSecondThenOnceASecond() {
    now = -3 * TENTH;
    Progress progress = paced();
    for (int step = 0; step < 35; step++) {
      progress.at("f", step, 100);
      now += TENTH;
    }
    assertThat(told).containsExactly("f 10", "f 20", "f 30");
  }

  @Test
  void manyQuickFlowsTogetherThatTakeLongAreTold() {
    Progress progress = paced();
    for (int flow = 0; flow < 30; flow++) {
      progress.at("f" + flow, 1, 1);
      now += TENTH;
    }
    assertThat(told).containsExactly("f10 1", "f20 1");
  }

  @Test
  void aProofTellsHowFarItIsAndCountsToTheEnd() {
    Pathways pathways = LargePathways.long_(300);
    List<Integer> done = new ArrayList<>();
    Proof proof =
        Proof.of(pathways, NOWHERE, Bound.USUAL, (flow, one, of) -> done.add(one * 1000 + of));
    assertThat(proof.verdicts()).allMatch(Verdict.Proved.class::isInstance);
    assertThat(done).hasSizeGreaterThanOrEqualTo(300).isSorted();
    assertThat(done.getLast() / 1000).isEqualTo(done.getLast() % 1000).isGreaterThan(300);
  }

  @Test
  void aProofForWhichNobodyWaitsAnyMoreEndsAtOnce() {
    Pathways pathways = LargePathways.long_(300);
    int[] asked = new int[1];
    Progress leaving =
        new Progress() {
          @Override
          public void at(String flow, int done, int of) {
            told.add(flow + " " + done);
          }

          @Override
          public boolean isGivenUp() {
            return ++asked[0] > 5;
          }
        };
    assertThatThrownBy(() -> Proof.of(pathways, NOWHERE, Bound.USUAL, leaving))
        .isInstanceOf(CancellationException.class);
    assertThat(told).hasSize(5);
    assertThatThrownBy(
            () ->
                Proof.of(pathways, NOWHERE, Bound.USUAL, Progress.everySecond(() -> now, leaving)))
        .isInstanceOf(CancellationException.class);
  }
}
