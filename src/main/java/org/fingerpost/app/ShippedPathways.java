package org.fingerpost.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.check.Checker;
import org.fingerpost.flow.json.PathwaysReader;
import org.fingerpost.flow.json.Reading;

/**
 * The pathways that the program walks: those in the checkout's own folder where it was started from
 * one, else those that came with it.
 */
final class ShippedPathways {

  /** The system property that names the folder of a checkout. */
  static final String FOLDER = "fingerpost.flows";

  private final Optional<Path> folder;

  ShippedPathways(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Where this process was told to read them. */
  static ShippedPathways ofThisProcess() {
    return new ShippedPathways(Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of));
  }

  /** Reads them. */
  Reading read() {
    PathwaysReader reader = new PathwaysReader();
    return folder.map(reader::read).orElseGet(reader::readShipped);
  }

  /** The folder of a checkout, where they are read from one. */
  Optional<Path> folder() {
    return folder;
  }

  /** Reads and checks them, as must be done before any family sees them. */
  Checked check(LocalDate today) {
    Reading reading = read();
    return new Checked(reading.pathways(), Checker.check(reading, today).faults());
  }

  /**
   * Reads and checks them for a command that walks them.
   *
   * @throws Ended naming every fault, where there is one
   */
  Pathways fitForFamilies(LocalDate today) throws Ended {
    Checked checked = check(today);
    if (checked.faults().isEmpty() && checked.pathways().isPresent()) {
      return checked.pathways().get();
    }
    throw Ended.faults(
        "The pathways have faults, so they are not used until these are mended:"
            + checked.faults().stream()
                .map(fault -> System.lineSeparator() + "  " + fault)
                .reduce("", String::concat));
  }

  /**
   * The only flow that stands in the folder or file itself, where there is just one; the others are
   * those it hands over to.
   */
  Optional<String> onlyFlow() {
    Reading reading = read();
    List<String> own =
        reading.pathways().map(Pathways::flows).orElse(Map.of()).keySet().stream()
            .filter(flow -> !reading.places().isBorrowed(reading.places().flowFile(flow)))
            .toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  /**
   * What was read, and everything wrong with it.
   *
   * @param pathways fit for families only where there is no fault
   */
  record Checked(Optional<Pathways> pathways, List<Fault> faults) {
    Checked {
      faults = List.copyOf(faults);
    }
  }
}
