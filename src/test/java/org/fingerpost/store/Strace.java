package org.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** The tracer of system calls, which a Linux computer may or may not have. */
final class Strace {
  private Strace() {}

  /**
   * Fails where there is none: what was asked for was not run, and a test that tried nothing must
   * not pass.
   */
  static void require() {
    assertThat(works())
        .as("not run: this needs strace (Debian: apt-get install strace) and leave to trace")
        .isTrue();
  }

  /** Whether there is one, and this user may use it. */
  static boolean works() {
    try {
      Process process =
          new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true")
              .redirectErrorStream(true)
              .start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
