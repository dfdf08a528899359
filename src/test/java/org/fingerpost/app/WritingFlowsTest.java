package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/writing-flows.md tells an author to do, done in its order. */
class WritingFlowsTest {
  private static final Path PAGE = Path.of("docs", "writing-flows.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(json|console)\\n(.*?)^```$");
  private static final Pattern ID = Pattern.compile("\"id\": \"([a-z-]+)\"");
  private static final Pattern CHANGE = Pattern.compile("# after: (.+) -> (.+)");

  @TempDir private Path folder;

  @Test
  void everyFileAndEveryCommandOfThePageDoesWhatItSays() throws IOException {
    List<String> commands = new ArrayList<>();
    int files = 0;
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    while (block.find()) {
      String text = block.group(2);
      if (block.group(1).equals("json")) {
        Matcher id = ID.matcher(text);
        assertThat(id.find()).isTrue();
        Files.writeString(folder.resolve(id.group(1) + ".json"), text);
        files++;
      } else {
        int end = text.indexOf('\n');
        commands.add(tried(text.substring(0, end), text.substring(end + 1)));
      }
    }
    assertThat(files).isEqualTo(2);
    assertThat(commands).containsExactly("check", "walk", "check", "check");
  }

  /** Runs a command line of the page; what it prints must begin with what the page shows. */
  private String tried(String line, String shown) throws IOException {
    Matcher change = CHANGE.matcher(line);
    String command = line.replaceAll(" *#.*", "");
    String prefix = "$ packaging/run ";
    assertThat(command).startsWith(prefix);
    List<String> arguments =
        new ArrayList<>(List.of(command.substring(prefix.length()).split(" ")));
    Path file = folder.resolve(arguments.getLast());
    String before = Files.readString(file);
    if (change.find()) {
      assertThat(before).contains(change.group(1));
      Files.writeString(file, before.replace(change.group(1), change.group(2)));
    }
    arguments.set(arguments.size() - 1, file.toString());
    assertThat(run(arguments)).as(line).startsWith(shown.strip());
    Files.writeString(file, before);
    return arguments.getFirst();
  }

  private static String run(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            // How far a long proof is: depends on the computer.
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    new Commands(
            terminal,
            new ShippedPathways(Optional.of(Path.of("flows"))),
            () -> LocalDate.of(2026, 11, 26),
            () -> 0)
        .run(arguments.toArray(String[]::new));
    terminal.out().flush();
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
