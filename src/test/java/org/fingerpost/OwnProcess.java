package org.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A test's program in a process of its own, with the classes of the tests. */
public final class OwnProcess {
  private OwnProcess() {}

  /** Ready to be started; what it says on its error stream is the tests' own. */
  public static ProcessBuilder of(Class<?> program, String... arguments) {
    return new ProcessBuilder(command(program, arguments))
        .redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  /**
   * Runs a program that must come to a good end in 256 MB, told whether it is run whole.
   *
   * @return what it printed, which is printed again
   */
  public static String inLittleMemory(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = command(program, arguments);
    command.add(1, "-Xmx256m");
    // Two seconds are measured at length; a busy machine must not fail a short run.
    command.add(1, "-Dfingerpost.whole=" + Boolean.getBoolean("fingerpost.whole"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    System.out.print(said);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** Whatever folder the program is started in. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The words that start it; options of Java's own may be put in at 1. */
  public static List<String> command(Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            classPath(),
            program.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
