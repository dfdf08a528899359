package org.fingerpost.flow.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.map.Picture.Arm;
import org.fingerpost.flow.map.Picture.Arrow;
import org.fingerpost.flow.map.Picture.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The picture of every shipped flow is whole and legible. */
class PathwayMapTest {
  private static final Pathways SHIPPED = Flows.shipped();

  /** Laying out takes longer than looking. */
  private static final Map<String, Picture> DRAWN = new ConcurrentHashMap<>();

  static Stream<String> flows() {
    return SHIPPED.flows().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void nothingLiesOnAnythingElse(String flow) {
    Legibility.check(draw(flow));
  }

  @Test
  void nothingLiesOnAnythingElseInTheMapOfAllFlows() {
    Picture all = new PathwayMap(SHIPPED).all();
    Legibility.check(all);
    assertThat(all.boxes()).hasSameSizeAs(SHIPPED.flows().values());
    assertThat(all.boxes())
        .allSatisfy(box -> assertThat(box.kind()).isInstanceOf(Kind.Whole.class));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyNodeAndEveryWayIsThereWithItsWords(String id) {
    Flow flow = SHIPPED.flow(id).orElseThrow();
    Picture picture = draw(id);
    Ways ways = new Ways(SHIPPED);
    for (Node node : flow.nodes().values()) {
      Box box = picture.box(node.id().name()).orElseThrow();
      assertThat(box.title()).isEqualTo(node.title());
      assertThat(box.lines().stream().map(Picture.Line::words).toList())
          .as("the whole title stands on the box")
          .satisfies(
              lines ->
                  assertThat(String.join(" ", lines)).containsIgnoringWhitespaces(node.title()));
      List<Ways.Way> out = ways.from(node).stream().filter(way -> !way.words().isEmpty()).toList();
      assertThat(box.arms()).hasSameSizeAs(out);
      for (int i = 0; i < out.size(); i++) {
        Arm arm = box.arms().get(i);
        assertThat(arm.words()).isEqualTo(out.get(i).inWords()).isNotBlank();
        assertThat(picture.box(arm.to()).orElseThrow().node()).contains(out.get(i).to());
      }
    }
    assertThat(picture.boxes().stream().filter(box -> box.kind() instanceof Kind.Start)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("flows")
  void noWayOfTheSketchIsLostHoweverItIsArranged(String flow) {
    assertThat(draw(flow).arrows().stream().map(arrow -> arrow.from() + " to " + arrow.to()))
        .containsExactlyInAnyOrderElementsOf(
            new Sketches(SHIPPED)
                .of(SHIPPED.flow(flow).orElseThrow()).pieces().stream()
                    .flatMap(
                        piece ->
                            piece.limbs().stream().map(limb -> piece.id() + " to " + limb.to()))
                    .toList());
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyArrowLeavesItsArmAndReachesItsBox(String flow) {
    Picture picture = draw(flow);
    List<String> drawn = new ArrayList<>();
    for (Arrow arrow : picture.arrows()) {
      Box from = picture.box(arrow.from()).orElseThrow();
      Box to = picture.box(arrow.to()).orElseThrow();
      Rect tail = arrow.arm() < 0 ? from.face() : from.arms().get(arrow.arm()).at();
      Point first = arrow.points().getFirst();
      Point last = arrow.points().getLast();
      assertThat(first.x()).isCloseTo(tail.right(), within());
      assertThat(first.y()).isCloseTo(tail.y() + tail.height() / 2, within());
      assertThat(last.x()).isCloseTo(to.face().x(), within());
      assertThat(last.y()).isBetween(to.face().y(), to.face().bottom());
      if (arrow.arm() >= 0) {
        assertThat(from.arms().get(arrow.arm()).to()).isEqualTo(arrow.to());
        drawn.add(arrow.from() + " " + arrow.arm());
      }
    }
    assertThat(drawn).doesNotHaveDuplicates();
    assertThat(drawn.size())
        .isEqualTo(picture.boxes().stream().mapToInt(box -> box.arms().size()).sum());
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theSvgCarriesEveryWordAsTextAndSaysWhatItShows(String flow) throws Exception {
    Picture picture = draw(flow);
    Document svg = parse(PathwayMap.svg(picture));
    Element root = svg.getDocumentElement();
    assertThat(root.getAttribute("role")).contains("graphics-document");
    assertThat(text(svg, "title").getFirst()).isEqualTo(picture.title());
    assertThat(text(svg, "desc").getFirst()).contains("starts at");
    String words = String.join(" ", text(svg, "text"));
    for (Box box : picture.boxes()) {
      assertThat(words).containsIgnoringWhitespaces(box.title());
      if (box.kind() instanceof Kind.End(Road road)) {
        assertThat(box.label()).as("a road is named in words").contains(road.words());
      }
      for (Arm arm : box.arms()) {
        assertThat(text(svg, "title"))
            .anySatisfy(title -> assertThat(title).startsWith(arm.words() + ": leads to "));
      }
    }
  }

  @Test
  void theSameFlowAlwaysGivesTheSamePicture() {
    assertThat(PathwayMap.svg(draw("complaint")))
        .isEqualTo(PathwayMap.svg(new PathwayMap(Flows.shipped()).flow("complaint").orElseThrow()));
  }

  @Test
  void noTypeIsSmallerThanSevenPointsEvenAShadeReduced() {
    assertThat(Type.values())
        .allSatisfy(type -> assertThat(type.size() * 0.94).isGreaterThanOrEqualTo(7));
  }

  @Test
  void everyRoadStandsOutFromItsGroundAndFromPaper() {
    assertThat(Road.values())
        .allSatisfy(
            road -> {
              assertThat(contrast(road.strong(), road.wash())).isGreaterThanOrEqualTo(4.5);
              assertThat(contrast(road.strong(), Tone.PAPER.onPaper())).isGreaterThanOrEqualTo(4.5);
              assertThat(contrast(Tone.INK.onPaper(), road.wash())).isGreaterThanOrEqualTo(7);
              assertThat(Road.of(road.name().toLowerCase(java.util.Locale.ROOT))).isEqualTo(road);
            });
  }

  @Test
  void thePngHasTheShapeOfThePicture() throws IOException {
    Picture picture = draw("transport");
    var image = ImageIO.read(new ByteArrayInputStream(PathwayMap.png(picture)));
    assertThat(image.getWidth()).isEqualTo((int) Math.ceil(picture.width() * 2));
    assertThat(image.getHeight()).isEqualTo((int) Math.ceil(picture.height() * 2));
    Box first =
        picture.boxes().stream()
            .filter(box -> box.kind() instanceof Kind.Asked)
            .findFirst()
            .orElseThrow();
    int corner =
        image.getRGB((int) (first.face().right() - 5) * 2, (int) (first.face().y() + 4) * 2);
    assertThat(String.format("#%06X", corner & 0xFFFFFF)).isEqualTo(Tone.BRAND.onPaper());
  }

  @Test
  void wordsThatMarkupWouldMisreadAreKeptAsTheyAre() throws Exception {
    Pathways odd =
        Flows.of(
            "odd",
            "ask",
            """
            "questions": {"ask": {"type": "choice", "title": "Is 1 < 2 & \\"b\\" > c?", "next": "end",
              "options": [{"id": "x", "label": "]]> & so on"}]}},
            "outcomes": {"end": {"road": "talk",
              "title": "Averyveryveryverylongwordthatnobodywouldeverwriteinatitle"}}
            """);
    Picture picture = new PathwayMap(odd).flow("odd").orElseThrow();
    Legibility.check(picture);
    assertThat(String.join(" ", text(parse(PathwayMap.svg(picture)), "text")))
        .contains("Is 1 < 2 & \"b\" > c?");
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyFlowPrintsLegiblyOnA3(String flow) throws Exception {
    Picture whole = draw(flow);
    List<Picture> onPaper =
        Sheet.A3.holds(whole)
            ? List.of(whole)
            : new PathwayMap(SHIPPED).flowInSheets(flow).orElseThrow();
    for (Picture sheet : onPaper) {
      Legibility.check(sheet);
      assertThat(smallestTypeOnA3(parse(PathwayMap.svg(sheet))))
          .as("points of the smallest type of %s on A3", sheet.facts())
          .isGreaterThanOrEqualTo(7);
      assertThat(sheet.facts()).containsPattern("print it on A[34]\\.$");
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void whatTakesSeveralSheetsSaysSoAndWhichOneWouldHoldIt(String flow) {
    Picture whole = draw(flow);
    Sheet needed = Sheet.of(whole).orElseThrow();
    assertThat(whole.facts())
        .endsWith(
            Sheet.A3.holds(whole)
                ? "print it on " + needed + "."
                : "several sheets of A3; in one piece it needs " + needed + ".");
  }

  @Test
  void theMapOfAllFlowsPrintsOnA3() throws Exception {
    assertThat(smallestTypeOnA3(parse(PathwayMap.svg(new PathwayMap(SHIPPED).all()))))
        .isGreaterThanOrEqualTo(7);
  }

  @Test
  void whatNoSheetHoldsIsSaidToBeTooLarge() {
    Picture small = draw("transport");
    Picture huge =
        new Picture("", "", "", 9000, 9000, small.heading(), small.boxes(), small.arrows());
    assertThat(Sheet.of(huge)).isEmpty();
  }

  @Test
  void thereIsNoMapOfAFlowThatIsNotThere() {
    assertThat(new PathwayMap(SHIPPED).flow("gone")).isEmpty();
  }

  /**
   * Points, where the whole SVG is printed as large as an A3 sheet (420 x 297 mm) with margins of
   * 10 mm allows, but no larger than it says it is.
   */
  private static double smallestTypeOnA3(Document svg) {
    double width = millimetres(svg, "width");
    double height = millimetres(svg, "height");
    double scale =
        Math.max(Math.min(400 / width, 277 / height), Math.min(277 / width, 400 / height));
    String[] view = svg.getDocumentElement().getAttribute("viewBox").split(" ", -1);
    double pointsPerUnit = width / Double.parseDouble(view[2]) * 72 / 25.4;
    Map<String, Double> sizes = new HashMap<>();
    Matcher rule =
        Pattern.compile("\\.(\\w+)\\{font-size:([0-9.]+)px")
            .matcher(svg.getElementsByTagName("style").item(0).getTextContent());
    while (rule.find()) {
      sizes.put(rule.group(1), Double.valueOf(rule.group(2)));
    }
    NodeList words = svg.getElementsByTagName("text");
    double smallest = Double.MAX_VALUE;
    for (int i = 0; i < words.getLength(); i++) {
      String type = ((Element) words.item(i)).getAttribute("class");
      smallest = Math.min(smallest, Objects.requireNonNull(sizes.get(type)));
    }
    return smallest * pointsPerUnit * Math.min(1, scale);
  }

  private static double millimetres(Document svg, String attribute) {
    String length = svg.getDocumentElement().getAttribute(attribute);
    assertThat(length).endsWith("mm");
    return Double.parseDouble(length.substring(0, length.length() - 2));
  }

  private static Picture draw(String flow) {
    return DRAWN.computeIfAbsent(flow, id -> new PathwayMap(SHIPPED).flow(id).orElseThrow());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.01);
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> text(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      text.add(found.item(i).getTextContent());
    }
    return text;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
  }

  private static double channel(int value) {
    double c = (value & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
