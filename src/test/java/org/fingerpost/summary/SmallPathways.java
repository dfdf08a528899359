package org.fingerpost.summary;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fingerpost.area.Area;
import org.fingerpost.area.Areas;
import org.fingerpost.area.Contact;
import org.fingerpost.area.Role;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Condition;
import org.fingerpost.flow.Flow;
import org.fingerpost.flow.Glossary;
import org.fingerpost.flow.Letter;
import org.fingerpost.flow.Next;
import org.fingerpost.flow.Node;
import org.fingerpost.flow.NodeId;
import org.fingerpost.flow.Outcome;
import org.fingerpost.flow.Pathways;
import org.fingerpost.flow.Prose;
import org.fingerpost.flow.Question;
import org.fingerpost.flow.Route;
import org.fingerpost.flow.RouteId;
import org.fingerpost.journey.Journey;
import org.fingerpost.law.Calendar;
import org.fingerpost.law.Ends;
import org.fingerpost.law.Law;
import org.fingerpost.law.Source;
import org.fingerpost.law.TimeLimit;

/**
 * A refused assessment in miniature: what came, when, what it said; then an appeal, and a complaint
 * beside it. Each test bends it as it needs.
 */
final class SmallPathways {
  static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
  static final LocalDate LETTER = LocalDate.of(2025, 12, 31);
  static final LocalDate CHECKED = LocalDate.of(2025, 11, 23);

  private final Map<String, List<Contact>> islington = new LinkedHashMap<>();
  private LocalDate sourceChecked = CHECKED;

  SmallPathways() {
    contact(
        "mediation-adviser",
        "Global Mediation",
        "0800 064 4488",
        "sen@globalmediation.co.uk",
        null);
    contact(
        "sendiass",
        "Islington SENDIASS",
        "020 3031 6651",
        "islingtonsend@family-action.org.uk",
        "https://www.islington-send.org.uk");
  }

  SmallPathways withContact(Contact contact) {
    islington.computeIfAbsent(contact.role(), role -> new ArrayList<>()).add(contact);
    return this;
  }

  SmallPathways withoutRole(String role) {
    islington.remove(role);
    return this;
  }

  SmallPathways withSourcesCheckedOn(LocalDate day) {
    sourceChecked = day;
    return this;
  }

  /** At the outcome: refused, letter of 31 December 2025, in Islington, on 12 January 2026. */
  Journey refused() {
    return begin()
        .answer("what-came", new Answer.Chosen("refusal"))
        .answer("letter-date", new Answer.OnDate(LETTER))
        .answer("what-it-says", new Answer.Said("It says “not yet”."));
  }

  /** At the outcome, with the person's own words. */
  Journey refusedSaying(String words) {
    return refused().answer("what-it-says", new Answer.Said(words));
  }

  Journey begin() {
    return Journey.begin(build(), "small", TODAY).inArea("islington");
  }

  Pathways build() {
    return new Pathways(Map.of("small", flow()), law(), areas(), letters(), new Glossary(Map.of()));
  }

  private void contact(
      String role,
      String name,
      @org.jspecify.annotations.Nullable String phone,
      @org.jspecify.annotations.Nullable String email,
      @org.jspecify.annotations.Nullable String web) {
    withContact(
        new Contact(
            role,
            name,
            phone,
            email,
            web == null ? null : URI.create(web),
            null,
            List.of(),
            List.of(),
            "islington-sendiass",
            CHECKED));
  }

  private static Flow flow() {
    Map<String, Node> nodes = new LinkedHashMap<>();
    put(
        nodes,
        new Question.Choice(
            asking("what-came", "What came?", new Next(List.of())),
            options(
                option("refusal", "A refusal to assess", false, "letter-date"),
                option("nothing", "Nothing yet", false, "how-long"),
                option("unclear", "I cannot tell", true, "letter-date"))));
    put(
        nodes,
        new Question.OfDate(
            asking("letter-date", "What is the date on the letter?", Next.to(node("what-it-says"))),
            true));
    put(
        nodes,
        new Question.OfText(
            asking("what-it-says", "What does it say?", Next.to(node("can-appeal")))));
    put(
        nodes,
        new Question.OfText(
            asking("how-long", "How long have you waited?", Next.to(node("wait")))));
    put(
        nodes,
        new Outcome(
            node("can-appeal"),
            "You can appeal to the SEND Tribunal",
            "appeal",
            Prose.of("The council said it will not assess your child."),
            List.of(
                new Outcome.Offer(new RouteId("small", "appeal"), false, Optional.empty()),
                new Outcome.Offer(new RouteId("small", "complain"), true, Optional.empty())),
            List.of("council-ehc-team"),
            List.of("cfa-2014-s51")));
    put(
        nodes,
        new Outcome(
            node("wait"),
            "Wait a little",
            "waiting",
            Prose.EMPTY,
            List.of(),
            List.of(),
            List.of()));
    return new Flow(
        "small",
        "A small pathway",
        "1",
        "England",
        node("what-came"),
        nodes,
        Map.of("appeal", appeal(), "complain", complain()));
  }

  private static Route appeal() {
    return new Route(
        new RouteId("small", "appeal"),
        "Appeal to the SEND Tribunal",
        Prose.of("A judge looks at the decision again. It is free."),
        Prose.of("A complaint does not stop this clock."),
        List.of(
            new Route.Step(
                "Contact the mediation adviser",
                new Prose(
                    List.of(
                        new Prose.Paragraph(
                            List.of(
                                new Prose.Words("Say: “I want to appeal. Please send me a "),
                                new Prose.Strong("certificate"),
                                new Prose.Words(".”"))))),
                Optional.of("mediation-adviser"),
                Optional.of("contact-mediation"),
                Optional.of("ask-for-certificate"),
                Optional.empty()),
            new Route.Step(
                "Send the appeal form",
                new Prose(
                    List.of(
                        new Prose.Paragraph(
                            List.of(
                                new Prose.Words("Use "),
                                new Prose.Link(
                                    "form SEND35A",
                                    URI.create("https://www.gov.uk/appeal-ehc-plan-decision")),
                                new Prose.Words("."))))),
                Optional.of("tribunal"),
                Optional.of("appeal"),
                Optional.empty(),
                Optional.empty())),
        List.of("The decision letter", "The mediation certificate"),
        List.of(),
        List.of("hesc-rules-r20"));
  }

  private static Route complain() {
    return new Route(
        new RouteId("small", "complain"),
        "Complain to the council",
        Prose.of("For how you were treated, not for the decision."),
        Prose.of("You can do this beside an appeal."),
        List.of(
            new Route.Step(
                "Write to the complaints team",
                Prose.EMPTY,
                Optional.of("council-complaints"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        List.of(),
        List.of(),
        List.of("hesc-rules-r20"));
  }

  private Areas areas() {
    Map<String, Role> roles = new LinkedHashMap<>();
    for (Role role :
        List.of(
            new Role("mediation-adviser", "Mediation adviser", "Certificate, mediation", false),
            new Role("sendiass", "SENDIASS", "Free advice, someone to come with you", true),
            new Role("tribunal", "SEND Tribunal", "Questions about the appeal form", false),
            new Role("council-ehc-team", "The council's EHC team", "Plans and reviews", false),
            new Role("council-complaints", "Complaints team", "A formal complaint", false))) {
      roles.put(role.id(), role);
    }
    Area england =
        new Area(
            "england",
            "England",
            "",
            List.of(
                new Contact(
                    "tribunal",
                    "SEND Tribunal",
                    "01325 289 350",
                    null,
                    null,
                    "1st Floor, Darlington Magistrates Court, Parkgate, Darlington DL1 1RU",
                    List.of("Send the form by e-mail or post."),
                    List.of(),
                    "hesc-rules-r20",
                    CHECKED)),
            CHECKED);
    Area council =
        new Area(
            "islington",
            "Islington",
            "Islington Council",
            islington.values().stream().flatMap(List::stream).toList(),
            CHECKED);
    return new Areas(roles, england, Map.of("islington", council));
  }

  private Law law() {
    Ends twoMonths =
        new Ends.Count(
            2,
            Ends.Unit.MONTHS,
            Ends.From.AFTER,
            new Ends.Start("letter-date", "the date on the letter", Optional.empty()));
    return new Law(
        Map.of(
            "contact-mediation",
            limit(
                "contact-mediation",
                "Contact the mediation adviser",
                twoMonths,
                Calendar.NO_EXTENSION,
                null),
            "appeal",
            limit(
                "appeal",
                "Send your appeal",
                twoMonths,
                Calendar.TRIBUNAL_START,
                LocalTime.of(17, 0))),
        Map.of(
            "cfa-2014-s51",
            source(
                "cfa-2014-s51",
                "Children and Families Act 2014, section 51",
                "https://www.legislation.gov.uk/ukpga/2014/6/section/51"),
            "hesc-rules-r20",
            source(
                "hesc-rules-r20",
                "Tribunal Rules, rule 20",
                "https://www.legislation.gov.uk/uksi/2008/2699")));
  }

  private static TimeLimit limit(
      String id,
      String title,
      Ends ends,
      Calendar calendar,
      @org.jspecify.annotations.Nullable LocalTime receivedBy) {
    return new TimeLimit(
        id,
        title,
        TimeLimit.Whose.YOURS,
        ends,
        List.of(),
        calendar,
        receivedBy,
        List.of(),
        List.of("hesc-rules-r20"),
        CHECKED,
        null);
  }

  private Source source(String id, String title, String link) {
    return new Source(id, title, "Which decisions and by when.", URI.create(link), sourceChecked);
  }

  private static Map<String, Letter> letters() {
    return Map.of(
        "ask-for-certificate",
        new Letter(
            "ask-for-certificate",
            "Ask for the certificate",
            Optional.of("mediation-adviser"),
            List.of(new Letter.Fixed("Mediation certificate")),
            List.of(
                paragraph(new Letter.Fixed("Date: "), new Letter.Today()),
                paragraph(
                    new Letter.Fixed("Dear "),
                    new Letter.FromContact("mediation-adviser", "the mediation adviser"),
                    new Letter.Fixed(",")),
                paragraph(
                    new Letter.Fixed("The council wrote to me on "),
                    new Letter.FromAnswer("letter-date", "the date on the letter"),
                    new Letter.Fixed(". It says: "),
                    new Letter.FromAnswer("what-it-says", "what it says"),
                    new Letter.Fixed(" I have waited "),
                    new Letter.FromAnswer("how-long", "how long"),
                    new Letter.Fixed(".")),
                new Letter.Paragraph(
                    List.of(new Letter.Fixed("It refused to assess.")),
                    Optional.of(new Condition.AnswerIsAnyOf("what-came", Set.of("refusal")))),
                new Letter.Paragraph(
                    List.of(new Letter.Fixed("Nothing came.")),
                    Optional.of(new Condition.AnswerIsAnyOf("what-came", Set.of("nothing")))),
                paragraph(
                    new Letter.Fixed("Please reply by "),
                    new Letter.FromTimeLimit("contact-mediation", "the date you need an answer"),
                    new Letter.Fixed(".")),
                paragraph(new Letter.Blank("your name"))),
            List.of(),
            CHECKED));
  }

  private static Letter.Paragraph paragraph(Letter.Part... parts) {
    return new Letter.Paragraph(List.of(parts), Optional.empty());
  }

  private static Question.Asking asking(String name, String title, Next next) {
    return new Question.Asking(
        node(name),
        title,
        Optional.empty(),
        Prose.EMPTY,
        new Question.Unsure.Allowed(),
        next,
        List.of(),
        List.of());
  }

  private static Question.Option option(String id, String label, boolean unsure, String go) {
    return new Question.Option(id, label, Prose.EMPTY, unsure, false, Optional.of(node(go)));
  }

  private static Map<String, Question.Option> options(Question.Option... options) {
    Map<String, Question.Option> byId = new LinkedHashMap<>();
    for (Question.Option option : options) {
      byId.put(option.id(), option);
    }
    return byId;
  }

  private static void put(Map<String, Node> nodes, Node node) {
    nodes.put(node.id().name(), node);
  }

  static NodeId node(String name) {
    return new NodeId("small", name);
  }
}
