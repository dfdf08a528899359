package org.fingerpost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.casework.Retention;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.ui.Background;
import org.fingerpost.ui.Display.Colours;
import org.fingerpost.ui.Problem;
import org.fingerpost.ui.Settings;
import org.fingerpost.ui.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptSettingsTest {
  private static final Background HERE =
      new Background(Runnable::run, Runnable::run, Runnable::run);
  private static final Settings CHOSEN =
      new Settings(
          25, new Settings.Kept(3, 6, new Retention(24)), 150, Colours.HIGH_CONTRAST, true);

  @TempDir private Path folder;

  private final List<Exception> failed = new ArrayList<>();

  private Path file() {
    return folder.resolve("settings.json");
  }

  private KeptSettings.Opened open() {
    return KeptSettings.open(file(), HERE);
  }

  @Test
  void whatIsChosenIsThereAtTheNextStart() {
    assertThat(open().settings().now()).isEqualTo(Settings.USUAL);
    assertThat(file()).doesNotExist();

    open().settings().keep(CHOSEN, failed::add);

    assertThat(failed).isEmpty();
    assertThat(open().problem()).isEmpty();
    assertThat(open().settings().now()).isEqualTo(CHOSEN);
  }

  @Test
  void whatAnEarlierVersionWroteStillCounts() throws Exception {
    Files.writeString(
        file(),
        "{\"format\":1,\"lockAfter\":25,\"backupsKept\":3,\"textSize\":150,"
            + "\"colours\":\"high-contrast\",\"forAdvisers\":true}");

    KeptSettings.Opened opened = open();

    assertThat(opened.problem()).isEmpty();
    assertThat(opened.settings().now())
        .isEqualTo(CHOSEN.keepingTrail(12).askingAfter(Retention.USUAL));
  }

  @Test
  void whatTheVersionBeforeWroteStillCounts() throws Exception {
    Files.writeString(
        file(),
        "{\"format\":2,\"lockAfter\":25,\"backupsKept\":3,\"trailMonths\":6,\"textSize\":150,"
            + "\"colours\":\"high-contrast\",\"forAdvisers\":true}");

    KeptSettings.Opened opened = open();

    assertThat(opened.problem()).isEmpty();
    assertThat(opened.settings().now()).isEqualTo(CHOSEN.askingAfter(Retention.USUAL));
  }

  @Test
  void neverToAskIsAChoiceThatIsThereAtTheNextStart() {
    open().settings().keep(CHOSEN.askingAfter(Retention.never()), failed::add);

    assertThat(file()).content().contains("\"reviewMonths\": 0");
    assertThat(open().settings().now().retention().asks()).isFalse();
  }

  @Test
  void theFileCanBeReadByAPerson() {
    open().settings().keep(CHOSEN, failed::add);

    assertThat(file())
        .hasContent(
            """
            {
              "format": 3,
              "lockAfter": 25,
              "backupsKept": 3,
              "trailMonths": 6,
              "reviewMonths": 24,
              "textSize": 150,
              "colours": "high-contrast",
              "forAdvisers": true
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{",
        "null",
        "{}",
        "{\"format\": 1}",
        "{\"format\":1,\"lockAfter\":1,\"backupsKept\":7,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":1,\"lockAfter\":481,\"backupsKept\":7,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":1,\"lockAfter\":10,\"backupsKept\":0,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":1,\"lockAfter\":10,\"backupsKept\":7,\"textSize\":101,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":1,\"lockAfter\":10,\"backupsKept\":7,\"textSize\":100,\"colours\":\"pink\",\"forAdvisers\":true}",
        "{\"format\":1,\"lockAfter\":10,\"backupsKept\":7,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":\"yes\"}",
        "{\"format\":1,\"lockAfter\":10.5,\"backupsKept\":7,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":1,\"lockAfter\":99999999999999999999,\"backupsKept\":7,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":0,\"lockAfter\":10,\"backupsKept\":7,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":1,\"lockAfter\":10,\"lockAfter\":10,\"backupsKept\":7,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":1,\"lockAfter\":10,\"backupsKept\":7,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true,\"more\":1}",
        "{\"format\":1,\"lockAfter\":10,\"backupsKept\":7,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}"
            + " {}",
        "{\"format\":4,\"anything\":\"a newer version\"}",
        "{\"format\":2,\"lockAfter\":10,\"backupsKept\":7,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":2,\"lockAfter\":10,\"backupsKept\":7,\"trailMonths\":0,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":3,\"lockAfter\":10,\"backupsKept\":7,\"trailMonths\":12,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":3,\"lockAfter\":10,\"backupsKept\":7,\"trailMonths\":12,\"reviewMonths\":-1,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":3,\"lockAfter\":10,\"backupsKept\":7,\"trailMonths\":12,\"reviewMonths\":121,\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"format\":3,\"lockAfter\":10,\"backupsKept\":7,\"trailMonths\":12,\"reviewMonths\":\"never\",\"textSize\":100,\"colours\":\"dark\",\"forAdvisers\":true}",
        "{\"a\":{\"b\":{\"c\":{\"d\":1}}}}"
      })
  void whatCannotBeUsedIsKeptAsideUntouched(String text) throws Exception {
    Files.writeString(file(), text);

    KeptSettings.Opened opened = open();

    assertThat(opened.settings().now()).isEqualTo(Settings.USUAL);
    Problem told = opened.problem().orElseThrow().inWords(Words.english());
    assertThat(told.safe()).contains("settings.json.set-aside-1");
    assertThat(told.what()).doesNotContain("{0}").endsWith(".");
    assertThat(file()).doesNotExist();
    assertThat(folder.resolve("settings.json.set-aside-1")).hasContent(text);

    opened.settings().keep(CHOSEN, failed::add);
    Files.writeString(file(), text);
    assertThat(open().problem().orElseThrow().keptAs())
        .isEqualTo(Optional.of(folder.resolve("settings.json.set-aside-2")));
    assertThat(folder.resolve("settings.json.set-aside-1")).hasContent(text);
  }

  @Test
  void aNewerFileAndATooLargeOneAreToldApart() throws Exception {
    Files.writeString(file(), "{\"format\":4}");
    assertThat(open().problem().orElseThrow().kind()).isEqualTo(SettingsProblem.Kind.NEWER);

    Files.write(file(), " ".repeat(200_000).getBytes(StandardCharsets.UTF_8));
    assertThat(open().problem().orElseThrow().kind()).isEqualTo(SettingsProblem.Kind.TOO_LARGE);
    assertThat(folder.resolve("settings.json.set-aside-2")).hasSize(200_000);
  }

  @Test
  void aFolderALinkToNowhereAndBytesThatAreNoTextAreTold() throws Exception {
    Files.createDirectory(file());
    assertThat(open().problem().orElseThrow().kind()).isEqualTo(SettingsProblem.Kind.UNREADABLE);

    Files.createSymbolicLink(file(), folder.resolve("nowhere"));
    assertThat(open().problem().orElseThrow().kind()).isEqualTo(SettingsProblem.Kind.UNREADABLE);

    Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, (byte) 0x80});
    assertThat(open().problem().orElseThrow().kind()).isEqualTo(SettingsProblem.Kind.DAMAGED);
  }

  @Test
  void settingsThatCannotBeWrittenAreToldAndCountAllTheSame() throws Exception {
    Path taken = folder.resolve("taken");
    Files.writeString(taken, "a file where a folder should be");
    KeptSettings settings = KeptSettings.open(taken.resolve("settings.json"), HERE).settings();

    settings.keep(CHOSEN, failed::add);

    assertThat(settings.now()).isEqualTo(CHOSEN);
    assertThat(failed).singleElement().isInstanceOf(CannotWrite.class);
  }

  @Test
  void onlyThisUserMayReadThem() throws Exception {
    Path inside = folder.resolve("new").resolve("settings.json");
    KeptSettings.open(inside, HERE).settings().keep(CHOSEN, failed::add);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside.getParent())))
        .isEqualTo("rwx------");
  }
}
