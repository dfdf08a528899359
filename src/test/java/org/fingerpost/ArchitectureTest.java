package org.fingerpost;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data flows one way, and each library has one room. */
class ArchitectureTest {
  private static final String ROOT = "org.fingerpost.";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.fingerpost");

  /** Each room, and the rooms it may look into. A room may always look into itself. */
  private static final Map<String, List<String>> MAY_SEE =
      Map.ofEntries(
          Map.entry("law", List.of()),
          Map.entry("law.holidays", List.of()),
          Map.entry("area", List.of()),
          Map.entry("flow", List.of("law", "area")),
          Map.entry("flow.json", List.of("flow", "law", "area")),
          Map.entry("flow.check.proof", List.of("flow", "law", "area")),
          Map.entry(
              "flow.check",
              List.of("flow.check.proof", "flow", "law", "area", "journey", "flow.json")),
          Map.entry(
              "flow.watch",
              List.of("flow.check", "flow.check.proof", "flow.json", "flow", "law", "area")),
          Map.entry("flow.map", List.of("flow", "law", "area")),
          Map.entry("journey", List.of("flow", "law", "area")),
          Map.entry("casework", List.of("journey", "flow", "law", "area")),
          Map.entry("vault", List.of()),
          Map.entry("store", List.of("casework", "vault", "journey", "flow", "law", "area")),
          Map.entry("summary", List.of("casework", "journey", "flow", "law", "area")),
          Map.entry(
              "terminal",
              List.of("summary", "casework", "journey", "flow", "flow.json", "law", "area")),
          Map.entry(
              "ui",
              List.of(
                  "summary",
                  "store",
                  "vault",
                  "casework",
                  "journey",
                  "flow",
                  "flow.json",
                  "flow.check",
                  "flow.check.proof",
                  "flow.map",
                  "flow.watch",
                  "law",
                  "area")),
          Map.entry(
              "app",
              List.of(
                  "ui",
                  "terminal",
                  "summary",
                  "store",
                  "vault",
                  "casework",
                  "journey",
                  "flow",
                  "flow.json",
                  "flow.check",
                  "flow.check.proof",
                  "flow.map",
                  "flow.watch",
                  "law",
                  "area")));

  /** Named here so that an empty import cannot pass: each must be seen. */
  private static Set<String> rooms() {
    return new TreeSet<>(MAY_SEE.keySet());
  }

  @Test
  void everyPackageIsSeen() {
    Map<String, Long> seen =
        OURS.stream().collect(Collectors.groupingBy(ArchitectureTest::room, Collectors.counting()));
    assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(rooms());
    assertThat(seen.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void dataFlowsOneWay(String room) {
    Set<String> allowed = new TreeSet<>(MAY_SEE.get(room));
    allowed.add(room);
    for (JavaClass one : OURS) {
      if (room(one).equals(room)) {
        one.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> target.getPackageName().startsWith("org.fingerpost"))
            .forEach(
                target ->
                    assertThat(allowed)
                        .as("%s looks into %s", one.getName(), target.getName())
                        .contains(room(target)));
      }
    }
  }

  @Test
  void eachLibraryHasOneRoom() {
    onlyIn("java.sql..", ROOT + "store..");
    onlyIn("org.sqlite..", ROOT + "store..");
    onlyIn("tools.jackson..", ROOT + "flow.json..", ROOT + "casework..", ROOT + "vault..");
    onlyIn("org.commonmark..", ROOT + "flow.json..");
    onlyIn("org.eclipse..", ROOT + "flow.map..");
    onlyIn("com.openhtmltopdf..", ROOT + "summary..");
    onlyIn("org.apache.pdfbox..", ROOT + "summary..");
    onlyIn("javafx..", ROOT + "ui..", ROOT + "app..");
    onlyIn("org.controlsfx..", ROOT + "ui..");
    onlyIn("atlantafx..", ROOT + "ui..");
    onlyIn("picocli..", ROOT + "app..");
    onlyIn("de.focus_shift..", ROOT + "law..");
    onlyIn("org.bouncycastle..", ROOT + "vault..");
  }

  private static void onlyIn(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(false)
        .check(OURS);
  }

  @Test
  void screensNeverOpenEachOther() {
    slices().matching("org.fingerpost.ui.(*)..").should().notDependOnEachOther().check(OURS);
  }

  @Test
  void screenModelsKnowNoControls() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "ui..")
        .and()
        .haveSimpleNameEndingWith("Model")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene..")
        .check(OURS);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..common..", "..helper..", "..manager..", "..impl..", "..service..")
        .check(OURS);
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service)").check(OURS);
  }

  @Test
  void nothingStaticCanChange() {
    classes()
        .should(
            new com.tngtech.archunit.lang.ArchCondition<JavaClass>("have no static state") {
              @Override
              public void check(JavaClass one, com.tngtech.archunit.lang.ConditionEvents events) {
                one.getFields().stream()
                    .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                    .forEach(
                        field ->
                            events.add(
                                com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    field, field.getFullName() + " is static and not final")));
              }
            })
        .check(OURS);
  }

  @Test
  void packagesHaveNoRings() {
    slices().matching("org.fingerpost.(**)").should().beFreeOfCycles().check(OURS);
  }

  private static String room(JavaClass one) {
    String inside = one.getPackageName().substring("org.fingerpost".length());
    String room = inside.isEmpty() ? "" : inside.substring(1);
    return room.startsWith("ui") ? "ui" : room;
  }
}
