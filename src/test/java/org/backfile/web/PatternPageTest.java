package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.people.Person;
import org.backfile.web.view.Preferences;
import org.backfile.web.view.Visit;
import org.backfile.web.view.Words;
import org.backfile.wording.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every template prints every made-up state, and no value ever becomes markup. */
class PatternPageTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final Templates TEMPLATES = new Templates(CLOCK);
  private static final Words ENGLISH = new Words(Wording.ENGLISH);

  @TestFactory
  Stream<DynamicTest> everyPatternIsAWholePage() {
    return PatternPage.all().stream()
        .map(pattern -> DynamicTest.dynamicTest(pattern.name(), () -> check(pattern)));
  }

  private static void check(PatternPage.Pattern pattern) throws IOException {
    Visit visit =
        new Visit(
            "http://127.0.0.1:8080", pattern.address(), Preferences.NONE, ENGLISH, Person.LOCAL);
    String html = TEMPLATES.page(pattern.template(), pattern.view().apply(visit.words()), visit);
    Path pages = Files.createDirectories(Path.of("target/pages"));
    String local = html.replace("/static/", "../../web/static/");
    Files.writeString(pages.resolve(pattern.name() + ".html"), local);
    Document page = Jsoup.parse(html);
    assertEquals(1, page.select("h1").size());
    assertEquals(1, page.select("main").size());
    List<String> scripts =
        pattern.template().equals("reader")
            ? List.of("/static/page.js", "/static/reader.js")
            : List.of("/static/page.js");
    assertEquals(scripts, page.select("script").eachAttr("src"));
    assertTrue(page.select("script").stream().allMatch(s -> s.data().isEmpty()));
    assertEquals(
        List.of(), page.select("[style], style, img, iframe, b:contains(sons)").eachText());
    for (Element element : page.getAllElements()) {
      assertFalse(
          element.attributes().asList().stream().anyMatch(a -> a.getKey().startsWith("on")),
          element.outerHtml());
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(ids.stream().distinct().toList(), ids, "an id stands twice");
    for (String inside : page.select("a[href^=#]").eachAttr("href")) {
      assertTrue(ids.contains(inside.substring(1)), inside + " leads nowhere");
    }
    assertFalse(html.contains(" th:") || html.contains("<th:"), "a template's own words are left");
  }

  @Test
  void templatesNeverPrintUnescapedText() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("web/templates"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        assertFalse(text.contains("utext") || text.contains("[("), file.toString());
      }
    }
  }
}
