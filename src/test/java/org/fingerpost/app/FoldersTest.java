package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
  private static final Path HOME = Path.of("/people/kay");

  @Test
  void eachKindOfComputerHasItsOwnPlace() {
    assertThat(Folders.on("Linux", HOME, Map.of()).cases())
        .isEqualTo(HOME.resolve(".local/share/fingerpost"));
    assertThat(Folders.on("Linux", HOME, Map.of("XDG_DATA_HOME", "/data/kay")).cases())
        .isEqualTo(Path.of("/data/kay/fingerpost"));
    assertThat(Folders.on("Mac OS X", HOME, Map.of()).cases())
        .isEqualTo(HOME.resolve("Library/Application Support/Fingerpost"));
    assertThat(Folders.on("Windows 11", HOME, Map.of()).cases())
        .isEqualTo(HOME.resolve("AppData/Local/Fingerpost"));
  }

  @Test
  void aFolderThatSomebodyChoseComesFirst() {
    assertThat(Folders.on("Linux", HOME, Map.of("FINGERPOST_DATA", "/stick/cases")).cases())
        .isEqualTo(Path.of("/stick/cases"));
    assertThat(Folders.on("Linux", HOME, Map.of("FINGERPOST_DATA", " ")).cases())
        .isEqualTo(HOME.resolve(".local/share/fingerpost"));
  }
}
