package org.fingerpost.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PdfFormTest {
  private static final SummaryWriter WRITER = new SummaryWriter(Map::toString);
  private static final List<Note> NOTES =
      List.of(
          Note.at(SmallPathways.node("letter-date"), "Rang the council.\nThey will ring back."),
          Note.general("Ask about transport."));

  @Test
  void isValidForScreenReaders() {
    assertThat(refused().faultsAgainstUa1()).isEmpty();
  }

  @Test
  void saysInWhichLanguageItIsAndWhatItIsAbout() {
    assertThat(refused().language()).isEqualTo("en-GB");
    assertThat(refused().title()).isEqualTo("Your next steps: You can appeal to the SEND Tribunal");
  }

  @Test
  void hasHeadingsListsAndTableHeadersThatAScreenReaderCanUse() {
    List<String> structure = refused().structure();
    assertThat(structure).containsOnlyOnce("H1");
    assertThat(structure).contains("H2", "H3", "L", "LI", "Table", "TH", "TD", "Link");
    assertThat(structure).doesNotContain("H4");
  }

  @Test
  void tellsTheSafeDayTheLatestDayAndHowTheyWereReached() {
    assertThat(refused().text())
        .contains("Aim for Friday 27 February 2026. Latest: Saturday 28 February 2026.")
        .contains("Aim for Friday 27 February 2026. Latest: Monday 2 March 2026, to arrive by 5pm.")
        .contains("So the last day moves to the next working day: Monday 2 March 2026.")
        .contains("Global Mediation, 0800 064 4488")
        .contains("Islington SENDIASS")
        .contains("020 3031 6651")
        .contains("1. Contact the mediation adviser")
        .contains("2. Send the appeal form")
        .contains("Children and Families Act 2014, section 51")
        .contains("Information, not legal advice. Rules checked 23 November 2025.")
        .contains("Made on 12 January 2026 for Islington")
        .contains("Page 1 of ");
  }

  private static Pdf refused() {
    return new Pdf(
        WRITER.bytes(
            Summary.of(new SmallPathways().refused(), NOTES, Wanted.EVERYTHING), Form.PDF));
  }
}
