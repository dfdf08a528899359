package org.fingerpost.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.fingerpost.OwnProcess;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file of flows, reading and checking it ends, soon, in words. */
class HostileFlowsTest {
  @Test
  void everyMutantIsReadAndCheckedOrRefusedInWords() throws Exception {
    int tries = Integer.getInteger("fingerpost.hostileFlows", 100);
    long seed = Long.getLong("fingerpost.seed", 20_261_126);
    String said =
        OwnProcess.inLittleMemory(HostileFlows.class, String.valueOf(tries), String.valueOf(seed));
    assertThat(tries).isPositive();
    assertThat(said).contains("hostile flow files: " + tries + ",");
  }
}
