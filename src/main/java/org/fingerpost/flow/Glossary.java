package org.fingerpost.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Terms that cannot be avoided, in plain words.
 *
 * @param terms by id, in the order of the file
 */
public record Glossary(Map<String, Term> terms) {

  public Glossary {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /** The term with this id. */
  public Optional<Term> term(String id) {
    return Optional.ofNullable(terms.get(id));
  }

  /**
   * One term.
   *
   * @param id stable name
   * @param name as it is usually written
   * @param also other ways to write it, matched the same
   * @param means what it means, in one or two short sentences
   */
  public record Term(String id, String name, List<String> also, String means) {
    public Term {
      also = List.copyOf(also);
    }
  }
}
