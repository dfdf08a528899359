package org.fingerpost.flow.json;

import java.util.List;
import java.util.Map;

/** A JSON value that knows its line. */
sealed interface Json {

  /** The line on which it begins, counted from 1. */
  int line();

  /** What an author would call this kind of value. */
  default String kind() {
    return switch (this) {
      case Members _ -> "an object in { }";
      case Items _ -> "a list in [ ]";
      case Words _ -> "a text in quotes";
      case Number _ -> "a number";
      case Truth _ -> "true or false";
      case Nothing _ -> "null";
    };
  }

  /** An object. Each name once, in the order of the file. */
  record Members(int line, Map<String, Json> byName) implements Json {}

  /** A list. */
  record Items(int line, List<Json> items) implements Json {}

  /** A string. */
  record Words(int line, String text) implements Json {}

  /** A number as it is written. */
  record Number(int line, String written) implements Json {}

  /** True or false. */
  record Truth(int line, boolean value) implements Json {}

  /** Null. */
  record Nothing(int line) implements Json {}
}
