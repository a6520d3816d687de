package org.backfile.enrich;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Language;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Span;
import org.backfile.search.Articles;
import org.junit.jupiter.api.Test;

class KeyTermsTest {
  private static final Provenance MADE = new Provenance(Provenance.Kind.MACHINE, "made for a test");
  private static final String FERRY =
      "The ferry to Norrland was cancelled on 12 May 2024. The government said that the ferries"
          + " would sail again when the harbour had been dredged, and that people should not worry"
          + " about the ferry. It didn't say when dredging would begin.";

  private final KeyTerms terms = new KeyTerms();

  @Test
  void whatIsMuchUsedHereAndRareElsewhereStandsFirst() {
    List<String> found = inEnglish("Ferry cancelled", FERRY);
    assertEquals("ferry", found.getFirst());
    assertTrue(found.containsAll(List.of("Norrland", "harbour", "dredging")), found::toString);
  }

  @Test
  void commonWordsNumbersAndContractionsAreNoTerms() {
    Set<String> found = inEnglish("Ferry cancelled", FERRY).stream().collect(toSet());
    for (String word : List.of("the", "The", "government", "people", "12", "2024", "didn't")) {
      assertFalse(found.contains(word), word + " in " + found);
    }
  }

  @Test
  void nameOfSeveralWordsIsATermAsItIsMostlyWritten() {
    String body = "Ilse Varga left. Ilse Varga had won. Ms Ilse Varga was glad.";
    Entity varga =
        new Entity(
            "Ilse Varga",
            EntityType.PERSON,
            List.of(),
            List.of(at(body, 0, 10), at(body, 17, 27), at(body, 37, 50)),
            MADE);
    List<String> found =
        terms.find(
            Articles.article("a").title("Gone").body(body).build().article(),
            new Language("en", MADE),
            List.of(varga));
    assertEquals("Ilse Varga", found.getFirst());
  }

  @Test
  void otherLanguagesHaveTermsToo() {
    List<String> german =
        in(
            "de",
            "Hafen gesperrt",
            "Der Hafen wird im Hafenjahr vertieft, sagte sie. Der Hafen ist Hafen.");
    assertEquals("Hafen", german.getFirst());
    assertFalse(german.contains("wird") || german.contains("sagte"), german::toString);
    List<String> chinese = in("zh", "\u6771\u4eac\u6e2f", "\u6771\u4eac\u6e2f\u3002\u6771\u4eac");
    assertEquals("\u6771\u4eac", chinese.getFirst());
  }

  @Test
  void textWithoutWordsHasNoTerms() {
    assertEquals(List.of(), inEnglish("1234", "... 56 \ud83d\ude00"));
  }

  @Test
  void longHostileTextTakesLinearTime() {
    String apostrophes = "a'".repeat(300_000);
    String many = "Ab" + "x y z \u6771\u4eac ".repeat(200_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          inEnglish("a", apostrophes);
          in("zh", "a", many);
          in("en", "a", "\u6771".repeat(500_000));
        });
  }

  private List<String> inEnglish(String title, String body) {
    return in("en", title, body);
  }

  private List<String> in(String language, String title, String body) {
    return terms.find(
        Articles.article("a").title(title).body(body).build().article(),
        new Language(language, MADE),
        List.of());
  }

  private static Passage at(String body, int start, int end) {
    assertTrue(end <= body.length());
    return new Passage(Part.BODY, new Span(start, end));
  }
}
