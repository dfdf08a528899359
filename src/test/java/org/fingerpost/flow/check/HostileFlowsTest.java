package org.fingerpost.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fingerpost.store.OwnProcess;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file of flows, reading and checking it ends, soon, in words. */
class HostileFlowsTest {
  @Test
  void everyMutantIsReadAndCheckedOrRefusedInWords() throws Exception {
    int tries = Integer.getInteger("fingerpost.hostileFlows", 100);
    long seed = Long.getLong("fingerpost.seed", 20_261_126);
    List<String> command =
        new ArrayList<>(
            OwnProcess.command(HostileFlows.class, String.valueOf(tries), String.valueOf(seed)));
    command.add(1, "-Xmx256m");
    // The two seconds are measured at length; a busy machine must not fail a short run.
    command.add(1, "-Dfingerpost.whole=" + Boolean.getBoolean("fingerpost.whole"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    System.out.print(said);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(tries).isPositive();
    assertThat(said).contains("hostile flow files: " + tries + ",");
  }
}
