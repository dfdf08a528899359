package org.fingerpost.flow.json;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The kinds of object that files are made of, and the properties each may have. */
enum Shape {
  FLOW(
      "a flow",
      "$schema",
      "format",
      "id",
      "title",
      "revision",
      "appliesTo",
      "start",
      "questions",
      "notices",
      "outcomes",
      "routes"),
  QUESTION(
      "a question",
      "type",
      "title",
      "sayAloud",
      "help",
      "options",
      "next",
      "unsure",
      "whySure",
      "timeLimits",
      "sources",
      "inThePast"),
  OPTION("an option", "id", "label", "hint", "go", "unsure", "alone"),
  RULE("a rule", "when", "go"),
  DATE_IN_SIGHT("a date in sight", "timeLimit", "when"),
  NOTICE("a notice", "title", "body", "next", "sources"),
  OUTCOME("an outcome", "title", "road", "body", "routes", "contacts", "sources"),
  OFFER("an offered route", "route", "also", "when"),
  ROUTE("a route", "title", "why", "fits", "steps", "papers", "contacts", "sources"),
  STEP("a step", "do", "more", "contact", "timeLimit", "letter", "when"),
  CONDITION(
      "a condition",
      "answer",
      "is",
      "isAnyOf",
      "includes",
      "answered",
      "timeLimit",
      "all",
      "any",
      "not"),

  AREA("an area", "$schema", "format", "id", "name", "council", "lastChecked", "roles", "contacts"),
  ROLE("a role", "title", "helpsWith", "always"),
  CONTACT(
      "a contact",
      "role",
      "name",
      "phone",
      "email",
      "web",
      "address",
      "notes",
      "notKnown",
      "source",
      "lastChecked"),

  TIME_LIMITS("the time limits", "$schema", "format", "bankHolidays", "timeLimits"),
  BANK_HOLIDAYS("the bank holidays", "added", "removed"),
  TIME_LIMIT(
      "a time limit",
      "title",
      "whose",
      "ends",
      "ignores",
      "calendar",
      "receivedBy",
      "says",
      "sources",
      "effectiveFrom",
      "lastChecked"),
  ENDS(
      "an end",
      "months",
      "weeks",
      "days",
      "workingDays",
      "schoolDays",
      "after",
      "startingWith",
      "called",
      "provedLater",
      "laterOf",
      "ifKnown",
      "whileNotKnown",
      "onceKnown",
      "endOfCompulsorySchoolAge"),

  SOURCES("the sources", "$schema", "format", "sources"),
  SOURCE("a source", "title", "says", "link", "lastChecked"),

  GLOSSARY("the glossary", "$schema", "format", "terms"),
  TERM("a term", "name", "also", "means"),

  LETTER(
      "a letter",
      "$schema",
      "format",
      "id",
      "title",
      "to",
      "subject",
      "body",
      "sources",
      "lastChecked"),
  PARAGRAPH("a paragraph", "when", "text"),

  SCENARIO_FILE(
      "a scenario",
      "$schema",
      "format",
      "scenarios",
      "title",
      "shows",
      "flow",
      "area",
      "today",
      "answers",
      "expect"),
  SCENARIO("a scenario", "title", "shows", "flow", "area", "today", "answers", "expect"),
  EXPECTED("what is expected", "outcome", "routes", "dates", "contacts", "letters"),
  DATES("a date's two faces", "aimFor", "latest");

  private final String name;
  private final Set<String> properties;

  Shape(String name, String... properties) {
    this.name = name;
    this.properties = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(properties)));
  }

  /** What an author would call it, with its article. */
  String inWords() {
    return name;
  }

  /** Every property it may have. */
  Set<String> properties() {
    return properties;
  }
}
