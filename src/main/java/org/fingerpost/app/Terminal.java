package org.fingerpost.app;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a process, as the commands use them.
 *
 * @param in what is typed or piped in
 * @param out what the command was asked for
 * @param problems what went wrong, one sentence each
 */
record Terminal(BufferedReader in, PrintWriter out, PrintWriter problems) {

  /** The streams of this process, each in the encoding that its side expects. */
  static Terminal ofThisProcess() {
    return new Terminal(
        new BufferedReader(new InputStreamReader(System.in, encoding("stdin.encoding"))),
        writer(System.out),
        writer(System.err));
  }

  /** Streams that carry UTF-8, as files and pipes between programs do. */
  static Terminal of(InputStream in, PrintStream out, PrintStream problems) {
    return new Terminal(
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
        new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true),
        new PrintWriter(new OutputStreamWriter(problems, StandardCharsets.UTF_8), true));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
  }

  private static Charset encoding(String property) {
    String name = System.getProperty(property);
    return name == null || !Charset.isSupported(name)
        ? StandardCharsets.UTF_8
        : Charset.forName(name);
  }
}
