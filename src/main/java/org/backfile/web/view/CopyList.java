package org.backfile.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.PartialDate;
import org.backfile.query.Copies;
import org.backfile.query.SearchRequest;
import org.backfile.search.Hit;
import org.backfile.search.Story;
import org.jspecify.annotations.Nullable;

/**
 * The near-duplicates that one result stands for.
 *
 * @param summary how many they are, and where and when the first was seen
 * @param others those that are not shown
 * @param more where those stand that are not named; empty when all are
 */
public record CopyList(String summary, List<Copy> others, String more) {
  private static final Comparator<Story.Copy> FIRST =
      Comparator.comparing(
          copy -> copy.published().date(),
          Comparator.nullsLast(Comparator.comparing(PartialDate::first)));

  /**
   * One of the others.
   *
   * @param source empty when not known
   * @param changes what is written otherwise in it than in the article that is shown
   */
  public record Copy(String title, String address, String source, String date, String changes) {}

  public CopyList {
    others = List.copyOf(others);
  }

  /** The copies of a result; null when it has none. */
  static @Nullable CopyList of(Hit hit, SearchRequest request, Words words) {
    Story story = hit.story();
    if (story.copies() < 2) {
      return null;
    }
    ArticleId shown = hit.article().article().id();
    List<Copy> others =
        story.others().stream()
            .map(
                copy ->
                    new Copy(
                        copy.title(),
                        Links.article(copy.id(), request),
                        Objects.requireNonNullElse(copy.source(), ""),
                        words.date(copy.published()),
                        Links.changes(copy.id(), shown)))
            .toList();
    boolean all = story.copies() - 1 == others.size();
    String more = all ? "" : Links.search(request.with(Copies.EACH));
    return new CopyList(summary(hit, words), others, more);
  }

  private static String summary(Hit hit, Words words) {
    Article article = hit.article().article();
    List<Story.Copy> all = new ArrayList<>(hit.story().others());
    all.addFirst(
        new Story.Copy(
            article.id(), article.title(), article.credit().source(), article.published()));
    Story.Copy first = all.stream().min(FIRST).orElseThrow();
    int copies = hit.story().copies();
    if (first.published().isUndated()) {
      return words.say("results.copies", copies);
    }
    String date = words.date(first.published());
    return first.source() == null
        ? words.say("results.copies.first", copies, date)
        : words.say("results.copies.first-in", copies, date, first.source());
  }
}
