package org.fingerpost.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps what it keeps, on each kind of computer.
 *
 * @param cases the folder of the cases and their backups
 */
public record Folders(Path cases) {

  /** The environment variable that names another folder for the cases. */
  static final String VARIABLE = "FINGERPOST_DATA";

  /**
   * The folders for a computer, from what it says of itself. Nothing is created.
   *
   * @param system the name of the operating system, such as {@code Windows 11}
   * @param home the person's own folder
   * @param environment the environment variables
   */
  static Folders on(String system, Path home, Map<String, String> environment) {
    Optional<String> chosen = given(environment, VARIABLE);
    if (chosen.isPresent()) {
      return new Folders(Path.of(chosen.get()).toAbsolutePath().normalize());
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return new Folders(
          given(environment, "LOCALAPPDATA")
              .map(Path::of)
              .orElse(home.resolve("AppData").resolve("Local"))
              .resolve("Fingerpost"));
    }
    if (name.contains("mac")) {
      return new Folders(
          home.resolve("Library").resolve("Application Support").resolve("Fingerpost"));
    }
    return new Folders(
        given(environment, "XDG_DATA_HOME")
            .map(Path::of)
            .filter(Path::isAbsolute)
            .orElse(home.resolve(".local").resolve("share"))
            .resolve("fingerpost"));
  }

  /** The folders for this computer. */
  static Folders here() {
    return on(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  private static Optional<String> given(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }
}
