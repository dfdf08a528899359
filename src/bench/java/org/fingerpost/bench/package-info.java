/**
 * How fast, and how big: measured, never tested.
 *
 * <p>{@link org.fingerpost.bench.Figures} runs everything and writes the table: the JMH benchmarks
 * {@link org.fingerpost.bench.Reading}, {@link org.fingerpost.bench.Answering}, {@link
 * org.fingerpost.bench.Saving} and {@link org.fingerpost.bench.Printing}, and then {@link
 * org.fingerpost.bench.FreshProcess} and {@link org.fingerpost.bench.SaveToPaint} in processes of
 * their own, which {@link org.fingerpost.bench.FreshJava} starts. {@code docs/benchmarks.md} says
 * what each figure means. Compiled and run by {@code mvn -Pbench verify} only.
 */
@NullMarked
package org.fingerpost.bench;

import org.jspecify.annotations.NullMarked;
