package org.fingerpost.casework;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * An earlier state of a caseload, kept beside it.
 *
 * @param number counted upwards: the highest is the newest, whatever the clock said
 * @param made on which day, as the clock said then
 * @param bytes how large the file is
 * @param sound whether it can be opened and every case in it read, now
 */
public record KeptCopy(Path file, int number, LocalDate made, long bytes, boolean sound) {}
