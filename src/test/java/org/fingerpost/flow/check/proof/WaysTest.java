package org.fingerpost.flow.check.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fingerpost.flow.check.proof.Drawing.alone;
import static org.fingerpost.flow.check.proof.Drawing.includes;
import static org.fingerpost.flow.check.proof.Drawing.option;
import static org.fingerpost.flow.check.proof.Drawing.otherwise;
import static org.fingerpost.flow.check.proof.Drawing.rules;
import static org.fingerpost.flow.check.proof.Drawing.stands;
import static org.fingerpost.flow.check.proof.Drawing.to;
import static org.fingerpost.flow.check.proof.Drawing.when;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.json.JsonText;
import org.fingerpost.law.Standing;
import org.junit.jupiter.api.Test;

class WaysTest {

  private static Ways ways(Drawing drawing) {
    return ways(drawing.pathways());
  }

  private static Ways ways(Pathways pathways) {
    Listing listing = Ways.of(pathways, "f");
    assertThat(listing).isInstanceOf(Ways.class);
    return (Ways) listing;
  }

  private static List<String> told(Ways ways, long most) {
    List<String> told = new ArrayList<>();
    ways.tell(most, told::add);
    return told;
  }

  private static Drawing appeal() {
    return new Drawing()
        .limit("appeal", "letter-date", null)
        .choice(
            "what-happened",
            to("letter-date"),
            option("decision"),
            option("delay", "complain"),
            option("silence", "complain"))
        .date(
            "letter-date",
            rules(when(stands("appeal", Standing.PASSED), "late"), otherwise("appeal")))
        .outcome("appeal")
        .outcome("late")
        .outcome("complain");
  }

  @Test
  void waysAreToldByOutcomeAndAlikeOnesOnOneLine() {
    assertThat(told(ways(appeal()), 10))
        .containsExactly(
            "f/appeal: appeal  (2 ways)",
            "  what-happened: decision > letter-date: a date > appeal: open or closing -> f/appeal",
            "  what-happened: decision > letter-date: I am not sure -> f/appeal",
            "",
            "f/late: late  (1 way)",
            "  what-happened: decision > letter-date: a date > appeal: passed -> f/late",
            "",
            "f/complain: complain  (2 ways)",
            "  what-happened: delay | silence -> f/complain  (2 ways)",
            "",
            "f: 5 ways to 3 outcomes.");
  }

  @Test
  void waysAreGivenAsDataToo() {
    assertThat(JsonText.line(ways(appeal()).asData(1)))
        .isEqualTo(
            "{\"flow\":\"f\",\"ways\":5,\"outcomes\":["
                + "{\"outcome\":\"f/appeal\",\"title\":\"appeal\",\"ways\":2,\"lines\":2,\"shown\":["
                + "{\"outcome\":\"f/appeal\",\"ways\":1,\"steps\":["
                + "{\"node\":\"f/what-happened\",\"answers\":[\"decision\"]},"
                + "{\"node\":\"f/letter-date\",\"answers\":[\"given\"],\"dates\":\"appeal: open or"
                + " closing\"}]}]},"
                + "{\"outcome\":\"f/late\",\"title\":\"late\",\"ways\":1,\"lines\":1,\"shown\":["
                + "{\"outcome\":\"f/late\",\"ways\":1,\"steps\":["
                + "{\"node\":\"f/what-happened\",\"answers\":[\"decision\"]},"
                + "{\"node\":\"f/letter-date\",\"answers\":[\"given\"],\"dates\":\"appeal:"
                + " passed\"}]}]},"
                + "{\"outcome\":\"f/complain\",\"title\":\"complain\",\"ways\":2,\"lines\":1,"
                + "\"shown\":[{\"outcome\":\"f/complain\",\"ways\":2,\"steps\":["
                + "{\"node\":\"f/what-happened\",\"answers\":[\"delay\",\"silence\"]}]}]}]}");
  }

  @Test
  void severalOptionsAreToldByTheOnesThatMatter() {
    Drawing drawing =
        new Drawing()
            .several(
                "which",
                rules(
                    when(includes("which", "none"), "nothing"),
                    when(includes("which", "a"), "with-a"),
                    otherwise("other")),
                option("a"),
                option("b"),
                option("c"),
                alone("none"))
            .outcome("nothing")
            .outcome("with-a")
            .outcome("other");
    assertThat(told(ways(drawing), 10))
        .containsExactly(
            "f/nothing: nothing  (1 way)",
            "  which: none -> f/nothing",
            "",
            "f/with-a: with-a  (4 ways)",
            "  which: a -> f/with-a  (4 ways)",
            "",
            "f/other: other  (3 ways)",
            "  which: others, but not a or none -> f/other  (3 ways)",
            "",
            "f: 8 ways to 3 outcomes.");
  }

  @Test
  void millionsOfWaysAreReadOneByOne() {
    Drawing drawing = new Drawing();
    for (int index = 0; index < 30; index++) {
      String next = index == 29 ? "end" : "q" + (index + 1);
      drawing.choice("q" + index, to(next), option("read", "n" + index), option("go-on"));
      drawing.notice("n" + index, to(next));
    }
    Ways ways = ways(drawing.outcome("end"));
    assertThat(ways.ways()).isEqualTo(BigInteger.TWO.pow(30));
    List<String> told = told(ways, 3);
    assertThat(told).hasSize(7).contains("  and " + "1,073,741,821" + " more lines");
    assertThat(told.getLast()).isEqualTo("f: 1,073,741,824 ways to 1 outcome.");
    assertThat(ways.lines().limit(100_000).distinct().count()).isEqualTo(100_000);
  }

  @Test
  void aFlowThatIsNotSoundIsNotListed() {
    Listing listing = Ways.of(new Drawing().yesOrNo("a", to("nowhere")).pathways(), "f");
    assertThat(listing)
        .isInstanceOfSatisfying(
            Listing.NotListed.class,
            notListed -> assertThat(notListed.reason()).contains("does not exist"));
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
  void linesStandForExactlyTheWaysThereAre(@ForAll long seed) {
    Pathways pathways = new RandomPathways(seed).pathways();
    EveryWay walked = new EveryWay(pathways, 50_000);
    if (walked.tooMany) {
      return;
    }
    for (String flow : pathways.flows().keySet()) {
      if (!(Ways.of(pathways, flow) instanceof Ways ways)) {
        assertThat(walked.stuck).isNotEmpty();
        continue;
      }
      Map<NodeId, Set<String>> expected = walked.ways.getOrDefault(flow, Map.of());
      assertThat(ways.groups()).hasSize(expected.size());
      for (Ways.Group group : ways.groups()) {
        List<Ways.Line> lines = ways.lines(group).toList();
        assertThat(group.lines()).isEqualTo(BigInteger.valueOf(lines.size()));
        assertThat(lines.stream().map(Ways.Line::ways).reduce(BigInteger.ZERO, BigInteger::add))
            .isEqualTo(group.ways())
            .isEqualTo(
                BigInteger.valueOf(expected.getOrDefault(group.outcome().id(), Set.of()).size()));
        Set<List<String>> nodes = new HashSet<>();
        lines.forEach(
            line ->
                nodes.add(
                    line.way().steps().stream().map(step -> step.node().toString()).toList()));
        Set<List<String>> nodesWalked = new HashSet<>();
        expected
            .getOrDefault(group.outcome().id(), Set.of())
            .forEach(way -> nodesWalked.add(nodesOf(way)));
        assertThat(nodes).isEqualTo(nodesWalked);
      }
    }
  }

  private static List<String> nodesOf(String way) {
    List<String> nodes = new ArrayList<>();
    java.util.regex.Matcher node =
        java.util.regex.Pattern.compile("[\\[ ]([fg]/n\\d+)").matcher(way);
    while (node.find()) {
      nodes.add(node.group(1));
    }
    return nodes;
  }
}
