package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.vault.Unlocking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseloadAtTerminalTest {
  private static final String RIGHT = "four plain words";

  @TempDir private Path folder;

  private final Deque<char[]> typed = new ArrayDeque<>();
  private final List<char[]> given = new ArrayList<>();
  private int asked;

  private CaseloadAtTerminal caseload() {
    return new CaseloadAtTerminal(
        folder.resolve("cases.db"),
        InstantSource.system(),
        7,
        _ -> {
          asked++;
          Optional<char[]> next = Optional.ofNullable(typed.poll());
          next.ifPresent(given::add);
          return next;
        });
  }

  private void make(Unlocking with) throws Exception {
    SqliteCaseload.open(folder.resolve("cases.db"), InstantSource.system(), with, 7).close();
  }

  @Test
  void casesWithoutAPassphraseAreNotAskedAbout() throws Exception {
    make(new Unlocking.Freely());
    caseload().open().close();
    assertThat(asked).isZero();
  }

  @Test
  void aSlipIsAskedForAgainAndWhatWasTypedIsWiped() throws Exception {
    make(new Unlocking.WithPassphrase(RIGHT.toCharArray()));
    typed.add("wrong".toCharArray());
    typed.add(RIGHT.toCharArray());
    caseload().open().close();
    assertThat(asked).isEqualTo(2);
    assertThat(given).allSatisfy(one -> assertThat(one).containsOnly('\0'));
  }

  @Test
  void threeWrongOnesAreEnough() throws Exception {
    make(new Unlocking.WithPassphrase(RIGHT.toCharArray()));
    for (int times = 0; times < 5; times++) {
      typed.add("wrong".toCharArray());
    }
    Ended ended = catchThrowableOfType(Ended.class, () -> caseload().open());
    assertThat(ended.code()).isEqualTo(Ended.Code.COULD_NOT);
    assertThat(ended.sentence()).contains("recovery code");
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void nobodyThereIsSaid() throws Exception {
    make(new Unlocking.WithPassphrase(RIGHT.toCharArray()));
    Ended ended = catchThrowableOfType(Ended.class, () -> caseload().open());
    assertThat(ended.sentence()).contains("nobody typed it");
  }

  @Test
  void noCasesAreNotMade() {
    Ended ended = catchThrowableOfType(Ended.class, () -> caseload().open());
    assertThat(ended.code()).isEqualTo(Ended.Code.BAD_USE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fromAPipeItIsTheNextLine() throws Exception {
    Terminal pipe =
        Terminal.of(
            new ByteArrayInputStream((RIGHT + "\n").getBytes(StandardCharsets.UTF_8)),
            System.out,
            System.err);
    assertThat(CaseloadAtTerminal.at(pipe).ask("").map(String::new)).contains(RIGHT);
  }
}
