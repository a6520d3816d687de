package org.backfile.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.PartialDate;
import org.backfile.article.Sketch;
import org.backfile.query.Copies;

/** The stories of some articles, found by comparing each with each. */
final class NaiveStories {
  private final Map<ArticleId, ArticleId> firsts = new HashMap<>();

  NaiveStories(Collection<EnrichedArticle> articles) {
    Map<ArticleId, Sketch> sketches = new HashMap<>();
    for (EnrichedArticle article : articles) {
      Sketch sketch = Sketch.of(article.article().body());
      firsts.put(article.id(), article.id());
      sketches.forEach(
          (id, other) -> {
            if (sketch.isCopyOf(other)) {
              join(article.id(), id);
            }
          });
      sketches.put(article.id(), sketch);
    }
  }

  private void join(ArticleId one, ArticleId other) {
    ArticleId from = first(one);
    ArticleId to = first(other);
    firsts.replaceAll((id, first) -> first.equals(from) ? to : first);
  }

  private ArticleId first(ArticleId id) {
    return Objects.requireNonNull(firsts.get(id));
  }

  private ArticleId key(EnrichedArticle article, Copies copies) {
    return copies == Copies.EACH ? article.id() : first(article.id());
  }

  long count(Stream<EnrichedArticle> articles, Copies copies) {
    return articles.map(a -> key(a, copies)).distinct().count();
  }

  /** The first article of each story. */
  List<EnrichedArticle> firsts(List<EnrichedArticle> ordered, Copies copies) {
    List<EnrichedArticle> kept = new ArrayList<>();
    Set<ArticleId> seen = new HashSet<>();
    for (EnrichedArticle article : ordered) {
      if (seen.add(key(article, copies))) {
        kept.add(article);
      }
    }
    return kept;
  }

  Story of(EnrichedArticle article, List<EnrichedArticle> found, Copies copies) {
    List<EnrichedArticle> others =
        found.stream()
            .filter(a -> key(a, copies).equals(key(article, copies)))
            .filter(a -> !a.id().equals(article.id()))
            .sorted(Comparator.comparing(NaiveStories::day).thenComparing(EnrichedArticle::id))
            .toList();
    return new Story(
        others.size() + 1, others.stream().limit(Story.SHOWN).map(NaiveStories::copy).toList());
  }

  private static LocalDate day(EnrichedArticle enriched) {
    PartialDate date = enriched.article().published().date();
    return date == null ? LocalDate.MAX : date.first();
  }

  private static Story.Copy copy(EnrichedArticle enriched) {
    Article article = enriched.article();
    return new Story.Copy(
        article.id(), article.title(), article.credit().source(), article.published());
  }
}
