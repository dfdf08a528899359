package org.fingerpost.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Processes started as {@code packaging/run} starts the program: from jars, with Java's cache of
 * the classes that reading and proving the shipped flows needs.
 */
final class FreshJava {
  private final Path folder;
  private final String classPath;

  private FreshJava(Path folder, String classPath) {
    this.folder = folder;
    this.classPath = classPath;
  }

  /**
   * Packs the folders of this process's class path into jars, the only form of which Java keeps
   * classes.
   *
   * @param folder where the jars and the caches go
   */
  static FreshJava in(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!Files.isDirectory(Path.of(entry))) {
        jars.add(entry);
        continue;
      }
      Path jar = folder.resolve(jars.size() + ".jar");
      int code =
          ToolProvider.findFirst("jar")
              .orElseThrow()
              .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", entry, ".");
      if (code != 0) {
        throw new IOException(entry + " could not be packed; the reason stands above");
      }
      jars.add(jar.toString());
    }
    return new FreshJava(folder, String.join(File.pathSeparator, jars));
  }

  /**
   * Lets one run show Java which classes it needs.
   *
   * @param cache the name that later runs know them by
   * @param arguments of {@link FreshProcess}
   */
  void learn(String cache, List<String> arguments) throws IOException, InterruptedException {
    // Java tells at length what it keeps and what it cannot keep.
    ran(
        command("-XX:AOTCacheOutput=" + at(cache), "-Xmx1g", arguments),
        ProcessBuilder.Redirect.to(folder.resolve(cache + ".log").toFile()));
  }

  /**
   * One run of a process that has just been started.
   *
   * @param cache as it was learned
   * @param heap such as {@code -Xmx256m}
   * @param arguments of {@link FreshProcess}
   * @return the last line that it printed
   */
  String run(String cache, String heap, List<String> arguments)
      throws IOException, InterruptedException {
    return ran(command("-XX:AOTCache=" + at(cache), heap, arguments));
  }

  private Path at(String cache) {
    return folder.resolve(cache + ".aot");
  }

  private List<String> command(String cache, String heap, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of("-Xlog:disable", cache, heap, "-cp", classPath, FreshProcess.class.getName()));
    command.addAll(arguments);
    return command;
  }

  /**
   * Runs Java with the settings that the program is started with.
   *
   * @param arguments of Java's own, then of the program
   * @return the last line that it printed
   */
  static String ran(List<String> arguments) throws IOException, InterruptedException {
    return ran(arguments, ProcessBuilder.Redirect.INHERIT);
  }

  private static String ran(List<String> arguments, ProcessBuilder.Redirect errors)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectError(errors).start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (process.waitFor() != 0 || said.isEmpty()) {
      throw new IllegalStateException(
          String.join(" ", arguments) + " failed; the reason stands in its errors");
    }
    return said.getLast();
  }
}
