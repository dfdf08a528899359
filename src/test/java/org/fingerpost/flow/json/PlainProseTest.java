package org.fingerpost.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fingerpost.flow.Glossary;
import org.fingerpost.flow.Prose;
import org.junit.jupiter.api.Test;

/** Texts taken apart without the Markdown parser come out as it would take them apart. */
class PlainProseTest {
  /** Only the parser knows links, so a text that ends with one is left to it. */
  private static final String LINK = "\n\n[x](https://example.org)";

  private final ProseReader reader = new ProseReader(new GlossaryMarks(new Glossary(Map.of())));

  @Test
  void paragraphsListsAndBoldNeedNoParser() {
    Prose prose =
        PlainProse.of(
                """
                Look for **we have decided**
                in the letter.
                - It may be on the **second page**.

                - It may not.

                **Ask** again.
                """)
            .orElseThrow();

    assertThat(prose.blocks())
        .containsExactly(
            new Prose.Paragraph(
                List.of(
                    new Prose.Words("Look for "),
                    new Prose.Strong("we have decided"),
                    new Prose.Words(" in the letter."))),
            new Prose.Items(
                false,
                List.of(
                    List.of(
                        new Prose.Words("It may be on the "),
                        new Prose.Strong("second page"),
                        new Prose.Words(".")),
                    List.of(new Prose.Words("It may not.")))),
            new Prose.Paragraph(List.of(new Prose.Strong("Ask"), new Prose.Words(" again."))));
  }

  @Property(tries = 5_000)
  void whatIsTakenApartHereTheParserTakesApartTheSame(@ForAll("texts") String text) {
    Optional<Prose> plain = PlainProse.of(text + "\n");
    if (plain.isEmpty() || text.isBlank()) {
      return;
    }
    Faults faults = new Faults("x");
    Prose parsed = reader.read("help", new Json.Words(1, text + LINK), "node", faults);

    assertThat(faults.found()).isEmpty();
    assertThat(plain.get().blocks())
        .isEqualTo(parsed.blocks().subList(0, parsed.blocks().size() - 1));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "word",
            "Two words",
            " ",
            " ",
            "\n",
            "\n",
            "\n\n",
            "**",
            "**",
            "**bold**",
            " **bold** ",
            "*",
            "***",
            "- ",
            "\n- ",
            "\n- item",
            "-",
            "--",
            "1. ",
            "2)",
            "+ ",
            "=",
            "~",
            ".",
            ",",
            "!",
            "(",
            ")",
            "’",
            "é",
            "a\tb",
            "  ",
            "    ",
            ":",
            "£5",
            "3");
    return pieces.list().ofMaxSize(14).map(parts -> String.join("", parts));
  }
}
