package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.people.Person;
import org.backfile.web.view.Preferences;
import org.backfile.web.view.Visit;
import org.backfile.web.view.Words;
import org.backfile.wording.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages say everything through messages, so that every language can say it. */
class SpokenPagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/backfile/wording");
  private static final Path TEMPLATES = Path.of("web/templates");
  private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z.-]+)[(}]");
  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");
  private static final Words GERMAN = new Words(Wording.of("de").orElseThrow());

  @TestFactory
  Stream<DynamicTest> germanPagesSayNothingInEnglish() throws IOException {
    Templates templates =
        new Templates(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    Set<Pattern> english = sentences();
    assertTrue(english.size() > 100, "only " + english.size() + " sentences");
    return PatternPage.all().stream()
        .map(
            pattern ->
                DynamicTest.dynamicTest(
                    pattern.name(),
                    () -> {
                      Visit visit =
                          new Visit("", pattern.address(), Preferences.NONE, GERMAN, Person.LOCAL);
                      Object view = pattern.view().apply(GERMAN);
                      checkGerman(templates.page(pattern.template(), view, visit), english);
                    }));
  }

  private static void checkGerman(String html, Set<Pattern> english) {
    Document page = Jsoup.parse(html);
    assertEquals("de", page.select("html").attr("lang"));
    List<String> said = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      said.add(element.text());
      Stream.of("aria-label", "title", "placeholder").map(element::attr).forEach(said::add);
    }
    for (Pattern sentence : english) {
      assertEquals(List.of(), said.stream().filter(sentence.asPredicate()).limit(1).toList());
    }
  }

  /** What is said in English in more than one word and otherwise in German. */
  private static Set<Pattern> sentences() throws IOException {
    Properties german = messages("_de");
    Properties english = messages("");
    Set<String> parts = new TreeSet<>();
    for (String key : english.stringPropertyNames()) {
      for (String part : PLACE.split(english.getProperty(key).replaceAll("\\d[#<]", "{}"), -1)) {
        String words = part.replaceAll("^.*choice,|[|}]", "").strip();
        if (words.contains(" ") && !german.getProperty(key).contains(words)) {
          parts.add(words);
        }
      }
    }
    Set<Pattern> sentences = new java.util.HashSet<>();
    parts.forEach(
        p -> sentences.add(Pattern.compile("(?<![\\p{L}])" + Pattern.quote(p) + "(?![\\p{L}])")));
    return sentences;
  }

  @Test
  void everyMessageThatIsAskedForExistsAndEveryMessageIsAskedFor() throws IOException {
    Set<String> known = messages("").stringPropertyNames();
    Set<String> unused = new TreeSet<>(known);
    unused.removeAll(repairs(known));
    for (String asked : asked(areas(known))) {
      boolean family = unused.removeIf(key -> key.startsWith(asked.replaceAll("\\.$", "") + "."));
      boolean single = unused.remove(asked) || known.contains(asked);
      boolean again = known.stream().anyMatch(key -> key.startsWith(asked));
      assertTrue(family || single || again, "There is no message " + asked);
    }
    assertEquals(Set.of(), unused);
  }

  /** Keys, and the beginnings of keys, that stand in templates and in code. */
  private static Set<String> asked(String areas) throws IOException {
    Set<String> asked = new TreeSet<>();
    Pattern inCode = Pattern.compile("\"((?:" + areas + ")\\.[a-zA-Z0-9.-]*)\"");
    try (Stream<Path> templates = Files.walk(TEMPLATES);
        Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
      for (Path file : Stream.concat(templates, code).filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        Pattern key = file.toString().endsWith(".html") ? IN_TEMPLATE : inCode;
        Matcher found = key.matcher(text);
        while (found.find()) {
          asked.add(found.group(1));
        }
      }
    }
    return asked;
  }

  /** Repairs are made by their name alone, and those of a kind of value by how it begins. */
  private static Set<String> repairs(Set<String> known) throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/backfile/query"))) {
      for (Path file : files.toList()) {
        Matcher literal = Pattern.compile("\"\\.?([a-z-]+)\"").matcher(Files.readString(file));
        while (literal.find()) {
          String name = literal.group(1);
          known.stream()
              .filter(key -> key.matches("(repairs|address)\\..*"))
              .filter(
                  key -> {
                    String rest = key.substring(key.indexOf('.') + 1);
                    return name.endsWith("-") ? rest.startsWith(name) : rest.equals(name);
                  })
              .forEach(asked::add);
        }
      }
    }
    return asked;
  }

  private static String areas(Set<String> keys) {
    Set<String> areas = new TreeSet<>();
    keys.forEach(key -> areas.add(key.substring(0, key.indexOf('.'))));
    return String.join("|", areas);
  }

  /** Text in a template is a sample that a value takes the place of, or no language at all. */
  @Test
  void templatesHoldNoWordsOfTheirOwn() throws IOException {
    TreeMap<String, String> own = new TreeMap<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Document page = Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
        for (Element element : page.getAllElements()) {
          boolean sample = element.hasAttr("th:text") || "no".equals(element.attr("translate"));
          boolean words = element.ownText().chars().anyMatch(Character::isLetter);
          if (words && !sample && !element.tagName().equals("html")) {
            own.put(file.getFileName() + " " + element.tagName(), element.ownText());
          }
          for (String spoken : List.of("aria-label", "title", "placeholder")) {
            if (element.hasAttr(spoken)) {
              own.put(file.getFileName() + " " + spoken, element.attr(spoken));
            }
          }
        }
      }
    }
    assertEquals(new TreeMap<>(), own);
  }

  private static Properties messages(String language) throws IOException {
    Properties all = new Properties();
    try (Stream<Path> files = Files.list(BUNDLES)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".properties", "");
        String tail = name.contains("_") ? name.substring(name.indexOf('_')) : "";
        if (tail.equals(language)) {
          Properties area = new Properties();
          try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            area.load(in);
          }
          String prefix = name.replace(tail, "").toLowerCase(Locale.ROOT) + ".";
          area.forEach((key, value) -> all.put(prefix + key, value));
        }
      }
    }
    return all;
  }
}
