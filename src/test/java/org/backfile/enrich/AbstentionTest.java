package org.backfile.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.DeskStance;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.Headline;
import org.backfile.article.Origin;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Stance;
import org.backfile.article.Topic;
import org.backfile.enrich.entity.NameList;
import org.backfile.enrich.stance.CueList;
import org.backfile.enrich.topic.TopicList;
import org.junit.jupiter.api.Test;

class AbstentionTest {
  private static final Enricher ENRICHER =
      Enricher.load(NameList.EMPTY, TopicList.EMPTY, CueList.EMPTY);

  private static final String GERMAN =
      "Microsoft und OpenAI haben am 3. März 2025 ihren Vertrag verlängert. Angela Weber sagte in"
          + " Berlin: \u201eDas Abkommen ist ein Desaster f\u00fcr die Branche.\u201c Die Regierung"
          + " kritisierte das Gesch\u00e4ft scharf, und die B\u00f6rse in Frankfurt gab nach.";

  private static EnrichedArticle enriched(String title, String body, DeskLabels labels) {
    return ENRICHER.enrich(
        new Article(
            new ArticleId("a"),
            new Headline(title, new Provenance(Provenance.Kind.FILE, "")),
            body,
            PublishedDate.UNDATED,
            Credit.UNKNOWN,
            labels,
            new Origin("/a.txt", "a.txt", 0, "0", List.of())));
  }

  @Test
  void nothingIsFoundInATextThatIsNotRead() {
    EnrichedArticle german = enriched("Microsoft bleibt bei OpenAI", GERMAN, DeskLabels.NONE);
    assertEquals("de", german.language().code());
    assertFalse(german.language().isRead());
    assertEquals(List.of(), german.entities());
    assertEquals(List.of(), german.topics());
    assertEquals(List.of(), german.stances());
    assertEquals(List.of(), german.mentions());
    assertEquals(List.of(), german.quotes());
    assertEquals(Stance.NOT_ASSESSED, german.stance());
  }

  @Test
  void deskKnowsBetterInEveryLanguage() {
    DeskLabels labels =
        new DeskLabels(
            List.of("organization: Microsoft"),
            List.of("economy/mergers"),
            new DeskStance(Stance.CRITICAL, null),
            List.of(),
            Map.of());
    EnrichedArticle german = enriched("Microsoft bleibt bei OpenAI", GERMAN, labels);
    assertEquals(List.of("Microsoft"), german.entities().stream().map(Entity::name).toList());
    assertEquals(1, german.topics().size());
    assertEquals(Provenance.Kind.METADATA, german.topics().getFirst().provenance().kind());
    assertTrue(german.topics().stream().map(Topic::path).allMatch(p -> p.contains("mergers")));
    assertEquals(Stance.CRITICAL, german.stance());
    assertEquals("Microsoft", german.mainTarget());
  }

  @Test
  void deskNamesTheTargetOfItsStance() {
    String body = "The Harbour Board met on Monday. Acme Corp. was there. Acme Corp. left early.";
    EnrichedArticle article = enriched("A meeting", body, stance("HARBOUR BOARD"));
    assertEquals("Harbour Board", article.mainTarget());
    assertEquals(Stance.CRITICAL, article.stance());
    assertEquals(Provenance.Kind.METADATA, article.mainStance().orElseThrow().provenance().kind());
    assertEquals("the bypass", enriched("A meeting", body, stance("the bypass")).mainTarget());
  }

  private static DeskLabels stance(String target) {
    return new DeskLabels(
        List.of("organization: Harbour Board"),
        List.of(),
        new DeskStance(Stance.CRITICAL, target),
        List.of(),
        Map.of());
  }

  @Test
  void englishIsRead() {
    EnrichedArticle english =
        enriched(
            "Microsoft stays with OpenAI",
            "Microsoft said on Monday that it would stay with OpenAI. Sam Altman welcomed it.",
            DeskLabels.NONE);
    assertTrue(english.language().isRead());
    assertFalse(english.entities().isEmpty());
  }
}
