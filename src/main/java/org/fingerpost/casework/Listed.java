package org.fingerpost.casework;

import java.time.Instant;

/**
 * A case as it stands in a list.
 *
 * @param lastTouched what the clock said at its last entry
 */
public record Listed(CaseId id, Head head, Instant lastTouched) {}
