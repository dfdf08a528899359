package org.fingerpost.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fingerpost.flow.check.proof.Proof;
import org.fingerpost.flow.check.proof.Verdict;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;
import org.junit.jupiter.api.Test;

/** What is promised of the shipped pathways as a whole. */
class ShippedPathwaysAreProvedTest {
  private static final Reading SHIPPED = new PathwaysReader().read(Path.of("flows"));
  private static final Proof PROOF = Proof.of(SHIPPED.pathways().orElseThrow(), SHIPPED.places());

  @Test
  void everyWayEndsAtAnOutcomeAndEverythingWrittenServes() {
    assertThat(PROOF.faults()).isEmpty();
    assertThat(PROOF.open()).isEmpty();
    assertThat(PROOF.isComplete()).isTrue();
    assertThat(PROOF.verdicts()).hasSize(SHIPPED.pathways().orElseThrow().flows().size());
  }

  @Test
  void nobodyIsAskedMoreThanTwelveQuestions() {
    assertThat(PROOF.verdicts())
        .filteredOn(verdict -> verdict.flow().equals("unhappy-with-send"))
        .singleElement()
        .isInstanceOfSatisfying(
            Verdict.Proved.class,
            proved -> {
              assertThat(proved.most()).isLessThanOrEqualTo(12);
              assertThat(proved.ends()).hasSizeGreaterThan(100);
            });
  }

  @Test
  void theTriageAsksAtMostFive() {
    assertThat(SHIPPED.pathways().orElseThrow().flow("unhappy-with-send"))
        .get()
        .satisfies(
            triage ->
                assertThat(
                        triage.nodes().values().stream()
                            .filter(org.fingerpost.flow.Question.class::isInstance))
                    .hasSizeLessThanOrEqualTo(5));
  }
}
