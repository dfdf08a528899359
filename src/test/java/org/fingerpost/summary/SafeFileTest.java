package org.fingerpost.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
  private static final byte[] NEW = "new".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void aFileIsWrittenWholeAndLeavesNothingBeside() throws Exception {
    Path file = folder.resolve("s.pdf");
    SafeFile.write(file, NEW);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(names()).containsExactly("s.pdf");
  }

  @Test
  void aFileThatIsThereIsReplaced() throws Exception {
    Path file = Files.writeString(folder.resolve("s.pdf"), "a much longer old file");
    SafeFile.write(file, NEW);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(names()).containsExactly("s.pdf");
  }

  @Test
  void aMissingFolderIsNamedAndNotMade() {
    Path file = folder.resolve("gone").resolve("s.pdf");
    CannotWrite problem = problem(file);
    assertThat(problem.what()).contains("There is no folder").contains("gone");
    assertThat(problem.safe()).isEqualTo("Nothing was changed or lost.");
    assertThat(problem.remedy()).contains("Make the folder first");
    assertThat(problem.file()).isEqualTo(file);
    assertThat(folder.resolve("gone")).doesNotExist();
  }

  @Test
  void aFolderIsNotMistakenForAFile() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("papers"));
    assertThat(problem(inside).what()).contains("is a folder");
    assertThat(problem(folder.getRoot()).what()).contains("is a folder");
    assertThat(inside).isEmptyDirectory();
  }

  @Test
  void aFileInPlaceOfAFolderIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    assertThat(problem(file.resolve("s.pdf")).what()).contains("There is no folder");
    assertThat(file).hasContent("old");
  }

  @Test
  void whereWritingIsNotAllowedTheOldFileStays() throws IOException {
    Path disk = folder.resolve("disk.zip");
    try (FileSystem filled = FileSystems.newFileSystem(disk, Map.of("create", "true"))) {
      Files.writeString(filled.getPath("/s.pdf"), "old");
    }
    try (FileSystem readOnly = FileSystems.newFileSystem(disk, Map.of("accessMode", "readOnly"))) {
      Path file = readOnly.getPath("/s.pdf");
      CannotWrite problem = problem(file);
      assertThat(problem.what()).contains("not allowed to write");
      assertThat(problem.remedy()).contains("Choose a folder of your own");
      assertThat(file).hasContent("old");
    }
  }

  @Test
  void aProblemIsSaidInThreeSentencesWithoutATechnicalWord() {
    CannotWrite problem = problem(folder.resolve("gone").resolve("s.pdf"));
    assertThat(problem).hasMessage(problem.what() + " " + problem.safe() + " " + problem.remedy());
    assertThat(problem.getMessage()).doesNotContain("Exception").doesNotContain(".part");
  }

  private static CannotWrite problem(Path file) {
    return catchThrowableOfType(CannotWrite.class, () -> SafeFile.write(file, NEW));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
