package org.fingerpost.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fingerpost.app.Ended.Code;
import org.fingerpost.casework.Arrival;
import org.fingerpost.casework.Arrival.Choice;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseFiles;
import org.fingerpost.casework.Caseload;
import org.fingerpost.casework.InEngland;
import org.fingerpost.casework.Merge;
import org.fingerpost.casework.Unpacking;
import org.fingerpost.flow.Answer;
import org.fingerpost.law.InWords;
import org.fingerpost.store.SqliteCaseload;
import org.fingerpost.ui.HeadsToday;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes cases out of a sealed file into the cases of this computer. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what is in a case file, then takes it in. No case here is ever overwritten:",
      "a case that is here already is merged, kept beside the other, or left, as you say."
    })
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ShippedPathways shipped;
  private final Supplier<LocalDate> today;
  private final KeptCases kept;
  private final CaseFiles files;

  @Parameters(paramLabel = "FILE", description = "The case file.")
  private Path file = Path.of("");

  @Option(names = "--look", description = "Only show what is in it.")
  private boolean look;

  @Option(names = "--merge", description = "Add to a case that is here what the file has more.")
  private boolean merge;

  @Option(names = "--keep-both", description = "Keep such a case as a second one beside it.")
  private boolean keepBoth;

  @Option(
      names = "--passphrase-from-stdin",
      description = {
        "Read passphrases from standard input, a line each: first that of the caseload",
        "where it has one, then that of the file."
      })
  private boolean fromStandardInput;

  ImportCommand(
      Terminal terminal,
      ShippedPathways shipped,
      Supplier<LocalDate> today,
      KeptCases kept,
      CaseFiles files) {
    this.terminal = terminal;
    this.shipped = shipped;
    this.today = today;
    this.kept = kept;
    this.files = files;
  }

  @Override
  public Integer call() throws Ended {
    if (merge && keepBoth) {
      throw Ended.badUse("Say either --merge or --keep-both.");
    }
    KeptCases.Asking asking = new KeptCases.Asking(terminal, fromStandardInput);
    try {
      files.requireSound(file);
      try (Caseload caseload = caseload(asking)) {
        char[] passphrase = kept.passphrase("Passphrase of the file:", asking);
        CaseFile opened;
        try {
          opened = files.read(file, passphrase);
        } finally {
          Arrays.fill(passphrase, '\0');
        }
        return takeIn(opened, caseload);
      }
    } catch (CaseException refused) {
      throw KeptCases.ended(refused);
    }
  }

  /** A look does not make a caseload where there is none. */
  private Caseload caseload(KeptCases.Asking asking) throws Ended {
    return look && !kept.exist()
        ? SqliteCaseload.inMemory(InstantSource.system())
        : kept.open(asking);
  }

  private int takeIn(CaseFile opened, Caseload caseload) throws Ended, CaseException {
    Unpacking unpacking =
        new Unpacking(
            caseload,
            look
                ? (_, carried) -> carried
                : new HeadsToday(shipped.fitForFamilies(today.get()), today));
    List<Arrival> arrivals = unpacking.look(opened);
    terminal
        .out()
        .println(
            "Made on "
                + InWords.full(InEngland.day(opened.made()))
                + ". Cases in it: "
                + arrivals.size()
                + ".");
    arrivals.forEach(this::show);
    if (look) {
      return Code.FINE.number();
    }
    int undecided = 0;
    for (Arrival arrival : arrivals) {
      Optional<Choice> choice = choice(arrival);
      if (choice.isEmpty()) {
        undecided++;
      } else {
        told(arrival, choice.get(), unpacking.take(arrival, choice.get()));
      }
    }
    if (undecided > 0) {
      throw Ended.badUse(
          "Cases left as they are, because you did not say what to do with them: "
              + undecided
              + ". Say --merge or --keep-both. Nothing here was overwritten.");
    }
    return Code.FINE.number();
  }

  private void show(Arrival arrival) {
    terminal
        .out()
        .println(
            "- "
                + arrival.title()
                + " (last touched "
                + InWords.full(arrival.lastTouched())
                + "): "
                + switch (arrival.standing()) {
                  case NEW -> "not here yet";
                  case DELETED -> "was deleted here for good; can only come back as a new case";
                  case DAMAGED -> "the same case here is damaged; can be kept beside it";
                  case SAME -> "already here, the same";
                  case OURS_IS_NEWER -> "already here, and newer here";
                  case THEIRS_IS_NEWER -> "already here, and newer in the file";
                  case BOTH_WENT_ON -> "already here, and both went on";
                });
    arrival.merge().ifPresent(this::show);
  }

  private void show(Merge merge) {
    for (Merge.Differing one : merge.differing()) {
      terminal
          .out()
          .println(
              "    "
                  + Arrival.shown(one.question())
                  + ": here "
                  + inWords(one.ours())
                  + ", in the file "
                  + inWords(one.theirs())
                  + "; merged, "
                  + inWords(one.counts())
                  + " counts");
    }
  }

  private static String inWords(Answer answer) {
    return Arrival.shown(
        switch (answer) {
          case Answer.Chosen(String option) -> option;
          case Answer.Several(List<String> options) -> String.join(" and ", options);
          case Answer.OnDate(LocalDate date) -> date.toString();
          case Answer.Said(String text) -> "\"" + text + "\"";
          case Answer.InArea(String area) -> area;
          case Answer.NotSure _ -> "not sure";
        });
  }

  /** What to do with a case: as the standing says, as the options say, or as somebody answers. */
  private Optional<Choice> choice(Arrival arrival) throws Ended {
    return switch (arrival.standing()) {
      case NEW -> Optional.of(Choice.TAKE_IN);
      case SAME, OURS_IS_NEWER -> Optional.of(Choice.LEAVE);
      case THEIRS_IS_NEWER, BOTH_WENT_ON -> {
        if (merge || keepBoth) {
          yield Optional.of(merge ? Choice.TAKE_IN : Choice.KEEP_BOTH);
        }
        yield asked(arrival);
      }
      case DELETED, DAMAGED -> keepBoth ? Optional.of(Choice.KEEP_BOTH) : asked(arrival);
    };
  }

  private Optional<Choice> asked(Arrival arrival) throws Ended {
    if (kept.hidden().isEmpty() || fromStandardInput) {
      return Optional.empty();
    }
    boolean canMerge = arrival.choices().contains(Choice.TAKE_IN);
    terminal
        .out()
        .println(
            arrival.title()
                + ": "
                + (canMerge ? "m to merge, " : "")
                + "k to keep both, l to leave it in the file?");
    terminal.out().flush();
    try {
      String typed = terminal.in().readLine();
      return switch (typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT)) {
        case "m" -> canMerge ? Optional.of(Choice.TAKE_IN) : Optional.empty();
        case "k" -> Optional.of(Choice.KEEP_BOTH);
        case "l" -> Optional.of(Choice.LEAVE);
        default -> Optional.empty();
      };
    } catch (IOException broken) {
      throw Ended.couldNot("The terminal could not be read.");
    }
  }

  private void told(Arrival arrival, Choice choice, Unpacking.Done done) {
    terminal
        .out()
        .println(
            (done.id().isEmpty()
                    ? "Left: "
                    : choice == Choice.KEEP_BOTH
                        ? "Kept as a new case: "
                        : arrival.standing() == Arrival.Standing.NEW ? "Taken in: " : "Merged: ")
                + arrival.title());
  }
}
