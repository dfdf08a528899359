package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What may be named, and what is opened for it. */
class PreviewCommandTest {
  private static final Path FLOWS = Path.of("flows");

  @TempDir private Path folder;

  private final List<PreviewWindow.Asked> shown = new ArrayList<>();

  private PreviewWindow.Asked asked(String... arguments) {
    run(shown::add, arguments);
    return shown.getLast();
  }

  private static void run(PreviewWindow window, String... arguments) {
    PreviewCommand command = new PreviewCommand(new ShippedPathways(Optional.of(FLOWS)), window);
    new CommandLine(command).parseArgs(arguments);
    try {
      command.call();
    } catch (Ended ended) {
      throw new IllegalStateException(ended.code() + " " + ended.sentence(), ended);
    }
  }

  @Test
  void aFlowOfTheCheckoutIsShownInItsFolder() {
    PreviewWindow.Asked asked = asked("mediation", "--today", "2026-03-01", "--area", "camden");
    assertThat(asked.source()).isEqualTo(FLOWS);
    assertThat(asked.flow()).contains("mediation");
    assertThat(asked.today()).contains(LocalDate.of(2026, 3, 1));
    assertThat(asked.area()).contains("camden");
  }

  @Test
  void aFileOfAFolderIsShownAmongTheOthersThere() {
    PreviewWindow.Asked asked = asked("flows/pathways/appeal.json");
    assertThat(asked.source()).isEqualTo(FLOWS.toAbsolutePath());
    assertThat(asked.flow()).contains("appeal");
  }

  @Test
  void aFileAloneIsShownAlone() throws IOException {
    Path alone = folder.resolve("transport.json");
    Files.copy(FLOWS.resolve("pathways").resolve("transport.json"), alone);
    PreviewWindow.Asked asked = asked(alone.toString());
    assertThat(asked.source()).isEqualTo(alone);
    assertThat(asked.flow()).contains("transport");
  }

  @Test
  void whatIsBrokenIsOpenedAllTheSame() throws IOException {
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, "{");
    assertThat(asked(broken.toString(), "--flow", "broken").flow()).contains("broken");
  }

  @Test
  void whatIsNotThereIsSaidWithWhatThereIs() {
    assertThatThrownBy(() -> run(shown::add, "no-such"))
        .hasMessageContaining("BAD_USE")
        .hasMessageContaining("no-such");
    assertThatThrownBy(() -> run(shown::add, "flows", "--flow", "no-such"))
        .hasMessageContaining("BAD_USE")
        .hasMessageContaining("mediation");
    assertThatThrownBy(() -> run(shown::add, "flows", "--area", "atlantis"))
        .hasMessageContaining("BAD_USE")
        .hasMessageContaining("islington");
    assertThatThrownBy(() -> run(shown::add, "flows", "--today", "soon"))
        .hasMessageContaining("BAD_USE");
    assertThat(shown).isEmpty();
  }

  @Test
  void whereThereIsNoDisplayItSaysSo() {
    assertThatThrownBy(
            () ->
                run(
                    _ -> {
                      throw PreviewWindow.noDisplay();
                    },
                    "mediation"))
        .hasMessageContaining("COULD_NOT")
        .hasMessageContaining("no display");
  }

  @Test
  void whatIsAskedSurvivesTheWayToTheWindow() {
    PreviewWindow.Asked asked =
        new PreviewWindow.Asked(
            Path.of("a folder=odd"),
            Optional.of("f"),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 3, 1)));
    java.util.Map<String, String> named = new java.util.HashMap<>();
    for (String argument : asked.asArguments()) {
      int equals = argument.indexOf('=');
      named.put(argument.substring(2, equals), argument.substring(equals + 1));
    }
    assertThat(PreviewWindow.Asked.of(named)).isEqualTo(asked);
  }
}
