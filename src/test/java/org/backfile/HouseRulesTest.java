package org.backfile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room may open which door. This table is the architecture; the rest follows from it. */
class HouseRulesTest {
  private static final String HOUSE = "org.backfile.";

  /** Room to the rooms it may use. A room that is not listed does not exist. */
  static final Map<String, Set<String>> DOORS =
      Map.ofEntries(
          door("article"),
          door("settings"),
          door("reading", "article"),
          door("enrich.text", "article"),
          door("enrich.entity", "article", "enrich.text"),
          door("enrich.vector", "article"),
          door("enrich.topic", "article", "enrich.text", "enrich.vector"),
          door("enrich.stance", "article", "enrich.text", "enrich.vector"),
          door("enrich.date", "article", "enrich.text"),
          door("enrich.quote", "article", "enrich.text"),
          door("enrich.language", "article"),
          door(
              "enrich",
              "article",
              "enrich.text",
              "enrich.entity",
              "enrich.topic",
              "enrich.stance",
              "enrich.date",
              "enrich.quote",
              "enrich.language",
              "enrich.vector"),
          door("wording"),
          door("query", "article", "wording"),
          door("search", "article", "query"),
          door("engine.lucene", "article", "query", "search"),
          door("citation", "article"),
          door("desk", "article", "query"),
          door("people", "desk"),
          door("ledger", "article", "query", "desk"),
          door("alerts", "article", "wording", "query", "search", "desk"),
          door("indexing", "article", "reading", "enrich", "query", "search", "desk", "ledger"),
          door("evaluate", "article", "enrich", "query", "search"),
          door(
              "web.view",
              "article",
              "citation",
              "wording",
              "query",
              "search",
              "desk",
              "people",
              "ledger",
              "alerts"),
          door("web.api", "article", "people", "query", "web.view"),
          door("web.export", "article", "citation", "wording", "query", "search", "web.view"),
          door(
              "web",
              "article",
              "citation",
              "wording",
              "query",
              "search",
              "desk",
              "people",
              "ledger",
              "alerts",
              "indexing",
              "web.view",
              "web.export",
              "web.api"),
          door(
              "app",
              "article",
              "settings",
              "reading",
              "enrich",
              "enrich.entity",
              "enrich.topic",
              "enrich.stance",
              "enrich.vector",
              "wording",
              "query",
              "search",
              "engine.lucene",
              "desk",
              "people",
              "ledger",
              "alerts",
              "indexing",
              "evaluate",
              "web.view",
              "web"));

  static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

  @TestFactory
  Stream<DynamicTest> roomOpensOnlyItsDoors() {
    return DOORS.keySet().stream()
        .sorted()
        .map(room -> DynamicTest.dynamicTest(room, () -> checkDoorsOf(room)));
  }

  @Test
  void everyRoomIsListed() {
    Set<String> rooms = CLASSES.stream().map(HouseRulesTest::roomOf).collect(Collectors.toSet());
    assertEquals(DOORS.keySet(), rooms);
  }

  @Test
  void everyDoorIsUsed() {
    Map<String, Set<String>> used = new TreeMap<>();
    DOORS.keySet().forEach(room -> used.put(room, new TreeSet<>()));
    for (JavaClass each : CLASSES) {
      each.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> target.getPackageName().startsWith(HOUSE))
          .map(HouseRulesTest::roomOf)
          .filter(room -> !room.equals(roomOf(each)))
          .forEach(used.get(roomOf(each))::add);
    }
    assertEquals(new TreeMap<>(DOORS), used);
  }

  @Test
  void doorsNeverRunInACircle() {
    slices().matching(HOUSE + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void luceneStaysInItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.backfile.engine.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  private static void checkDoorsOf(String room) {
    Set<String> open = DOORS.getOrDefault(room, Set.of());
    classes()
        .that(are("in " + room, c -> roomOf(c).equals(room)))
        .should()
        .onlyDependOnClassesThat(
            are(
                "in " + room + " or " + open + " or outside the house",
                c ->
                    !c.getPackageName().startsWith(HOUSE)
                        || roomOf(c).equals(room)
                        || open.contains(roomOf(c))))
        .check(CLASSES);
  }

  static String roomOf(JavaClass c) {
    return c.getPackageName().substring(HOUSE.length());
  }

  private static DescribedPredicate<JavaClass> are(
      String what, java.util.function.Predicate<JavaClass> test) {
    return DescribedPredicate.describe(what, test);
  }

  private static Map.Entry<String, Set<String>> door(String room, String... opens) {
    return Map.entry(room, Set.of(opens));
  }
}
