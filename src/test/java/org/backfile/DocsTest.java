package org.backfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say is so. */
class DocsTest {
  private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
  private static final Path DECISIONS = Path.of("docs/decisions");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
  private static final Pattern ROOM =
      Pattern.compile("(?m)^\\| `([a-z.]+)` \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$");
  private static final Pattern QUOTED = Pattern.compile("`([a-z.]+)`");

  /** What the table calls the libraries, by the start of their packages. */
  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("ch.qos.logback", "Logback"),
          Map.entry("ai.onnxruntime", "ONNX Runtime"),
          Map.entry("com.fasterxml.jackson", "Jackson"),
          Map.entry("com.github.difflib", "java-diff-utils"),
          Map.entry("com.nimbusds", "Nimbus OIDC"),
          Map.entry("com.password4j", "password4j"),
          Map.entry("com.zaxxer.hikari", "HikariCP"),
          Map.entry("de.siegmar.fastcsv", "FastCSV"),
          Map.entry("io.javalin", "Javalin"),
          Map.entry("io.github.bucket4j", "Bucket4j"),
          Map.entry("jakarta.mail", "Angus Mail"),
          Map.entry("org.eclipse.angus", "Angus Mail"),
          Map.entry("jakarta.servlet", "Jetty"),
          Map.entry("kotlin", "Javalin"),
          Map.entry("me.tongfei.progressbar", "progressbar"),
          Map.entry("opennlp", "OpenNLP"),
          Map.entry("org.apache.lucene", "Lucene"),
          Map.entry("org.apache.tika", "Tika"),
          Map.entry("org.commonmark", "commonmark"),
          Map.entry("org.eclipse.jetty", "Jetty"),
          Map.entry("org.jdbi", "Jdbi"),
          Map.entry("org.jsoup", "jsoup"),
          Map.entry("org.mozilla.universalchardet", "juniversalchardet"),
          Map.entry("org.slf4j", "SLF4J"),
          Map.entry("org.sqlite", "SQLite"),
          Map.entry("org.thymeleaf", "Thymeleaf"),
          Map.entry("picocli", "picocli"));

  private static final Pattern NOT_OUTSIDE =
      Pattern.compile("(java|javax|jdk|org\\.backfile|org\\.jspecify)\\..*|");

  static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    documents.add(Path.of("README.md"));
    documents.add(Path.of("CHANGELOG.md"));
    documents.add(Path.of("seeds/README.md"));
    try (Stream<Path> walk = Files.walk(Path.of("docs"))) {
      walk.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  @Test
  void everyDoorOfTheHouseIsInTheTable() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    ROOM.matcher(Files.readString(ARCHITECTURE))
        .results()
        .forEach(row -> table.put(row.group(1), names(row.group(2))));
    Map<String, Set<String>> house = new TreeMap<>();
    HouseRulesTest.DOORS.forEach((room, doors) -> house.put(room, new TreeSet<>(doors)));
    assertEquals(house, table);
  }

  @Test
  void everyOutsideLibraryOfARoomIsInTheTable() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    ROOM.matcher(Files.readString(ARCHITECTURE))
        .results()
        .forEach(row -> table.put(row.group(1), libraries(row.group(3))));
    Map<String, Set<String>> house = new TreeMap<>();
    for (JavaClass each : HouseRulesTest.CLASSES) {
      Set<String> used =
          house.computeIfAbsent(HouseRulesTest.roomOf(each), room -> new TreeSet<>());
      each.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getBaseComponentType().getPackageName())
          .filter(name -> !NOT_OUTSIDE.matcher(name).matches())
          .map(DocsTest::library)
          .forEach(used::add);
    }
    assertEquals(house, table);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    List<String> dead = new ArrayList<>();
    for (String link : links(document)) {
      if (!isFound(document, URI.create(link))) {
        dead.add(link);
      }
    }
    assertEquals(List.of(), dead);
  }

  @Test
  void everyDocumentIsInTheListOfDocuments() throws IOException {
    List<String> listed = links(Path.of("docs/README.md"));
    for (Path document : documents()) {
      String name = document.getFileName().toString();
      if (document.getParent() != null
          && document.getParent().endsWith("docs")
          && !name.equals("README.md")) {
        assertTrue(listed.contains(name), name);
      }
    }
  }

  @Test
  void everyDecisionIsShortAndListed() throws IOException {
    List<String> listed = links(DECISIONS.resolve("README.md"));
    try (Stream<Path> files = Files.list(DECISIONS)) {
      for (Path decision : files.filter(f -> !f.endsWith("README.md")).toList()) {
        String name = decision.getFileName().toString();
        assertTrue(listed.contains(name), name + " is not listed");
        assertTrue(Files.readAllLines(decision).size() <= 40, name + " is longer than 40 lines");
      }
    }
  }

  private static boolean isFound(Path document, URI link) throws IOException {
    if (link.isAbsolute()) {
      return true;
    }
    Path target = link.getPath().isEmpty() ? document : document.resolveSibling(link.getPath());
    if (link.getFragment() == null) {
      return Files.exists(target);
    }
    return Files.exists(target)
        && HEADING
            .matcher(Files.readString(target))
            .results()
            .map(heading -> anchor(heading.group(1)))
            .anyMatch(link.getFragment()::equals);
  }

  /** The name that a heading gets as the target of a link. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }

  private static List<String> links(Path document) throws IOException {
    return LINK.matcher(Files.readString(document)).results().map(DocsTest::first).toList();
  }

  private static Set<String> names(String cell) {
    return QUOTED
        .matcher(cell)
        .results()
        .map(DocsTest::first)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> libraries(String cell) {
    return cell.equals("-") ? Set.of() : new TreeSet<>(List.of(cell.split(", ")));
  }

  /** The name of the library; a package that belongs to none is its own name. */
  private static String library(String packageName) {
    return LIBRARIES.entrySet().stream()
        .filter(library -> (packageName + ".").startsWith(library.getKey() + "."))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(packageName);
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }
}
