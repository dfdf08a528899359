package org.fingerpost.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;

/** Where a preview is shown. */
interface PreviewWindow {

  /**
   * Shows a preview until its window is closed.
   *
   * @throws Ended where there is no display
   */
  void show(Asked asked) throws Ended;

  /**
   * What is to be shown.
   *
   * @param source a folder of flows, or one flow's file
   * @param flow the id of the flow to begin in, where one was named
   * @param area the id of the council, where one was named
   * @param today the day it is taken to be, unless the real one
   */
  record Asked(
      Path source, Optional<String> flow, Optional<String> area, Optional<LocalDate> today) {

    private static final String SOURCE = "source";
    private static final String FLOW = "flow";
    private static final String AREA = "area";
    private static final String TODAY = "today";

    /** As arguments of a JavaFX program, which gets nothing else. */
    List<String> asArguments() {
      List<String> arguments = new ArrayList<>();
      arguments.add("--" + SOURCE + "=" + source);
      flow.ifPresent(id -> arguments.add("--" + FLOW + "=" + id));
      area.ifPresent(id -> arguments.add("--" + AREA + "=" + id));
      today.ifPresent(day -> arguments.add("--" + TODAY + "=" + day));
      return arguments;
    }

    /** From the arguments of a JavaFX program. */
    static Asked of(Map<String, String> named) {
      return new Asked(
          Path.of(named.getOrDefault(SOURCE, "")),
          Optional.ofNullable(named.get(FLOW)),
          Optional.ofNullable(named.get(AREA)),
          Optional.ofNullable(named.get(TODAY)).map(LocalDate::parse));
    }
  }

  /** A window on the display of this process. */
  static PreviewWindow ofThisProcess() {
    return asked -> {
      if (!Main.hasDisplay()) {
        throw noDisplay();
      }
      try {
        Application.launch(PreviewProgram.class, asked.asArguments().toArray(String[]::new));
      } catch (UnsupportedOperationException noDisplay) {
        // JavaFX says so where a display is named but cannot be opened.
        throw noDisplay();
      }
    };
  }

  /** What is said where no window can be opened. */
  static Ended noDisplay() {
    return Ended.couldNot(
        "There is no display here, and a preview needs one. \"fingerpost walk\" asks the same"
            + " questions in the terminal, \"fingerpost check\" names the faults.");
  }
}
