package org.fingerpost.flow.map;

/** A place in a picture, in points from its top left corner. */
public record Point(double x, double y) {}
