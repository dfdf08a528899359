package org.fingerpost.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Edition;

/**
 * How the pathways of now stand to those a case was last walked on.
 *
 * @param before the revision then, of the flow that tells most
 * @param now its revision now, or empty where that flow is gone
 */
public record Guidance(Kind kind, String before, Optional<String> now) {

  /** What became of the flows that a case passed. */
  public enum Kind {
    /** They are the same, word for word, as far as is known. */
    SAME,
    /** They changed, and their revision says so. */
    NEWER,
    /** They are of an earlier day than those walked before. */
    OLDER,
    /** They changed, and their revision does not say which is the later. */
    OTHER,
    /** The flow that the case began in is not there any more. */
    GONE
  }

  static Guidance of(String before, String now) {
    return new Guidance(
        before.equals(now) ? Kind.SAME : between(before, now), before, Optional.of(now));
  }

  /** The first flow that is older settles it, then the first that is newer, then any other. */
  static Guidance of(Map<String, Edition> before, Map<String, Edition> now) {
    Guidance found = null;
    for (Map.Entry<String, Edition> each : before.entrySet()) {
      Edition was = each.getValue();
      Edition is = now.get(each.getKey());
      if (was.equals(is)) {
        continue;
      }
      Guidance here =
          is == null
              ? new Guidance(Kind.OTHER, was.revision(), Optional.empty())
              : new Guidance(
                  between(was.revision(), is.revision()),
                  was.revision(),
                  Optional.of(is.revision()));
      if (found == null || weight(here.kind()) > weight(found.kind())) {
        found = here;
      }
    }
    if (found != null) {
      return found;
    }
    String revision = before.values().stream().findFirst().map(Edition::revision).orElse("");
    return new Guidance(Kind.SAME, revision, Optional.of(revision));
  }

  private static int weight(Kind kind) {
    return switch (kind) {
      case SAME -> 0;
      case OTHER -> 1;
      case NEWER -> 2;
      case OLDER -> 3;
      case GONE -> 4;
    };
  }

  private static Kind between(String before, String now) {
    try {
      int order = LocalDate.parse(now).compareTo(LocalDate.parse(before));
      return order == 0 ? Kind.OTHER : order < 0 ? Kind.OLDER : Kind.NEWER;
    } catch (DateTimeParseException noDates) {
      return Kind.OTHER;
    }
  }
}
