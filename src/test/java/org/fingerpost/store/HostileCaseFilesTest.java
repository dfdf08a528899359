package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fingerpost.OwnProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a case file, opening it ends in words or in a whole case, and soon. */
class HostileCaseFilesTest {
  @TempDir private Path folder;

  @Test
  void mutatedCaseFilesAreRefusedInWordsOrTakenInWhole() throws Exception {
    int mutants = Integer.getInteger("fingerpost.mutants", 600);
    String said =
        OwnProcess.inLittleMemory(
            HostileCaseFiles.class, folder.toString(), String.valueOf(mutants), "2026");
    assertThat(said)
        .contains(mutants + " mutated case files", "DAMAGED=", "DOES_NOT_OPEN=", "taken in=");
    assertThat(mutants).isPositive();
  }
}
