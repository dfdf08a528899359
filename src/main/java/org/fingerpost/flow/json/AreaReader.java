package org.fingerpost.flow.json;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fingerpost.area.Area;
import org.fingerpost.area.Contact;
import org.fingerpost.area.Role;
import org.jspecify.annotations.Nullable;

/** Reads an area: a council's, or England's with the roles. */
final class AreaReader {
  /** The file that holds the roles and the national contacts. */
  static final String ENGLAND = "england";

  private final Sheet sheet;
  private final String id;

  AreaReader(Sheet sheet, String id) {
    this.sheet = sheet;
    this.id = id;
  }

  /** An area, and the roles where it is England. */
  record Read(Area area, Map<String, Role> roles) {}

  Read read(Json json) {
    Fields fields = Fields.of(json, Shape.AREA, "", sheet);
    fields.format();
    fields.idIs(id);
    boolean england = id.equals(ENGLAND);
    if (england) {
      fields.required("roles");
    } else if (fields.has("roles")) {
      fields.fault("roles", "Only england.json has roles.", "Move them there.");
    }
    Map<String, Role> roles =
        fields.named(
            "roles",
            Shape.ROLE,
            (name, role) ->
                new Role(name, role.words("title"), role.words("helpsWith"), role.flag("always")));
    fields.required("contacts");
    Area area =
        new Area(
            id,
            fields.words("name"),
            england ? fields.wordsOrNone("council") : fields.words("council"),
            fields.list(
                "contacts",
                contact ->
                    Optional.of(
                        contact(
                            contact, Fields.of(contact, Shape.CONTACT, label(contact), sheet)))),
            fields.date("lastChecked"));
    return new Read(area, roles);
  }

  /** What a contact's faults are about: its role. */
  private static String label(Json contact) {
    return contact instanceof Json.Members(int _, Map<String, Json> byName)
            && byName.get("role") instanceof Json.Words(int _, String role)
            && Fields.isId(role)
        ? role
        : "";
  }

  private static Contact contact(Json json, Fields fields) {
    @Nullable String phone = checked(fields, "phone", Links::phoneProblem);
    @Nullable String email = checked(fields, "email", Links::emailProblem);
    @Nullable URI web = fields.web("web").orElse(null);
    @Nullable String address = fields.optionalWords("address").orElse(null);
    List<String> notKnown = fields.listOfWords("notKnown");
    boolean names =
        fields.has("phone") || fields.has("email") || fields.has("web") || fields.has("address");
    if (json instanceof Json.Members && !names && notKnown.isEmpty()) {
      fields.fault(
          fields.line(),
          "The contact has no phone, e-mail, web or address, and does not say so.",
          "Say in \"notKnown\" what the source leaves blank and who to ask instead.");
    }
    return new Contact(
        fields.id("role"),
        fields.words("name"),
        phone,
        email,
        web,
        address,
        fields.listOfWords("notes"),
        notKnown,
        source(fields),
        fields.date("lastChecked"));
  }

  private static @Nullable String checked(
      Fields fields, String name, Function<String, Optional<String>> problem) {
    Optional<String> written = fields.optionalWords(name);
    written
        .flatMap(problem)
        .ifPresent(
            wrong ->
                fields.fault(
                    name,
                    Fields.quoted(name)
                        + " cannot be "
                        + Faults.quoted(written.orElse(""))
                        + ": "
                        + wrong
                        + ".",
                    "Look at the source again; what it leaves blank goes into \"notKnown\"."));
    return written.orElse(null);
  }

  /** A source's id, or an https address. */
  private static String source(Fields fields) {
    String source = fields.words("source");
    if (!source.isEmpty()
        && !Fields.isId(source)
        && (!source.startsWith("https:") || Links.read(source).problem().isPresent())) {
      fields.fault(
          "source",
          "\"source\" is neither a source's id nor an https address: "
              + Faults.quoted(source)
              + ".",
          "Name a source of law/sources.json, or the page's https address.");
    }
    return source;
  }
}
