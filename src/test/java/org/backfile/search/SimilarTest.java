package org.backfile.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.Clause;
import org.backfile.query.Sort;
import org.junit.jupiter.api.Test;

class SimilarTest {
  private final NaiveArticles articles = new NaiveArticles();

  @Test
  void articlesThatShareATermAreFoundWithoutTheArticleAndItsCopies() {
    EnrichedArticle ferry = put("ferry", "The ferry to Ada Island", "ferry", "Ada Island", "tide");
    put("copy", "The ferry to Ada Island.", "ferry", "Ada Island", "tide");
    put("later", "A ferry sank", "ferry", "sank");
    put("island", "Ada Island votes", "Ada Island", "votes");
    put("reversed", "Island of Ada", "Island", "Ada");
    articles.commit();
    List<String> found =
        Similar.to(ferry, 5, articles).stream().map(hit -> hit.article().id().value()).toList();
    assertEquals(List.of("island", "later"), found);
  }

  @Test
  void searchIsForAnyTermByRelevance() {
    EnrichedArticle ferry = put("ferry", "The ferry to Ada Island", "ferry", "Ada Island");
    assertEquals(
        new Clause.AnyOf(
            List.of(new Clause.Word("ferry"), new Clause.Phrase(List.of("Ada", "Island"), 0))),
        Similar.request(ferry).query().tree());
    assertEquals(Sort.RELEVANCE, Similar.request(ferry).sort());
  }

  @Test
  void nothingIsLikeAnArticleWithoutTerms() {
    assertEquals(List.of(), Similar.to(put("empty", "..."), 3, articles));
  }

  private EnrichedArticle put(String id, String title, String... terms) {
    EnrichedArticle article = Articles.article(id).title(title).keyTerms(terms).build();
    articles.put(article);
    return article;
  }
}
