package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a case file, opening it ends in words or in a whole case, and soon. */
class HostileCaseFilesTest {
  @TempDir private Path folder;

  @Test
  void mutatedCaseFilesAreRefusedInWordsOrTakenInWhole() throws Exception {
    int mutants = Integer.getInteger("fingerpost.mutants", 600);
    List<String> command =
        new ArrayList<>(
            OwnProcess.command(
                HostileCaseFiles.class, folder.toString(), String.valueOf(mutants), "2026"));
    command.add(1, "-Xmx256m");
    // The two seconds are measured at length; a busy machine must not fail a short run.
    command.add(1, "-Dfingerpost.whole=" + Boolean.getBoolean("fingerpost.whole"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    System.out.print(said);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said)
        .contains(mutants + " mutated case files", "DAMAGED=", "DOES_NOT_OPEN=", "taken in=");
    assertThat(mutants).isPositive();
  }
}
