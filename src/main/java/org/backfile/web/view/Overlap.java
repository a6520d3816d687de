package org.backfile.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.Copies;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Story;

/**
 * What two searches both find and what only one of them does, by the articles themselves: a search
 * for what both find cannot always be written.
 */
public record Overlap(String onlyInA, String both, String onlyInB, List<Found> a, List<Found> b) {
  /** The most articles of a side of which each is looked at. */
  public static final int MOST = 5_000;

  private static final int SHOWN = 10;

  /** One article that only one side finds. */
  public record Found(String title, String source, String date, String address) {}

  /** The results of both sides, of each no more than its headline. */
  public static final class Sides {
    private final Map<ArticleId, Story.Copy> a = new LinkedHashMap<>();
    private final Map<ArticleId, Story.Copy> b = new LinkedHashMap<>();

    public void takeA(EnrichedArticle article) {
      a.put(article.id(), headline(article.article()));
    }

    public void takeB(EnrichedArticle article) {
      b.put(article.id(), headline(article.article()));
    }

    private static Story.Copy headline(Article article) {
      return new Story.Copy(
          article.id(), article.title(), article.credit().source(), article.published());
    }
  }

  /** Every article of a side, the newest first. */
  public static SearchRequest each(SearchRequest side) {
    return side.with(Copies.EACH).with(Sort.NEWEST);
  }

  static Overlap of(Sides sides, SearchRequest a, SearchRequest b, Words words) {
    long both = sides.a.keySet().stream().filter(sides.b::containsKey).count();
    return new Overlap(
        words.number(sides.a.size() - both),
        words.number(both),
        words.number(sides.b.size() - both),
        found(sides.a, sides.b, a, words),
        found(sides.b, sides.a, b, words));
  }

  private static List<Found> found(
      Map<ArticleId, Story.Copy> here,
      Map<ArticleId, Story.Copy> there,
      SearchRequest from,
      Words words) {
    return here.values().stream()
        .filter(article -> !there.containsKey(article.id()))
        .limit(SHOWN)
        .map(
            article ->
                new Found(
                    article.title(),
                    Objects.requireNonNullElse(article.source(), ""),
                    words.date(article.published()),
                    Links.article(article.id(), from)))
        .toList();
  }
}
