package org.fingerpost.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseFileCodec;
import org.fingerpost.casework.CaseFiles;
import org.fingerpost.casework.CaseProblem;
import org.fingerpost.casework.CaseProblem.CaseFileRefused.Reason;
import org.fingerpost.vault.Durable;
import org.fingerpost.vault.SealedFile;
import org.fingerpost.vault.SealedFileException;

/**
 * Case files on a disk or a stick, sealed under a passphrase.
 *
 * <p>Has no state; any thread may use it.
 */
public final class SealedCaseFiles implements CaseFiles {
  private final CaseFileCodec codec = new CaseFileCodec();

  @Override
  public void write(Path place, CaseFile file, char[] passphrase) throws CaseException {
    Path target = place.toAbsolutePath().normalize();
    byte[] content =
        codec
            .write(file, SealedFile.LARGEST_CONTENT)
            .orElseThrow(() -> new CaseException(new CaseProblem.TooMuchForOneFile()));
    try {
      byte[] sealed = SealedFile.seal(content, passphrase);
      requirePlace(target);
      Durable.replaceKeeping(target, CaseFiles.earlier(target), sealed);
    } catch (SealedFileException tooLarge) {
      throw new CaseException(new CaseProblem.TooMuchForOneFile(), tooLarge);
    } catch (IOException | ReadOnlyFileSystemException failed) {
      throw new CaseException(
          new CaseProblem.CaseFileNotWritten(place, Trouble.cause(target, failed)), failed);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  private static void requirePlace(Path target) throws IOException {
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new java.nio.file.AccessDeniedException(target.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new java.nio.file.NoSuchFileException(folder.toString());
    }
  }

  @Override
  public void requireSound(Path place) throws CaseException {
    try {
      SealedFile.requireSound(bytes(place));
    } catch (SealedFileException refused) {
      throw refused(place, refused);
    }
  }

  @Override
  public CaseFile read(Path place, char[] passphrase) throws CaseException {
    byte[] content = new byte[0];
    try {
      content = SealedFile.open(bytes(place), passphrase);
      return codec.read(content);
    } catch (SealedFileException refused) {
      throw refused(place, refused);
    } catch (CaseFileCodec.Unreadable unreadable) {
      Reason reason = unreadable.newer() ? Reason.NEWER : Reason.DAMAGED;
      throw new CaseException(new CaseProblem.CaseFileRefused(place, reason), unreadable);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  private static byte[] bytes(Path place) throws CaseException, SealedFileException {
    try {
      if (Files.isDirectory(place)) {
        throw new CaseException(new CaseProblem.CaseFileRefused(place, Reason.FOREIGN));
      }
      return SealedFile.read(place);
    } catch (IOException unreadable) {
      throw new CaseException(
          new CaseProblem.CaseFileRefused(place, Reason.UNREADABLE), unreadable);
    }
  }

  private static CaseException refused(Path place, SealedFileException refused) {
    Reason reason =
        switch (refused.reason()) {
          case FOREIGN -> Reason.FOREIGN;
          case DAMAGED -> Reason.DAMAGED;
          case NEWER -> Reason.NEWER;
          case TOO_LARGE, TOO_MUCH_WORK -> Reason.TOO_MUCH;
          case DOES_NOT_OPEN -> Reason.DOES_NOT_OPEN;
        };
    return new CaseException(new CaseProblem.CaseFileRefused(place, reason), refused);
  }
}
