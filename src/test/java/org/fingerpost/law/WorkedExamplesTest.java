package org.fingerpost.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fingerpost.law.Sheet.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the two tables of worked examples, through the time limits that are shipped. */
class WorkedExamplesTest {

  /** Which time limits the rows of the second table are about. */
  private static final Map<String, String> OTHER =
      Map.ofEntries(
          Map.entry("O01", "council-decides-whether-to-assess"),
          Map.entry("O02", "council-says-no-plan"),
          Map.entry("O03", "council-issues-plan"),
          Map.entry("O04", "comment-on-draft-plan"),
          Map.entry("O05", "review-decision"),
          Map.entry("O06", "review-final-plan"),
          Map.entry("O07", "mediation-arranged"),
          Map.entry("O08", "mediation-certificate"),
          Map.entry("O09", "order-assess"),
          Map.entry("O10", "order-draft-plan"),
          Map.entry("O11", "order-final-plan"),
          Map.entry("O12", "order-amend-plan"),
          Map.entry("O13", "order-section-i"),
          Map.entry("O14", "permission-to-appeal"),
          Map.entry("O15", "exclusion-review-panel"),
          Map.entry("O16", "ombudsman"),
          Map.entry("O17", "end-of-compulsory-school-age"),
          Map.entry("O18", "end-of-compulsory-school-age"),
          Map.entry("O19", "end-of-compulsory-school-age"),
          Map.entry("O20", "transport-review"));

  private final Law law = ShippedLaw.read();

  static List<Row> appealsAndClaims() {
    return Sheet.rows("deadline-cases.csv");
  }

  static List<Row> others() {
    return Sheet.rows("other-deadline-cases.csv");
  }

  static List<Row> contacts() {
    return appealsAndClaims().stream()
        .filter(row -> row.date("mediation_contact_last_day_strict").isPresent())
        .toList();
  }

  @Test
  void theTablesAreAllThere() {
    assertThat(appealsAndClaims()).hasSize(19);
    assertThat(contacts()).hasSize(15);
    assertThat(others()).hasSize(10);
  }

  @ParameterizedTest
  @MethodSource("appealsAndClaims")
  void theDatesToAppealOrClaimAreThoseOfTheTable(Row row) {
    String letterOrConduct = row.id().startsWith("D") ? "conduct-date" : "letter-date";
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    dates.put(letterOrConduct, row.date("decision_letter_date").orElseThrow());
    row.date("date_sent_if_proved_later").ifPresent(sent -> dates.put("sent-date", sent));
    row.date("mediation_certificate_date").ifPresent(date -> dates.put("certificate-date", date));
    Deadline deadline = law.deadline(limitOf(row), dates).orElseThrow();
    assertThat(deadline.latest()).isEqualTo(row.date("appeal_last_day_legal_5pm").orElseThrow());
    assertThat(deadline.aimFor()).isEqualTo(row.date("appeal_by_SAFE_display").orElseThrow());
    assertThat(deadline.latest().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK))
        .isEqualTo(row.text("day_of_week_legal"));
  }

  private static String limitOf(Row row) {
    return switch (row.text("route")) {
      case "dda_school" -> "discrimination-claim-school";
      case "dda_county_court_not_school" -> "discrimination-claim-court";
      default -> row.text("section_i_only").equals("yes") ? "appeal-section-i" : "appeal";
    };
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void theDatesToContactTheMediationAdviserAreThoseOfTheTable(Row row) {
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    dates.put("letter-date", row.date("decision_letter_date").orElseThrow());
    row.date("date_sent_if_proved_later").ifPresent(sent -> dates.put("sent-date", sent));
    Deadline deadline = law.deadline("contact-mediation", dates).orElseThrow();
    assertThat(deadline.latest())
        .isEqualTo(row.date("mediation_contact_last_day_strict").orElseThrow());
    assertThat(deadline.aimFor()).isEqualTo(row.date("mediation_contact_by_SAFE").orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("others")
  void theOtherDatesAreThoseOfTheTable(Row row) {
    String limit = OTHER.getOrDefault(row.id(), "");
    String input = law.timeLimit(limit).orElseThrow().ends().needs().findFirst().orElseThrow();
    Deadline deadline =
        law.deadline(limit, Map.of(input, row.date("start_date").orElseThrow())).orElseThrow();
    assertThat(deadline.latest()).isEqualTo(row.date("last_day").orElseThrow());
    LocalDate safe =
        row.id().equals("O14") ? LocalDate.of(2026, 8, 17) : row.date("last_day").orElseThrow();
    assertThat(deadline.aimFor()).isEqualTo(safe);
  }
}
