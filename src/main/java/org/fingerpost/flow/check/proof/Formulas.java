package org.fingerpost.flow.check.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fingerpost.flow.check.proof.Formula.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Makes formulas, in the simplest form that costs little: constants are gone, "all" in "all" is
 * flat, and what is said of one slot is said once. Equal formulas are the same object.
 *
 * <p>Slots below {@link Slots#count} are answers, in the order in which they can be given; the
 * others are standings of time limits.
 */
final class Formulas {
  private final Slots slots;
  private final @Nullable Formulas shared;
  private final Map<Formula, Formula> known = new HashMap<>();
  private int next;

  Formulas(Slots slots) {
    this.slots = slots;
    this.shared = null;
    this.next = 2;
  }

  private Formulas(Formulas shared) {
    this.slots = shared.slots;
    this.shared = shared;
    this.next = shared.next;
  }

  /** Room for formulas that are soon forgotten; nothing may be added here while it is used. */
  Formulas scratch() {
    return new Formulas(this);
  }

  /** How many formulas were made here. */
  int size() {
    return known.size();
  }

  Formula literal(int slot, BitSet values) {
    if (values.isEmpty()) {
      return Formula.FALSE;
    }
    if (values.cardinality() == slots.size(slot)) {
      return Formula.TRUE;
    }
    return intern(Kind.LITERAL, slot, values, new Formula[0], slots.isAnswer(slot) ? slot : -1);
  }

  Formula all(Collection<Formula> parts) {
    return combine(parts, Kind.ALL);
  }

  Formula any(Collection<Formula> parts) {
    return combine(parts, Kind.ANY);
  }

  private Formula combine(Collection<Formula> parts, Kind kind) {
    boolean all = kind == Kind.ALL;
    Formula decides = all ? Formula.FALSE : Formula.TRUE;
    Formula idle = all ? Formula.TRUE : Formula.FALSE;
    Map<Integer, BitSet> literals = new TreeMap<>();
    Set<Formula> others = new LinkedHashSet<>();
    List<Formula> open = new ArrayList<>(parts);
    for (int index = 0; index < open.size(); index++) {
      Formula part = open.get(index);
      if (part == decides) {
        return decides;
      }
      if (part == idle) {
        continue;
      }
      if (part.kind() == kind) {
        open.addAll(part.parts());
      } else if (part.kind() == Kind.LITERAL) {
        BitSet before = literals.get(part.slot());
        if (before == null) {
          literals.put(part.slot(), (BitSet) part.values().clone());
        } else if (all) {
          before.and(part.values());
        } else {
          before.or(part.values());
        }
      } else {
        others.add(part);
      }
    }
    List<Formula> kept = new ArrayList<>(literals.size() + others.size());
    for (Map.Entry<Integer, BitSet> literal : literals.entrySet()) {
      Formula one = literal(literal.getKey(), literal.getValue());
      if (one == decides) {
        return decides;
      }
      if (one != idle) {
        kept.add(one);
      }
    }
    others.stream().sorted(Comparator.comparingInt(Formula::number)).forEach(kept::add);
    if (kept.isEmpty()) {
      return idle;
    }
    if (kept.size() == 1) {
      return kept.getFirst();
    }
    int first = Formula.NO_SLOT;
    for (Formula part : kept) {
      first = Math.min(first, part.firstSlot());
    }
    return intern(
        kind,
        -1,
        new BitSet(),
        kept.toArray(Formula[]::new),
        first == Formula.NO_SLOT ? -1 : first);
  }

  private Formula intern(Kind kind, int slot, BitSet values, Formula[] parts, int first) {
    Formula made =
        new Formula(kind, slot, values, parts, next, first < 0 ? Formula.NO_SLOT : first);
    Formula before = shared == null ? null : shared.known.get(made);
    if (before == null) {
      before = known.putIfAbsent(made, made);
    }
    if (before != null) {
      return before;
    }
    next++;
    return made;
  }

  /** The formula once the slot has this value. No earlier answer may be left in the formula. */
  Formula assign(Formula formula, int slot, int value) {
    if (formula.firstSlot() != slot) {
      return formula;
    }
    return switch (formula.kind()) {
      case FALSE, TRUE -> formula;
      case LITERAL -> formula.values().get(value) ? Formula.TRUE : Formula.FALSE;
      case ALL -> all(assigned(formula.parts(), slot, value));
      case ANY -> any(assigned(formula.parts(), slot, value));
    };
  }

  private List<Formula> assigned(List<Formula> parts, int slot, int value) {
    List<Formula> assigned = new ArrayList<>(parts.size());
    for (Formula part : parts) {
      assigned.add(assign(part, slot, value));
    }
    return assigned;
  }

  /**
   * The formula once it is known that no question with a slot below the bound is asked any more.
   */
  Formula unaskedBelow(Formula formula, int bound) {
    Formula now = formula;
    while (now.firstSlot() < bound) {
      now = assign(now, now.firstSlot(), slots.unasked(now.firstSlot()));
    }
    return now;
  }

  /** The formula where questions with a slot from the bound on are never asked. */
  Formula unaskedFrom(Formula formula, int bound) {
    return switch (formula.kind()) {
      case FALSE, TRUE -> formula;
      case LITERAL ->
          slots.isAnswer(formula.slot()) && formula.slot() >= bound
              ? formula.values().get(slots.unasked(formula.slot())) ? Formula.TRUE : Formula.FALSE
              : formula;
      case ALL -> all(formula.parts().stream().map(part -> unaskedFrom(part, bound)).toList());
      case ANY -> any(formula.parts().stream().map(part -> unaskedFrom(part, bound)).toList());
    };
  }
}
