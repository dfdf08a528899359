package org.fingerpost.store;

import java.nio.file.Path;

/**
 * Where a caseload lives: its file, and what stands beside it.
 *
 * @param file the database itself
 */
record CaseloadFile(Path file) {

  CaseloadFile {
    file = file.toAbsolutePath().normalize();
  }

  /** The folder that everything stands in. */
  Path folder() {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a folder is no place for cases: " + file);
    }
    return parent;
  }

  /** What SQLite has written and not yet put into the file. */
  Path writeAheadLog() {
    return beside("-wal");
  }

  /** SQLite's index of the write-ahead log; worth nothing once nobody has the file open. */
  Path sharedMemory() {
    return beside("-shm");
  }

  /** Held by the one running copy of the program that has the caseload open. */
  Path lock() {
    return beside(".lock");
  }

  /** The keys without which nothing in the file can be read; a second copy stands beside it. */
  Path keys() {
    return beside(".keys");
  }

  /** The checked copies. */
  Path backups() {
    return beside("-backups");
  }

  /** A file that is being written and will take another's place when it is whole. */
  Path unfinished() {
    return beside(".unfinished");
  }

  /** A name under which a refused file is kept when a backup takes its place. */
  Path setAside(int number) {
    return beside(".set-aside-" + number);
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
