package org.backfile.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.article.Version;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.FrozenArticle;
import org.backfile.desk.FrozenResult;
import org.backfile.desk.FrozenResults;
import org.backfile.desk.Sighting;
import org.backfile.desk.Versions;
import org.backfile.query.Clause;
import org.backfile.query.Copies;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Hit;
import org.backfile.web.view.FrozenView;
import org.jspecify.annotations.Nullable;

/** Holds frozen results against the archive of today. */
final class FrozenNow {
  /** With more changes in the archive than this, a list is compared a page at a time alone. */
  private static final int MOST_TOUCHED = 20_000;

  /** A longer list is not asked for among the results of today. */
  private static final int LONGEST = 10_000;

  private final ArticleSearcher articles;
  private final FrozenResults frozen;
  private final ArchiveLog log;
  private final Versions versions;

  FrozenNow(WebParts parts) {
    this.articles = parts.articles();
    this.frozen = new FrozenResults(parts.desk());
    this.log = new ArchiveLog(parts.desk());
    this.versions = new Versions(parts.desk());
  }

  /** What became of each of these articles. */
  List<FrozenView.Compared> compared(List<FrozenArticle> then, long first) {
    Map<ArticleId, Appearance> now = new HashMap<>();
    if (!then.isEmpty()) {
      Set<ArticleId> ids = new HashSet<>();
      then.forEach(article -> ids.add(article.id()));
      articles.each(
          SearchRequest.EVERYTHING.with(Copies.EACH).among(ids),
          article -> now.put(article.id(), Appearance.of(article)));
    }
    List<FrozenView.Compared> compared = new ArrayList<>();
    for (int i = 0; i < then.size(); i++) {
      FrozenArticle article = then.get(i);
      Appearance today = now.get(article.id());
      compared.add(
          new FrozenView.Compared(first + i + 1, article, today, former(article, today)));
    }
    return compared;
  }

  /** The version of an article that was frozen, if the desk still has its text. */
  private @Nullable Version former(FrozenArticle article, @Nullable Appearance now) {
    return now == null || now.hash().equals(article.then().hash())
        ? null
        : versions.of(article.id()).stream()
            .filter(version -> version.hash().equals(article.then().hash()))
            .findFirst()
            .orElse(null);
  }

  /** How many of the whole list changed in each way; null when too much happened to tell. */
  @Nullable Map<Sighting.Kind, Long> changes(FrozenResult result) {
    Set<ArticleId> touched = log.touched(result.number(), MOST_TOUCHED);
    if (touched.size() == MOST_TOUCHED) {
      return null;
    }
    List<FrozenArticle> maybe = new ArrayList<>();
    frozen.each(
        result.id(),
        article -> {
          if (touched.contains(article.id())) {
            maybe.add(article);
          }
        });
    Map<Sighting.Kind, Long> changes = new EnumMap<>(Sighting.Kind.class);
    for (int from = 0; from < maybe.size(); from += ArchiveLog.MOST) {
      List<FrozenArticle> part =
          maybe.subList(from, Math.min(maybe.size(), from + ArchiveLog.MOST));
      Map<ArticleId, Appearance> now = log.newest(part.stream().map(FrozenArticle::id).toList());
      for (FrozenArticle article : part) {
        for (Sighting.Kind kind : Sighting.between(article.then(), now.get(article.id()))) {
          changes.merge(kind, 1L, Long::sum);
        }
      }
    }
    return changes;
  }

  /** How the same search looks today. */
  FrozenView.Live live(FrozenResult result, SearchRequest search) {
    if (result.about().total() > LONGEST) {
      long total = articles.counts(List.of(search)).getFirst();
      return new FrozenView.Live(search, total, -1, -1, List.of());
    }
    Set<ArticleId> ids = new HashSet<>();
    frozen.each(result.id(), article -> ids.add(article.id()));
    if (ids.isEmpty()) {
      List<Hit> hits = articles.answer(search.ofSize(20)).hits();
      long total = articles.counts(List.of(search)).getFirst();
      return new FrozenView.Live(search, total, total, 0, hits);
    }
    List<Long> counts = articles.counts(List.of(search, search.among(ids)));
    long total = counts.get(0);
    long still = counts.get(1);
    SearchRequest others = search.ofSize(20).and(new Clause.Not(new Clause.Among(ids)));
    List<Hit> hits = total > still ? articles.answer(others).hits() : List.of();
    return new FrozenView.Live(search, total, total - still, ids.size() - still, hits);
  }
}
