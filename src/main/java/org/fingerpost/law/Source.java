package org.fingerpost.law;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule or a fact comes from.
 *
 * @param id stable name, such as {@code cfa-2014-s51}
 * @param title as one would cite it
 * @param says what it says that matters here, in plain words
 * @param link an https address, or null where none is known
 * @param lastChecked the day on which a person last read it
 */
public record Source(
    String id, String title, String says, @Nullable URI link, LocalDate lastChecked) {}
