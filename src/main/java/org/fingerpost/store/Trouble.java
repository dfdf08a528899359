package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.CaseProblem.CannotSave.Cause;
import org.sqlite.SQLiteException;

/** What a failure of SQLite or of the file system means. */
enum Trouble {
  FULL,
  READ_ONLY,
  NOT_ALLOWED,
  GONE,
  FAULTY,
  BUSY,
  DAMAGED,
  /** Nothing a person can mend: a mistake in this program. */
  BUG;

  /** Reads SQLite's result code. */
  static Trouble of(SQLException failed) {
    if (!(failed instanceof SQLiteException sqlite)) {
      return BUG;
    }
    return switch (sqlite.getResultCode().name()) {
      case "SQLITE_FULL" -> FULL;
      case "SQLITE_READONLY_DBMOVED" -> GONE;
      case "SQLITE_PERM", "SQLITE_AUTH" -> NOT_ALLOWED;
      case "SQLITE_NOTADB", "SQLITE_FORMAT" -> DAMAGED;
      case String code when code.startsWith("SQLITE_CORRUPT") -> DAMAGED;
      case String code when code.startsWith("SQLITE_READONLY") -> READ_ONLY;
      case String code when code.startsWith("SQLITE_CANTOPEN") -> NOT_ALLOWED;
      case String code when code.startsWith("SQLITE_IOERR") -> FAULTY;
      case String code when code.startsWith("SQLITE_BUSY") -> BUSY;
      case String code when code.startsWith("SQLITE_LOCKED") -> BUSY;
      default -> BUG;
    };
  }

  /** Reads the file system's complaint, which Java gives partly as types and partly as words. */
  static Trouble of(IOException failed) {
    return switch (failed) {
      case NoSuchFileException _ -> GONE;
      case AccessDeniedException _, FileAlreadyExistsException _, NotDirectoryException _ ->
          NOT_ALLOWED;
      case FileSystemException said when reason(said).contains("read-only") -> READ_ONLY;
      case IOException said when reason(said).contains("no space") -> FULL;
      case IOException said when reason(said).contains("not enough space") -> FULL;
      case IOException said when reason(said).contains("quota") -> FULL;
      default -> failed.getCause() instanceof SQLException sql ? of(sql) : FAULTY;
    };
  }

  private static String reason(IOException failed) {
    return String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
  }

  /** What a failed write to a file means to a person. */
  static CaseException writing(Path where, SQLException failed) {
    return said(where, of(failed), failed);
  }

  /** What a failed write to a file means to a person. */
  static CaseException writing(Path where, IOException failed) {
    return said(where, of(failed), failed);
  }

  /** Why a file that is not a caseload could not be written. */
  static Cause cause(Path where, Exception failed) {
    Trouble trouble = failed instanceof IOException said ? of(said) : READ_ONLY;
    Path folder = where.getParent();
    Trouble seen = trouble == FAULTY && folder != null ? whyFaulty(folder) : trouble;
    return switch (seen) {
      case FULL -> Cause.FULL;
      case READ_ONLY -> Cause.READ_ONLY;
      case NOT_ALLOWED -> notAllowed(where);
      case GONE -> Cause.GONE;
      case FAULTY, BUSY, DAMAGED, BUG -> Cause.FAULTY;
    };
  }

  private static CaseException said(Path where, Trouble trouble, Exception failed) {
    Trouble seen = trouble == FAULTY ? whyFaulty(where) : trouble;
    return switch (seen) {
      case FULL -> cannotSave(where, Cause.FULL, failed);
      case READ_ONLY -> cannotSave(where, Cause.READ_ONLY, failed);
      case NOT_ALLOWED -> cannotSave(where, notAllowed(where), failed);
      case GONE -> cannotSave(where, Cause.GONE, failed);
      case FAULTY -> cannotSave(where, Cause.FAULTY, failed);
      case BUSY -> new CaseException(new CaseProblem.AlreadyRunning(where), failed);
      case DAMAGED -> new CaseException(new CaseProblem.Damaged(where, Optional.empty()), failed);
      case BUG -> throw new IllegalStateException("the database refused a statement", failed);
    };
  }

  private static CaseException cannotSave(Path where, Cause cause, Exception failed) {
    return new CaseException(new CaseProblem.CannotSave(where, cause), failed);
  }

  /** A fault on a disk that has no room, or is gone, is told as what it is. */
  private static Trouble whyFaulty(Path where) {
    if (!Files.exists(where)) {
      return GONE;
    }
    try {
      return Files.getFileStore(where).getUsableSpace() < 65_536 ? FULL : FAULTY;
    } catch (IOException | SecurityException unknown) {
      return FAULTY;
    }
  }

  /** Whether it is this user who may not, or the disk that cannot. */
  private static Cause notAllowed(Path where) {
    Path folder = where.getParent();
    try {
      boolean readOnly = folder != null && Files.getFileStore(folder).isReadOnly();
      return readOnly ? Cause.READ_ONLY : Cause.NOT_ALLOWED;
    } catch (IOException | ReadOnlyFileSystemException unknown) {
      return Cause.NOT_ALLOWED;
    }
  }
}
