package org.fingerpost.flow;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.fingerpost.law.Standing;

/**
 * A short mark of what something says: equal for equal content, different for different content.
 *
 * <p>Taken of the value, never of the file: white space, the order of properties and the order of
 * nodes change nothing. The order of options, rules, steps and paragraphs does, since a reader sees
 * it or a rule depends on it. Every part is written with its length before it, so that no two
 * contents run together; the records are taken apart by pattern, so that whoever adds a part to one
 * must say here how it counts.
 *
 * <p>The first 16 hexadecimal digits of SHA-256 (FIPS 180-4): it tells editions apart and guards
 * nothing.
 */
public final class Fingerprint {
  private static final int BYTES = 8;

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }

  /** Of a flow: everything but its revision. */
  public static String of(Flow flow) {
    return taken(print -> print.flow(flow));
  }

  /** Of one screen. */
  public static String of(Node node) {
    return taken(print -> print.node(node));
  }

  /**
   * Of the advice an outcome gives to one family.
   *
   * @param offered the routes it offers them, each with only the steps that they see
   */
  public static String of(Outcome outcome, List<Route> offered) {
    return taken(
        print -> {
          print.words(outcome.title());
          print.words(outcome.road());
          print.prose(outcome.body());
          print.names(outcome.contacts());
          print.each(offered, print::route);
        });
  }

  private static String taken(Consumer<Fingerprint> what) {
    Fingerprint print = new Fingerprint();
    what.accept(print);
    return HexFormat.of().formatHex(print.digest.digest(), 0, BYTES);
  }

  // Flows and what is in them

  private void flow(Flow whole) {
    switch (whole) {
      case Flow(
              String id,
              String title,
              String _,
              String appliesTo,
              NodeId start,
              Map<String, Node> nodes,
              Map<String, Route> routes) -> {
        words(id);
        words(title);
        words(appliesTo);
        address(start);
        each(new TreeMap<>(nodes).values(), this::node);
        each(new TreeMap<>(routes).values(), this::route);
      }
    }
  }

  private void node(Node node) {
    switch (node) {
      case Question.Choice(Question.Asking asking, Map<String, Question.Option> options) -> {
        words("choice");
        asking(asking);
        each(options.values(), this::option);
      }
      case Question.Choices(Question.Asking asking, Map<String, Question.Option> options) -> {
        words("choices");
        asking(asking);
        each(options.values(), this::option);
      }
      case Question.OfDate(Question.Asking asking, boolean inThePast) -> {
        words("date");
        asking(asking);
        flag(inThePast);
      }
      case Question.OfText(Question.Asking asking) -> {
        words("text");
        asking(asking);
      }
      case Question.OfArea(Question.Asking asking) -> {
        words("area");
        asking(asking);
      }
      case Notice(NodeId id, String title, Prose body, Next next, List<String> sources) -> {
        words("notice");
        address(id);
        words(title);
        prose(body);
        next(next);
        names(sources);
      }
      case Outcome(
              NodeId id,
              String title,
              String road,
              Prose body,
              List<Outcome.Offer> routes,
              List<String> contacts,
              List<String> sources) -> {
        words("outcome");
        address(id);
        words(title);
        words(road);
        prose(body);
        each(routes, this::offer);
        names(contacts);
        names(sources);
      }
    }
  }

  private void asking(Question.Asking asking) {
    switch (asking) {
      case Question.Asking(
              NodeId id,
              String title,
              Optional<String> sayAloud,
              Prose help,
              Question.Unsure unsure,
              Next next,
              List<Question.DateInSight> timeLimits,
              List<String> sources) -> {
        address(id);
        words(title);
        perhaps(sayAloud, this::words);
        prose(help);
        switch (unsure) {
          case Question.Unsure.Allowed() -> words("allowed");
          case Question.Unsure.Leads(NodeId go) -> {
            words("leads");
            address(go);
          }
          case Question.Unsure.NotAllowed(String why) -> {
            words("not-allowed");
            words(why);
          }
        }
        next(next);
        each(
            timeLimits,
            date -> {
              words(date.timeLimit());
              perhaps(date.when(), this::condition);
            });
        names(sources);
      }
    }
  }

  private void option(Question.Option option) {
    switch (option) {
      case Question.Option(
              String id,
              String label,
              Prose hint,
              boolean unsure,
              boolean alone,
              Optional<NodeId> go) -> {
        words(id);
        words(label);
        prose(hint);
        flag(unsure);
        flag(alone);
        perhaps(go, this::address);
      }
    }
  }

  private void next(Next next) {
    each(
        next.rules(),
        rule -> {
          perhaps(rule.when(), this::condition);
          address(rule.go());
        });
  }

  private void offer(Outcome.Offer offer) {
    words(offer.route().toString());
    flag(offer.also());
    perhaps(offer.when(), this::condition);
  }

  private void route(Route route) {
    switch (route) {
      case Route(
              RouteId id,
              String title,
              Prose why,
              Prose fits,
              List<Route.Step> steps,
              List<String> papers,
              List<String> contacts,
              List<String> sources) -> {
        words(id.toString());
        words(title);
        prose(why);
        prose(fits);
        each(steps, this::step);
        names(papers);
        names(contacts);
        names(sources);
      }
    }
  }

  private void step(Route.Step step) {
    switch (step) {
      case Route.Step(
              String what,
              Prose more,
              Optional<String> contact,
              Optional<String> timeLimit,
              Optional<String> letter,
              Optional<Condition> when) -> {
        words(what);
        prose(more);
        perhaps(contact, this::words);
        perhaps(timeLimit, this::words);
        perhaps(letter, this::words);
        perhaps(when, this::condition);
      }
    }
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.AnswerIsAnyOf(String question, Set<String> options) -> {
        words("is-any-of");
        words(question);
        each(new TreeSet<>(options), this::words);
      }
      case Condition.AnswerIncludes(String question, String option) -> {
        words("includes");
        words(question);
        words(option);
      }
      case Condition.Answered(String question) -> {
        words("answered");
        words(question);
      }
      case Condition.TimeLimitIs(String timeLimit, Standing standing) -> {
        words("time-limit");
        words(timeLimit);
        words(standing.name());
      }
      case Condition.All(List<Condition> parts) -> {
        words("all");
        each(parts, this::condition);
      }
      case Condition.Any(List<Condition> parts) -> {
        words("any");
        each(parts, this::condition);
      }
      case Condition.Not(Condition part) -> {
        words("not");
        condition(part);
      }
    }
  }

  private void prose(Prose prose) {
    each(
        prose.blocks(),
        block -> {
          switch (block) {
            case Prose.Paragraph(List<Prose.Inline> line) -> {
              words("paragraph");
              each(line, this::inline);
            }
            case Prose.Items(boolean numbered, List<List<Prose.Inline>> items) -> {
              words("items");
              flag(numbered);
              each(items, item -> each(item, this::inline));
            }
          }
        });
  }

  private void inline(Prose.Inline inline) {
    switch (inline) {
      case Prose.Words(String words) -> {
        words("words");
        words(words);
      }
      case Prose.Strong(String words) -> {
        words("strong");
        words(words);
      }
      case Prose.Link(String words, URI to) -> {
        words("link");
        words(words);
        words(to.toString());
      }
      case Prose.Term(String words, String term) -> {
        words("term");
        words(words);
        words(term);
      }
    }
  }

  // What everything is made of

  private void address(NodeId id) {
    words(id.flow());
    words(id.name());
  }

  private void names(List<String> names) {
    each(names, this::words);
  }

  private <T> void perhaps(Optional<T> one, Consumer<T> take) {
    flag(one.isPresent());
    one.ifPresent(take);
  }

  private <T> void each(java.util.Collection<T> many, Consumer<? super T> take) {
    number(many.size());
    many.forEach(take);
  }

  private void words(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
  }

  private void flag(boolean flag) {
    digest.update((byte) (flag ? 1 : 0));
  }

  private void number(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
  }
}
