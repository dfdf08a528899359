package org.fingerpost.casework;

import java.util.UUID;

/**
 * The identity of a case: random, so that it says nothing about the family and never comes twice.
 *
 * @param value a random UUID (RFC 9562, version 4)
 */
public record CaseId(UUID value) implements Comparable<CaseId> {

  /** A new identity that no other case has. */
  public static CaseId random() {
    return new CaseId(UUID.randomUUID());
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException where it is not the 36 characters that {@link #toString} gives
   */
  public static CaseId parse(String written) {
    CaseId id = new CaseId(UUID.fromString(written));
    if (!id.toString().equals(written)) {
      throw new IllegalArgumentException("not a case id: " + written);
    }
    return id;
  }

  @Override
  public int compareTo(CaseId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
