package org.fingerpost.flow.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fingerpost.flow.map.Sketch.Limb;
import org.fingerpost.flow.map.Sketch.Piece;

/**
 * Cuts what is too large for one sheet of A3 into several: an overview first, then sheet by sheet.
 *
 * <p>What is cut is the sketch, not its picture: each sheet is laid out by itself, so no cut goes
 * through a box or through words. What leads on, such as a question, stands on one sheet, in the
 * order in which it is come to; where its way goes on elsewhere, a box names the sheet and what is
 * there. Ends of the way are repeated on every sheet that leads to them.
 */
final class Cutting {
  /** Of the paper, as much as boxes cover where an arrangement is as close as they get. */
  private static final double CLOSEST = 0.42;

  private static final double LESS = 0.93;

  /** One sheet fewer is worth any number of lines cut on it. */
  private static final int SHEET = 10_000;

  private final Layout layout;
  private final Sketch whole;
  private final Map<String, Piece> pieces = new LinkedHashMap<>();
  private final Map<String, Set<String>> before = new LinkedHashMap<>();
  private final List<Piece> order;

  Cutting(Layout layout, Sketch whole) {
    this.layout = layout;
    this.whole = whole;
    whole.pieces().forEach(piece -> pieces.put(piece.id(), piece));
    for (Piece piece : whole.pieces()) {
      for (Limb limb : piece.limbs()) {
        before.computeIfAbsent(limb.to(), _ -> new LinkedHashSet<>()).add(piece.id());
      }
    }
    this.order = order();
  }

  /**
   * The sheets, the overview first. Every one prints on A3 at full size, save where a single box
   * with what it leads to is larger than that; such a sheet says so.
   */
  List<Picture> sheets() {
    if (order.isEmpty()) {
      return List.of(layout.place(whole));
    }
    for (double covered = CLOSEST; ; covered *= LESS) {
      List<Span> spans = spans(covered * Sheet.A3.area());
      Map<String, Integer> numbers = numbers(spans);
      List<Picture> sheets = new ArrayList<>();
      sheets.add(layout.place(overview(spans, numbers)));
      boolean fits = true;
      for (int i = 0; fits && i < spans.size(); i++) {
        Picture sheet = layout.place(sketch(spans.get(i), numbers, i + 2, spans.size() + 1));
        fits = (Sheet.A3.holds(sheet) && Apart.areArrowsOf(sheet)) || spans.get(i).size() == 1;
        sheets.add(sheet);
      }
      if (fits) {
        return List.copyOf(sheets);
      }
    }
  }

  /** All of it uncut, in the order in which it is come to. */
  Sketch inOrder() {
    return new Sketch(
        whole.title(),
        whole.facts(),
        whole.description(),
        pieces(new Span(0, order.size()), Map.of()));
  }

  // Which sheet

  /** What leads on, each before what it leads to, and what hangs together side by side. */
  private List<Piece> order() {
    List<Piece> backwards = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    whole.pieces().stream().filter(Cutting::isWayIn).toList().reversed().stream()
        .flatMap(piece -> piece.limbs().reversed().stream())
        .forEach(limb -> visit(limb.to(), seen, backwards));
    whole.pieces().reversed().stream()
        .filter(piece -> !isWayIn(piece))
        .forEach(piece -> visit(piece.id(), seen, backwards));
    return List.copyOf(backwards.reversed());
  }

  /** Walks on with its own stack, as a way can be longer than the computer's. */
  private void visit(String id, Set<String> seen, List<Piece> backwards) {
    record Step(Piece piece, List<Limb> left) {}
    List<Step> way = new ArrayList<>();
    if (!piece(id).limbs().isEmpty() && seen.add(id)) {
      way.add(new Step(piece(id), new ArrayList<>(piece(id).limbs())));
    }
    while (!way.isEmpty()) {
      Step last = way.getLast();
      if (last.left().isEmpty()) {
        backwards.add(last.piece());
        way.removeLast();
        continue;
      }
      Piece next = piece(last.left().removeLast().to());
      if (!next.limbs().isEmpty() && seen.add(next.id())) {
        way.add(new Step(next, new ArrayList<>(next.limbs())));
      }
    }
  }

  private static boolean isWayIn(Piece piece) {
    return piece.kind() instanceof Kind.Start || piece.kind() instanceof Kind.ComesIn;
  }

  /** The fewest sheets on which boxes cover no more than this, with the fewest lines cut. */
  private List<Span> spans(double covered) {
    int count = order.size();
    long[] least = new long[count + 1];
    int[] from = new int[count + 1];
    Arrays.fill(least, 1, count + 1, Long.MAX_VALUE);
    for (int start = 0; start < count; start++) {
      for (int end = start + 1; end <= count; end++) {
        Sketch sketch = sketch(new Span(start, end), Map.of(), 0, 0);
        if (end > start + 1 && layout.area(sketch) > covered) {
          break;
        }
        long cuts = sketch.pieces().stream().filter(Cutting::isCut).count();
        long cost = least[start] + SHEET + cuts;
        if (cost < least[end]) {
          least[end] = cost;
          from[end] = start;
        }
      }
    }
    List<Span> spans = new ArrayList<>();
    for (int end = count; end > 0; end = from[end]) {
      spans.add(new Span(from[end], end));
    }
    return spans.reversed();
  }

  private static boolean isCut(Piece piece) {
    return piece.kind() instanceof Kind.ToSheet || piece.kind() instanceof Kind.FromSheet;
  }

  /** The overview is sheet 1. */
  private Map<String, Integer> numbers(List<Span> spans) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < spans.size(); i++) {
      for (Piece piece : on(spans.get(i))) {
        numbers.put(piece.id(), i + 2);
      }
    }
    return numbers;
  }

  private List<Piece> on(Span span) {
    return order.subList(span.start(), span.end());
  }

  // What stands on it

  /**
   * One sheet.
   *
   * @param numbers on which sheet each piece stands; empty where that is not known yet
   */
  private Sketch sketch(Span span, Map<String, Integer> numbers, int number, int of) {
    return new Sketch(
        whole.title(),
        "Sheet " + number + " of " + of + ". " + whole.facts(),
        "Sheet " + number + " of " + of + ". " + whole.description(),
        pieces(span, numbers));
  }

  private List<Piece> pieces(Span span, Map<String, Integer> numbers) {
    List<Piece> own = on(span);
    Set<String> here = own.stream().map(Piece::id).collect(Collectors.toSet());
    List<Piece> on = new ArrayList<>();
    Set<String> ends = new LinkedHashSet<>();
    for (Piece piece : own) {
      from(piece, here, numbers).ifPresent(on::add);
    }
    for (Piece piece : own) {
      Map<String, Piece> elsewhere = new LinkedHashMap<>();
      List<Limb> limbs = new ArrayList<>();
      for (Limb limb : piece.limbs()) {
        Piece to = piece(limb.to());
        if (here.contains(to.id()) || to.limbs().isEmpty()) {
          limbs.add(limb);
          if (to.limbs().isEmpty()) {
            ends.add(to.id());
          }
        } else {
          String id = piece.id() + " on to " + to.id();
          elsewhere.computeIfAbsent(id, _ -> onTo(id, to, numbers));
          limbs.add(new Limb(limb.words(), id));
        }
      }
      on.add(with(piece, limbs));
      on.addAll(elsewhere.values());
    }
    if (span.end() == order.size()) {
      pieces.values().stream()
          .filter(piece -> piece.limbs().isEmpty() && isLedToFromNoSheet(piece))
          .forEach(piece -> ends.add(piece.id()));
    }
    ends.forEach(id -> on.add(piece(id)));
    List<Piece> in = new ArrayList<>();
    for (Piece piece : whole.pieces()) {
      if (isWayIn(piece)) {
        List<Limb> limbs =
            piece.limbs().stream()
                .filter(limb -> here.contains(limb.to()) || ends.contains(limb.to()))
                .toList();
        if (!limbs.isEmpty()) {
          in.add(with(piece, limbs));
        }
      }
    }
    on.addAll(0, in);
    return on;
  }

  private boolean isLedToFromNoSheet(Piece end) {
    return before.getOrDefault(end.id(), Set.of()).stream()
        .allMatch(source -> isWayIn(piece(source)));
  }

  private Optional<Piece> from(Piece piece, Set<String> here, Map<String, Integer> numbers) {
    Map<Integer, List<String>> titles = new TreeMap<>();
    for (String source : before.getOrDefault(piece.id(), Set.of())) {
      if (!here.contains(source) && !isWayIn(piece(source))) {
        titles
            .computeIfAbsent(numbers.getOrDefault(source, 0), _ -> new ArrayList<>())
            .add(piece(source).title());
      }
    }
    if (titles.isEmpty()) {
      return Optional.empty();
    }
    List<String> small = new ArrayList<>();
    titles.forEach((number, all) -> small.add("Sheet " + number + ": " + quoted(all)));
    return Optional.of(
        new Piece(
            "from sheets to " + piece.id(),
            new Kind.FromSheet(),
            Optional.empty(),
            titles.size() == 1 ? "From another sheet" : "From other sheets",
            "",
            small,
            List.of(new Limb(List.of(), piece.id()))));
  }

  private static Piece onTo(String id, Piece to, Map<String, Integer> numbers) {
    return new Piece(
        id,
        new Kind.ToSheet(),
        to.node(),
        "Continues on sheet " + numbers.getOrDefault(to.id(), 0),
        to.title(),
        List.of(),
        List.of());
  }

  private static Piece with(Piece piece, List<Limb> limbs) {
    return new Piece(
        piece.id(), piece.kind(), piece.node(), piece.label(), piece.title(), piece.small(), limbs);
  }

  /** The sheets, with an arm for each sheet that another leads to. */
  private Sketch overview(List<Span> spans, Map<String, Integer> numbers) {
    List<Piece> sheets = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Map<Integer, Set<String>> onTo = new TreeMap<>();
      for (Piece piece : on(spans.get(i))) {
        for (Limb limb : piece.limbs()) {
          Integer to = numbers.get(limb.to());
          if (to != null && to != i + 2) {
            onTo.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(piece.title());
          }
        }
      }
      List<Limb> limbs = new ArrayList<>();
      onTo.forEach(
          (to, titles) ->
              limbs.add(
                  new Limb(List.of("Sheet " + to + ", from " + quoted(titles)), "sheet " + to)));
      List<String> titles = on(spans.get(i)).stream().map(Piece::title).toList();
      sheets.add(
          new Piece(
              "sheet " + (i + 2),
              new Kind.OneSheet(),
              Optional.empty(),
              "Sheet " + (i + 2),
              titles.getFirst(),
              titles.subList(1, titles.size()),
              limbs));
    }
    int of = spans.size() + 1;
    return new Sketch(
        whole.title(),
        "Sheet 1 of " + of + ": how the other sheets go together, and what stands on each.",
        "An overview of the "
            + (of - 1)
            + " sheets on which “"
            + whole.title()
            + "” is drawn: what stands on each, and where it goes on on another.",
        sheets);
  }

  private static String quoted(Collection<String> titles) {
    return titles.stream().map(title -> "“" + title + "”").collect(Collectors.joining(" and "));
  }

  private Piece piece(String id) {
    return Objects.requireNonNull(pieces.get(id), id);
  }

  /** Neighbours in the order, that stand on one sheet. */
  private record Span(int start, int end) {
    int size() {
      return end - start;
    }
  }
}
