package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.DeskStance;
import org.backfile.article.Provenance;
import org.backfile.article.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontMatterTest {
  private static final String BODY = "The board met for four hours and closed the pier.";

  @TempDir Path folder;

  @Test
  void everyKeyFindsItsPlace() throws IOException {
    Article article =
        read(
            """
            id: pier-1
            title: "Pier to close"
            author: [Ada Quill, Ben Oar]
            source: Harbour Times
            url: https://example.org/pier
            published: 2024-09-11
            updated: 2024-09-12
            language: en_GB
            section: Local
            tags: pier, ferry
            entities: [Harbour Board]
            topics: /local/harbour/
            stance: critical
            """);
    assertAll(
        () -> assertEquals("pier-1", article.id().value()),
        () -> assertEquals("Pier to close", article.title()),
        () -> assertEquals(Provenance.Kind.METADATA, article.headline().provenance().kind()),
        () -> assertEquals(List.of("Ada Quill", "Ben Oar"), article.credit().authors()),
        () -> assertEquals("Harbour Times", article.credit().source()),
        () -> assertEquals("https://example.org/pier", article.credit().url()),
        () -> assertEquals("2024-09-11", article.published().label()),
        () -> assertEquals("en-GB", article.credit().language()),
        () -> assertEquals("Local", article.credit().section()),
        () -> assertEquals(List.of("pier", "ferry"), article.labels().tags()),
        () -> assertEquals(List.of("Harbour Board"), article.labels().entities()),
        () -> assertEquals(List.of("local/harbour"), article.labels().topics()),
        () -> assertEquals(new DeskStance(Stance.CRITICAL, null), article.labels().stance()),
        () -> assertEquals(Map.of(), article.labels().others()),
        () -> assertEquals(BODY, article.body()),
        () -> assertEquals(List.of(), article.origin().notes()));
  }

  @Test
  void otherNamesAreTaken() throws IOException {
    Article article =
        read(
            "headline: Pier to close\nDate: 2024\nbyline: By Ada Quill\nlang: en\nkeywords: [pier]\n");
    assertEquals("Pier to close", article.title());
    assertEquals("2024", article.published().label());
    assertEquals(List.of("Ada Quill"), article.credit().authors());
    assertEquals("en", article.credit().language());
    assertEquals(List.of("pier"), article.labels().tags());
  }

  @Test
  void properNameWinsAndTheOtherIsKept() throws IOException {
    Article article = read("date: 2020\npublished: 2024\n");
    assertEquals("2024", article.published().label());
    assertEquals(List.of("2020"), article.labels().others().get("date"));
  }

  @Test
  void unknownKeysAreKeptAsTheyAreWritten() throws IOException {
    Article article =
        read("Desk: night\nedition: 007\nplace: {city: Hull, pier: [1, 2]}\nrated: no\n");
    assertEquals(
        Map.of(
            "Desk", List.of("night"),
            "edition", List.of("007"),
            "place", List.of("{\"city\":\"Hull\",\"pier\":[1,2]}"),
            "rated", List.of("no")),
        article.labels().others());
  }

  @Test
  void valuesThatCannotBeUsedAreKeptAndNoted() throws IOException {
    Article article =
        read("id: not an id\nurl: javascript:alert(1)\nlanguage: English please\nstance: left\n");
    assertEquals(
        Map.of(
            "id", List.of("not an id"),
            "url", List.of("javascript:alert(1)"),
            "language", List.of("English please"),
            "stance", List.of("left")),
        article.labels().others());
    assertNull(article.credit().url());
    assertNull(article.labels().stance());
    assertEquals(4, article.origin().notes().size());
  }

  @Test
  void brokenYamlLosesNothing() throws IOException {
    Article article = read("title: Pier: the end\nsource: 'Harbour Times'\nbad: [1, 2\n");
    assertEquals("Pier: the end", article.title());
    assertEquals("Harbour Times", article.credit().source());
    assertEquals(List.of("[1, 2"), article.labels().others().get("bad"));
    assertTrue(String.join("\n", article.origin().notes()).contains("bad: [1, 2"));
  }

  @Test
  void aliasesNeverGrow() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
    }
    Article article =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(bomb.toString()));
    assertTrue(article.labels().others().toString().length() < 20_000);
  }

  @Test
  void dashesWithoutKeysAreALine() throws IOException {
    Article article = new Inbox(folder).article("pier.txt", "---\nPier to close\n---\n\n" + BODY);
    assertTrue(article.body().contains(BODY));
    assertEquals(List.of(), article.origin().notes());
  }

  private Article read(String yaml) throws IOException {
    return new Inbox(folder).article("pier.md", "---\n" + yaml + "---\n" + BODY + "\n");
  }
}
