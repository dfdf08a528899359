package org.fingerpost.flow.check.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;

/** The proof says of small pathways exactly what walking every way says. */
class ProofAgainstEveryWayTest {

  @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
  void theProofSaysWhatWalkingEveryWaySays(@ForAll long seed) {
    Pathways pathways = new RandomPathways(seed).pathways();
    EveryWay walked = new EveryWay(pathways, 200_000);
    if (walked.tooMany) {
      return;
    }
    Drawing.Lines lines = new Drawing.Lines();
    Proof proof = Proof.of(pathways, lines.of(pathways));
    assertThat(proof.open()).isEmpty();
    for (Verdict verdict : proof.verdicts()) {
      switch (verdict) {
        case Verdict.Proved proved -> {
          Map<NodeId, BigInteger> counted = new TreeMap<>();
          proved.ends().forEach(end -> counted.put(end.outcome(), end.ways()));
          Map<NodeId, BigInteger> expected = new TreeMap<>();
          walked
              .ways
              .getOrDefault(proved.flow(), Map.of())
              .forEach((outcome, ways) -> expected.put(outcome, BigInteger.valueOf(ways.size())));
          assertThat(counted).as(proved.flow()).isEqualTo(expected);
          assertThat(proved.ways())
              .isEqualTo(expected.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        }
        case Verdict.NotProved notProved -> assertThat(walked.stuck).isNotEmpty();
      }
    }
    Set<String> found = new TreeSet<>();
    proof.faults().stream()
        .filter(fault -> !fault.what().startsWith("Some answers lead nowhere"))
        .forEach(fault -> found.add(lines.pointer(fault.place().line())));
    assertThat(found).isEqualTo(walked.faults());
    assertThat(
            proof.faults().stream()
                .filter(fault -> fault.what().startsWith("Some answers lead nowhere")))
        .hasSize(walked.stuck.size());
  }
}
