package org.fingerpost.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fingerpost.flow.Fault;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Places;
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

  /** Reads and checks them, as everything does that a family may see. */
  Checked check() {
    return check(read());
  }

  static Checked check(Reading reading) {
    List<Fault> faults = new ArrayList<>(reading.faults());
    reading.pathways().ifPresent(found -> {});
    return new Checked(reading.pathways(), reading.places(), faults);
  }

  /**
   * Reads and checks them for a command that walks them.
   *
   * @throws Ended naming every fault, where there is one
   */
  Pathways fitForFamilies() throws Ended {
    Checked checked = check();
    if (checked.faults().isEmpty() && checked.pathways().isPresent()) {
      return checked.pathways().get();
    }
    throw Ended.faults(
        "The pathways have faults, so they are not used until these are mended:"
            + checked.faults().stream()
                .map(fault -> System.lineSeparator() + "  " + fault)
                .reduce("", String::concat));
  }

  /** What was read, and everything wrong with it. */
  record Checked(Optional<Pathways> pathways, Places places, List<Fault> faults) {
    Checked {
      faults = faults.stream().sorted().distinct().toList();
    }
  }
}
