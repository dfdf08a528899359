package org.fingerpost.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fingerpost.area.Contact;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.journey.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What a person types, and what an area's file says, is printed as words and does nothing. */
class HostileWordsTest {
  private static final SummaryWriter WRITER = new SummaryWriter(JsonText::indented);
  private static final String PLANTED = "planted-secret-7f3a";

  @TempDir Path folder;
  private final AtomicInteger connections = new AtomicInteger();
  private HttpServer server;
  private String address;
  private String file;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          connections.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort();
    file = Files.writeString(folder.resolve("secret.txt"), PLANTED).toUri().toString();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyFormPrintsInjectionsAsWordsAndReachesNothing() {
    int tried = 0;
    for (String words : injections()) {
      Journey journey = new SmallPathways().withContact(contact(words)).refusedSaying(words);
      Summary summary = Summary.of(journey, List.of(Note.general(words)), Wanted.EVERYTHING);
      for (Form form : Form.values()) {
        byte[] bytes = WRITER.bytes(summary, form);
        switch (form) {
          case PDF -> {
            Pdf pdf = new Pdf(bytes);
            assertThat(pdf.body()).as(words).contains(Facts.squeezed(words));
            assertThat(pdf.text()).doesNotContain(PLANTED);
            assertThat(pdf.scriptsAndFiles()).as(words).isEmpty();
          }
          case HTML -> {
            Html page = new Html(bytes);
            assertThat(Facts.squeezed(page.text())).as(words).contains(Facts.squeezed(words));
            for (String name : List.of("script", "img", "iframe", "link", "object", "base")) {
              assertThat(page.all(name)).as(name + " from " + words).isEmpty();
            }
            assertThat(page.all("style")).hasSize(1);
            assertThat(page.all("a"))
                .extracting((Element link) -> link.getAttribute("href"))
                .allMatch(href -> href.matches("(https://|mailto:|tel:).*"))
                .noneMatch(href -> href.contains("127.0.0.1"));
          }
          case TEXT, JSON, LETTERS, CALENDAR ->
              assertThat(new String(bytes, UTF_8)).doesNotContain(PLANTED);
        }
        tried++;
      }
    }
    assertThat(tried).isGreaterThanOrEqualTo(6 * 20);
    assertThat(connections).hasValue(0);
    System.out.println("injections printed as words: " + tried + ", connections: 0");
  }

  @Test
  void anAddressThatIsNotSafeIsNeverALink() {
    for (String address :
        List.of("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://x.uk")) {
      Contact odd =
          new Contact(
              "sendiass",
              "Odd",
              null,
              null,
              URI.create(address),
              null,
              List.of(),
              List.of(),
              "x",
              SmallPathways.CHECKED);
      Journey journey = new SmallPathways().withContact(odd).refused();
      Html page = new Html(WRITER.bytes(Summary.of(journey, List.of(), Wanted.USUAL), Form.HTML));
      assertThat(page.all("a"))
          .extracting((Element link) -> link.getAttribute("href"))
          .doesNotContain(address);
    }
  }

  @Test
  void aVeryLongNoteIsPrintedWhole() {
    String words = "She rang and said the same thing again. ".repeat(2_000) + "The end.";
    String oneWord = "x".repeat(5_000);
    Pdf pdf = pdf(words + "\n\n" + oneWord);
    assertThat(pdf.body()).contains(Facts.squeezed(words)).contains(oneWord);
    assertThat(pdf.pages()).isGreaterThan(10);
    assertThat(pdf.faultsAgainstUa1()).isEmpty();
  }

  @Test
  void otherScriptsArePrintedAndWhatCannotBeIsMarkedAndSaid() {
    Pdf pdf = pdf("Привет, Ελληνικά, żółć.\nשלום עולם\nمرحبا بالعالم\n你好 বাংলা 😀🫠");
    assertThat(pdf.text())
        .contains("Привет, Ελληνικά, żółć.")
        .contains("שלום")
        .contains("▯▯")
        .contains("Some letters or signs cannot be printed here and show as ▯.")
        .doesNotContain("#");
    assertThat(pdf.faultsAgainstUa1()).isEmpty();
    Summary summary =
        Summary.of(new SmallPathways().refused(), List.of(Note.general("你好 😀")), Wanted.USUAL);
    assertThat(WRITER.text(summary)).contains("你好 😀");
    assertThat(new Html(WRITER.bytes(summary, Form.HTML)).text()).contains("你好 😀");
  }

  @Test
  void theFallBackFontIsOnlyThereWhereItIsNeeded() {
    assertThat(pdf("Plain words – “quoted”, café.").fonts()).hasSize(2);
    assertThat(pdf("Привет").fonts()).hasSize(3);
  }

  @Test
  void controlCharactersLoneSurrogatesAndDirectionOverridesShow() {
    String words = "a\u0000b\u0007c\uD800d\uDC00e\u202Ef\u2066g\uFFFEh\r\ni\u2028j";
    Summary summary =
        Summary.of(new SmallPathways().refused(), List.of(Note.general(words)), Wanted.USUAL);
    assertThat(summary.notes().getFirst().text())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\ni\nj");
    assertThat(new Pdf(WRITER.bytes(summary, Form.PDF)).faultsAgainstUa1()).isEmpty();
  }

  @Property(tries = 25)
  void whateverIsTypedEveryFormCanBeMade(@ForAll("anything") String words) {
    Summary summary =
        Summary.of(
            new SmallPathways().refusedSaying("x" + words),
            List.of(Note.general("x" + words)),
            Wanted.EVERYTHING);
    for (Form form : Form.values()) {
      assertThat(WRITER.bytes(summary, form)).isNotEmpty();
    }
    new Html(WRITER.bytes(summary, Form.HTML));
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings()
        .withCharRange('\u0000', '\uFFFF')
        .withChars("<>&\"'#\u202E\uD83D\uDE00\u0627\u05D0\n ")
        .ofMaxLength(400);
  }

  private static Pdf pdf(String note) {
    return new Pdf(
        WRITER.bytes(
            Summary.of(new SmallPathways().refused(), List.of(Note.general(note)), Wanted.USUAL),
            Form.PDF));
  }

  private static Contact contact(String words) {
    return new Contact(
        "sendiass",
        words,
        words,
        words,
        null,
        words,
        List.of(words),
        List.of(words),
        "islington",
        SmallPathways.CHECKED);
  }

  private List<String> injections() {
    List<String> all = new ArrayList<>();
    for (String reach : List.of(address + "/x", file)) {
      all.add("<img src=\"" + reach + "\"/>");
      all.add("<link rel='stylesheet' href='" + reach + "'/>");
      all.add("<style>@import url(" + reach + ");</style>");
      all.add("@import url(" + reach + ");");
      all.add("<div style=\"background: url(" + reach + ")\">x</div>");
      all.add("<object data=\"" + reach + "\"></object>");
      all.add("<iframe src=\"" + reach + "\"></iframe>");
      all.add("<script src=\"" + reach + "\"></script>");
      all.add("<?xml-stylesheet href=\"" + reach + "\"?>");
      all.add("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + reach + "\">]><x>&e;</x>");
    }
    all.add("</style><script>alert(1)</script>");
    all.add("\"><b onmouseover=alert(1)>bold</b>");
    all.add("]]><b>x</b>");
    all.add("<!-- hidden -->");
    all.add("&lt;b&gt; &amp; &#60;i&#62;");
    all.add("{answer:what-came} {today} [[your name]] **bold** [x](javascript:alert(1))");
    all.add("END:VEVENT; BEGIN:VEVENT, x\\n");
    all.add("=cmd|' /C calc'!A0");
    return all;
  }
}
