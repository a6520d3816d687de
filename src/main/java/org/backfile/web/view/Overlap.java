package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Sketch;
import org.backfile.article.Stories;
import org.backfile.query.Copies;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Story;

/**
 * The stories that two searches both find and those that only one of them does, told by the
 * articles themselves: a search for what both find cannot always be written, and a story that one
 * paper took from another is no news of its own.
 */
public record Overlap(String onlyInA, String both, String onlyInB, List<Found> a, List<Found> b) {
  /** The most articles of a side of which each is looked at. */
  public static final int MOST = 2_000;

  private static final int SHOWN = 10;

  /** The newest article of a story that only one side finds. */
  public record Found(String title, String source, String date, String address) {}

  private record Kept(Story.Copy copy, Sketch sketch) {}

  /** The results of both sides, of each no more than its headline and its sketch. */
  public static final class Sides {
    private final Map<ArticleId, Kept> all = new LinkedHashMap<>();
    private final Set<ArticleId> inA = new LinkedHashSet<>();
    private final Set<ArticleId> inB = new LinkedHashSet<>();

    /** Takes the articles of the first side. */
    public Consumer<EnrichedArticle> a() {
      return article -> take(article, inA);
    }

    /** Takes the articles of the second side. */
    public Consumer<EnrichedArticle> b() {
      return article -> take(article, inB);
    }

    private void take(EnrichedArticle enriched, Set<ArticleId> side) {
      Article article = enriched.article();
      side.add(article.id());
      all.computeIfAbsent(article.id(), id -> kept(article));
    }

    private static Kept kept(Article article) {
      Story.Copy copy =
          new Story.Copy(
              article.id(), article.title(), article.credit().source(), article.published());
      return new Kept(copy, Sketch.of(article.body()));
    }

    /** For each article the number of its story. */
    private Map<ArticleId, Integer> stories() {
      List<Kept> kept = new ArrayList<>(all.values());
      int[] stories = Stories.of(kept.size(), i -> kept.get(i).sketch());
      Map<ArticleId, Integer> numbers = new LinkedHashMap<>();
      for (int i = 0; i < stories.length; i++) {
        numbers.put(kept.get(i).copy().id(), stories[i]);
      }
      return numbers;
    }
  }

  /** Every article of a side, the newest first. */
  public static SearchRequest each(SearchRequest side) {
    return side.with(Copies.EACH).with(Sort.NEWEST);
  }

  static Overlap of(Sides sides, SearchRequest a, SearchRequest b, Words words) {
    Map<ArticleId, Integer> stories = sides.stories();
    Map<Integer, ArticleId> inA = newest(sides.inA, stories);
    Map<Integer, ArticleId> inB = newest(sides.inB, stories);
    long both = inA.keySet().stream().filter(inB::containsKey).count();
    return new Overlap(
        words.number(inA.size() - both),
        words.number(both),
        words.number(inB.size() - both),
        found(inA, inB, sides, a, words),
        found(inB, inA, sides, b, words));
  }

  private static Map<Integer, ArticleId> newest(
      Set<ArticleId> side, Map<ArticleId, Integer> stories) {
    Map<Integer, ArticleId> newest = new LinkedHashMap<>();
    side.forEach(id -> newest.putIfAbsent(stories.getOrDefault(id, -1), id));
    return newest;
  }

  private static List<Found> found(
      Map<Integer, ArticleId> here,
      Map<Integer, ArticleId> there,
      Sides sides,
      SearchRequest from,
      Words words) {
    return here.entrySet().stream()
        .filter(story -> !there.containsKey(story.getKey()))
        .limit(SHOWN)
        .map(story -> Objects.requireNonNull(sides.all.get(story.getValue())).copy())
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
