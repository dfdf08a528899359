package org.fingerpost.ui;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.fingerpost.casework.Case;
import org.fingerpost.casework.Head;
import org.fingerpost.casework.Revisited;
import org.fingerpost.casework.Unpacking;
import org.fingerpost.flow.Pathways;

/**
 * Lines in the list for cases that come from elsewhere: where they stand and which date comes next,
 * as the pathways here see it today. A case whose pathway is not known here keeps the line it had.
 *
 * @param today what day it is in England
 */
public record HeadsToday(Pathways pathways, Supplier<LocalDate> today) implements Unpacking.Heads {

  @Override
  public Head of(Case content, Head carried) {
    String flow = content.flow().flow();
    return pathways.flow(flow).isPresent()
        ? OpenCase.headOf(content, Revisited.of(content, pathways, flow, today.get()).journey())
        : carried;
  }
}
