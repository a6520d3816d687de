package org.backfile.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Headline;
import org.backfile.article.Language;
import org.backfile.article.Origin;
import org.backfile.article.PartialDate;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Span;
import org.junit.jupiter.api.Test;

class StoredArticleTest {
  private static final Provenance URL = new Provenance(Provenance.Kind.URL, "date in the address");
  private static final Provenance MATTER = new Provenance(Provenance.Kind.METADATA, "meta: date");

  @Test
  void datesThatDisagreeAreStoredToo() {
    EnrichedArticle article = article();
    assertEquals(article, StoredArticle.read(StoredArticle.write(article)));
  }

  @Test
  void anArticleStoredWithoutThemIsRead() {
    String old = StoredArticle.write(article()).replaceFirst(",\"conflicts\":\\[\\{.*?}]", "");
    old = old.replace(",\"conflicts\":[]", "");
    assertTrue(old.indexOf("conflicts") < 0, old);
    assertEquals(List.of(), StoredArticle.read(old).article().published().conflicts());
  }

  private static EnrichedArticle article() {
    PublishedDate address = new PublishedDate(new PartialDate(2024, 5, 9), URL, "2024/05/09");
    PublishedDate published =
        new PublishedDate(new PartialDate(2024, 5, 2), MATTER, "2024-05-02", List.of(address));
    Article article =
        new Article(
            new ArticleId("pier"),
            new Headline("Pier to close", MATTER),
            "The board met.",
            published,
            Credit.UNKNOWN,
            DeskLabels.NONE,
            new Origin("/pier.txt", "pier.txt", 0, "", List.of()));
    return new EnrichedArticle(
        article,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Language.UNKNOWN,
        null,
        List.of(new Span(0, 3)),
        List.of("term"),
        "1");
  }
}
