package org.fingerpost.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.fingerpost.flow.json.AnswersText;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.journey.Journey;
import org.fingerpost.summary.CannotWrite;
import org.fingerpost.summary.Form;
import org.fingerpost.summary.Note;
import org.fingerpost.summary.SafeFile;
import org.fingerpost.summary.Summary;
import org.fingerpost.summary.SummaryWriter;
import org.fingerpost.summary.Wanted;
import org.fingerpost.terminal.Keeping;

/** The files that commands write: summaries, and answers to carry on with. */
final class KeptFiles implements Keeping {
  private static final String ANSWERS = ".answers.json";

  private final SummaryWriter summaries = new SummaryWriter(JsonText::indented);

  @Override
  public String summary(Journey journey, List<Note> notes) {
    return summaries.text(Summary.of(journey, notes, Wanted.USUAL));
  }

  @Override
  public String keep(String fileName, Journey journey, List<Note> notes) {
    try {
      Path file = Path.of(fileName);
      if (fileName.endsWith(ANSWERS)) {
        SafeFile.write(
            file, AnswersText.of(journey.everyAnswer()).getBytes(StandardCharsets.UTF_8));
      } else {
        write(journey, notes, file);
      }
      return "Saved: " + file;
    } catch (InvalidPathException | Ended problem) {
      return problem instanceof Ended ended ? ended.sentence() : "That is no name for a file.";
    } catch (CannotWrite problem) {
      return sentence(problem);
    }
  }

  /** The form that a file's name asks for. */
  Form formOf(Path file) throws Ended {
    return Form.of(file)
        .orElseThrow(
            () ->
                Ended.badUse(
                    "The file " + file + " must end in .pdf, .html, .txt, .ics or .json."));
  }

  /** Writes a summary in the form that the file's name asks for. */
  void write(Journey journey, List<Note> notes, Path file) throws Ended {
    Form form = formOf(file);
    try {
      summaries.write(Summary.of(journey, notes, Wanted.USUAL), form, file);
    } catch (CannotWrite problem) {
      throw Ended.couldNot(sentence(problem));
    }
  }

  private static String sentence(CannotWrite problem) {
    return problem.what() + " " + problem.safe() + " " + problem.remedy();
  }
}
