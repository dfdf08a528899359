package org.fingerpost.summary;

/** The parts of a summary, in their order, with the heading that every form gives them. */
enum Part {
  STANDING("Where you stand"),
  NEXT("What to do next"),
  CONTACTS("Who to contact"),
  MORE_HELP("More free help"),
  DATES("Your dates, and how we worked them out"),
  ANSWERS("Your answers"),
  NOTES("Your notes"),
  PAPERS("Papers to gather"),
  WHY("Why: where the rules say so"),
  ALSO("What else you can do"),
  ALSO_HELP("Help with these"),
  ALSO_WHY("Rules for these"),
  ABOUT("About this summary"),
  LETTERS("Letters to adapt");

  private final String heading;

  Part(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }
}
