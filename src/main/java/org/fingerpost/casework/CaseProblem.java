package org.fingerpost.casework;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something expected that went wrong in keeping cases, said so that a person can act on it.
 *
 * <p>Each says three things in plain sentences: what happened, what is safe, and what to do.
 */
public sealed interface CaseProblem {

  /** What happened. */
  String what();

  /** What is safe in spite of it. */
  String safe();

  /** What to do now. */
  String remedy();

  /** The three sentences as one paragraph. */
  default String inWords() {
    return what() + " " + safe() + " " + remedy();
  }

  /** Something could not be written. Trying again makes sense once the cause is gone. */
  record CannotSave(Path where, Cause cause) implements CaseProblem {

    /** Why nothing could be written. */
    public enum Cause {
      /** No room is left on the disk. */
      FULL,
      /** The folder or the disk may be read but not written. */
      READ_ONLY,
      /** This user may not write there, or there is no such place. */
      NOT_ALLOWED,
      /** The disk, the stick or the file is no longer there. */
      GONE,
      /** The disk reported a fault. */
      FAULTY
    }

    @Override
    public String what() {
      return switch (cause) {
        case FULL -> "This could not be saved: the disk is full (" + where + ").";
        case READ_ONLY -> "This could not be saved: " + where + " can be read but not written.";
        case NOT_ALLOWED -> "This could not be saved: you may not write to " + where + ".";
        case GONE -> "This could not be saved: " + where + " is no longer there.";
        case FAULTY -> "This could not be saved: the disk reported a fault at " + where + ".";
      };
    }

    @Override
    public String safe() {
      return "Everything saved before is safe, and what you just entered is still on the screen.";
    }

    @Override
    public String remedy() {
      return switch (cause) {
        case FULL -> "Make some room on the disk, then try again.";
        case READ_ONLY ->
            "Choose a folder that you can write to, or unlock the disk; then try again.";
        case NOT_ALLOWED -> "Choose another folder, or ask whoever looks after this computer.";
        case GONE -> "Put the disk or stick back, then try again.";
        case FAULTY -> "Try again. If it happens once more, save a summary to another disk.";
      };
    }
  }

  /** Another running copy of the program has the same cases open. */
  record AlreadyRunning(Path file) implements CaseProblem {
    @Override
    public String what() {
      return "Fingerpost is already running and has these cases open.";
    }

    @Override
    public String safe() {
      return "Nothing was changed.";
    }

    @Override
    public String remedy() {
      return "Go to the window that is already open, or close it first.";
    }
  }

  /** The file is ours and something in it is broken. */
  record Damaged(Path file, Optional<Path> backup) implements CaseProblem {
    @Override
    public String what() {
      return "The file with your cases is damaged (" + file + ").";
    }

    @Override
    public String safe() {
      return "It was left exactly as it is. " + backupInWords(backup);
    }

    @Override
    public String remedy() {
      return restoreInWords(backup);
    }
  }

  /** A checked copy of the cases is not sound any more. */
  record CopyDamaged(Path copy) implements CaseProblem {
    @Override
    public String what() {
      return "This copy of your cases is damaged (" + copy.getFileName() + ").";
    }

    @Override
    public String safe() {
      return "Nothing was changed. Your cases are as they were.";
    }

    @Override
    public String remedy() {
      return "Choose another copy.";
    }
  }

  /** The file has nothing in it at all, which a file of cases never has. */
  record Empty(Path file, Optional<Path> backup) implements CaseProblem {
    @Override
    public String what() {
      return "The file with your cases is empty (" + file + ").";
    }

    @Override
    public String safe() {
      return "It was left exactly as it is. " + backupInWords(backup);
    }

    @Override
    public String remedy() {
      return restoreInWords(backup);
    }
  }

  /** The file is something else. */
  record Foreign(Path file, Optional<Path> backup) implements CaseProblem {
    @Override
    public String what() {
      return "This file does not belong to Fingerpost (" + file + ").";
    }

    @Override
    public String safe() {
      return "It was left exactly as it is. " + backupInWords(backup);
    }

    @Override
    public String remedy() {
      return "Move it to another folder, or choose another folder for your cases.";
    }
  }

  /** The file was written by a later version of the program. */
  record Newer(Path file, Optional<Path> backup) implements CaseProblem {
    @Override
    public String what() {
      return "These cases were kept by a newer version of Fingerpost (" + file + ").";
    }

    @Override
    public String safe() {
      return "They were left exactly as they are. " + backupInWords(backup);
    }

    @Override
    public String remedy() {
      return "Install the newer version, then open them again.";
    }
  }

  /**
   * A part of the file is missing that the program keeps beside it, or is there without the file.
   */
  record Incomplete(Path file, Path missing, Optional<Path> backup) implements CaseProblem {
    @Override
    public String what() {
      return "A part of the file with your cases is missing (" + missing + ").";
    }

    @Override
    public String safe() {
      return "What is there was left exactly as it is. " + backupInWords(backup);
    }

    @Override
    public String remedy() {
      return "If the file was copied or moved, copy all the files that belong to it. "
          + restoreInWords(backup);
    }
  }

  /** The cases are closed with a passphrase, and none was given. */
  record Locked(Path file) implements CaseProblem {
    @Override
    public String what() {
      return "Your cases are locked.";
    }

    @Override
    public String safe() {
      return "Everything in them is safe.";
    }

    @Override
    public String remedy() {
      return "Type your passphrase, or your recovery code.";
    }
  }

  /** The passphrase does not open the cases. */
  record WrongPassphrase(Path file) implements CaseProblem {
    @Override
    public String what() {
      return "That is not the passphrase.";
    }

    @Override
    public String safe() {
      return "Your cases are still locked, and everything in them is safe.";
    }

    @Override
    public String remedy() {
      return "Try again. If you cannot remember it, use the recovery code that you printed.";
    }
  }

  /** The recovery code is well written and does not open these cases. */
  record WrongRecoveryCode(Path file) implements CaseProblem {
    @Override
    public String what() {
      return "That recovery code does not open these cases.";
    }

    @Override
    public String safe() {
      return "Your cases are still locked, and everything in them is safe.";
    }

    @Override
    public String remedy() {
      return "Check that it is the newest code you printed for this computer, then try again.";
    }
  }

  /** The file cannot be read at all: a matter of permission, or a disk that is gone. */
  record CannotRead(Path file) implements CaseProblem {
    @Override
    public String what() {
      return "The file with your cases cannot be read (" + file + ").";
    }

    @Override
    public String safe() {
      return "Nothing was changed.";
    }

    @Override
    public String remedy() {
      return "Check that the disk is there and that you may open the file, then try again.";
    }
  }

  /** Some content of one case is broken; the other cases are not touched by it. */
  record CaseDamaged(CaseId id) implements CaseProblem {
    @Override
    public String what() {
      return "A part of this case is damaged and cannot be shown.";
    }

    @Override
    public String safe() {
      return "Your other cases are not touched by this, and nothing was changed.";
    }

    @Override
    public String remedy() {
      return "Open a backup to get this case back.";
    }
  }

  /** No such case is kept here (any more). */
  record NoSuchCase(CaseId id) implements CaseProblem {
    @Override
    public String what() {
      return "This case is not kept here any more.";
    }

    @Override
    public String safe() {
      return "Your other cases are not touched by this.";
    }

    @Override
    public String remedy() {
      return "Go back to the list of cases.";
    }
  }

  /** A case file cannot be opened. */
  record CaseFileRefused(Path file, Reason reason) implements CaseProblem {

    /** Why it cannot be opened. */
    public enum Reason {
      /** It is some other kind of file, or a folder. */
      FOREIGN,
      /** It was cut short or spoilt. */
      DAMAGED,
      /** A later version of the program wrote it. */
      NEWER,
      /** It is larger, or asks for more work, than a case file may. */
      TOO_MUCH,
      /** The passphrase is wrong, or the file was altered: there is no telling which. */
      DOES_NOT_OPEN,
      /** It is not there, or may not be read. */
      UNREADABLE
    }

    @Override
    public String what() {
      return switch (reason) {
        case FOREIGN -> "This is not a case file (" + file + ").";
        case DAMAGED ->
            "This case file is damaged: a part of it is missing or spoilt (" + file + ").";
        case NEWER -> "This case file was made by a newer version of Fingerpost (" + file + ").";
        case TOO_MUCH -> "This file is not like a case file: it asks for too much (" + file + ").";
        case DOES_NOT_OPEN ->
            "The case file did not open: either the passphrase is wrong or the file is damaged.";
        case UNREADABLE -> "This file cannot be read (" + file + ").";
      };
    }

    @Override
    public String safe() {
      return "Nothing was changed: the file and your own cases are as they were.";
    }

    @Override
    public String remedy() {
      return switch (reason) {
        case FOREIGN -> "Choose a file that ends in " + CaseFile.ENDING + ".";
        case DAMAGED ->
            "Copy it once more from where it came. An earlier copy may stand beside it ("
                + CaseFiles.earlier(file).getFileName()
                + ").";
        case NEWER -> "Install the newer version, then open it again.";
        case TOO_MUCH -> "Do not open it. Ask whoever gave it to you how it was made.";
        case DOES_NOT_OPEN ->
            "Type the passphrase again, and look out for capital letters. If you are sure of it,"
                + " ask for the file once more.";
        case UNREADABLE ->
            "Check that the stick is in and that you may open the file, then try again.";
      };
    }
  }

  /** A case file could not be written. Trying again makes sense once the cause is gone. */
  record CaseFileNotWritten(Path file, CannotSave.Cause cause) implements CaseProblem {
    @Override
    public String what() {
      return switch (cause) {
        case FULL -> "There is no room for the case file (" + file + ").";
        case READ_ONLY ->
            "The case file could not be written: the place is read only (" + file + ").";
        case NOT_ALLOWED ->
            "The case file could not be written: you may not write there (" + file + ").";
        case GONE -> "The case file could not be written: the place is not there (" + file + ").";
        case FAULTY ->
            "The case file could not be written: the disk or stick failed (" + file + ").";
      };
    }

    @Override
    public String safe() {
      return "Your cases are safe here. A case file that was there before is as it was.";
    }

    @Override
    public String remedy() {
      return switch (cause) {
        case FULL -> "Make some room there or choose another place, then try again.";
        case READ_ONLY, NOT_ALLOWED ->
            "Choose a folder of your own, such as Documents, or another stick.";
        case GONE -> "If it is on a stick, put the stick back in, then try again.";
        case FAULTY -> "Try again. If it happens once more, use another stick.";
      };
    }
  }

  /** More cases were chosen than one case file holds. */
  record TooMuchForOneFile() implements CaseProblem {
    @Override
    public String what() {
      return "These cases are too many for one case file.";
    }

    @Override
    public String safe() {
      return "Nothing was written, and nothing was changed.";
    }

    @Override
    public String remedy() {
      return "Choose fewer of them, and make several files.";
    }
  }

  private static String backupInWords(Optional<Path> backup) {
    return backup
        .map(file -> "A checked copy is there: " + file.getFileName() + ".")
        .orElse("There is no copy of it that could be opened.");
  }

  private static String restoreInWords(Optional<Path> backup) {
    return backup
        .map(_ -> "You can go back to that copy; the file as it is now is then kept beside it.")
        .orElse("Keep the file, and ask whoever looks after this computer for a copy.");
  }
}
