package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.backfile.query.Address;
import org.backfile.query.Facet;
import org.backfile.query.ReadAddress;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.SearchUnavailable;
import org.backfile.web.view.Axis;
import org.backfile.web.view.CompareView;
import org.backfile.web.view.Counted;
import org.backfile.web.view.Differences;
import org.backfile.web.view.Lens;
import org.backfile.web.view.Links;
import org.backfile.web.view.Overlap;
import org.backfile.web.view.Presets;
import org.backfile.web.view.Words;
import org.jspecify.annotations.Nullable;

/** The page that sets two searches side by side, and the choice of the second. */
final class ComparePage {
  private final ArticleSearcher articles;
  private final ArchivePages pages;

  ComparePage(ArticleSearcher articles, ArchivePages pages) {
    this.articles = articles;
    this.pages = pages;
  }

  void show(Context context) {
    Map<String, List<String>> keys = Address.decodedKeys(Asked.rawQuery(context));
    CompareChoice choice = CompareChoice.of(keys);
    if (choice.isMade()) {
      context.redirect(Links.compare(choice.a(), choice.b()), HttpStatus.SEE_OTHER);
    } else if (keys.containsKey("b")) {
      compare(context, half(context, keys, "a"), half(context, keys, "b"));
    } else {
      choose(context, half(context, keys, "a"), !keys.containsKey("a"), choice.problems());
    }
  }

  /** One side: the key holds the keys of a search. */
  private CompareView.Half half(Context context, Map<String, List<String>> keys, String side) {
    ReadAddress asked = CompareChoice.side(keys, side, Asked.aliases(context));
    Words words = Visits.of(context).words();
    Answer answer = articles.answer(asked.request());
    return new CompareView.Half(answer, ArchivePages.understood(asked.request(), asked, words));
  }

  private void choose(Context context, CompareView.Half a, boolean isNew, List<String> problems) {
    SearchRequest request = a.answer().request();
    Axis axis = new Axes(articles).of(List.of(request), Lens.PLAIN);
    pages.show(
        context,
        "compare",
        words ->
            CompareView.choosing(
                a,
                new CompareView.Form(
                    Address.query(request), isNew, Presets.of(a.answer(), axis, words), problems),
                words));
  }

  private void compare(Context context, CompareView.Half a, CompareView.Half b) {
    SearchRequest first = a.answer().request();
    SearchRequest second = b.answer().request();
    CompareView.Pair pair =
        new CompareView.Pair(
            a,
            b,
            new Axes(articles).of(List.of(first, second), Lens.PLAIN),
            differences(a.answer(), b.answer()),
            overlap(a.answer(), b.answer()));
    Counted counted = Counted.of(CompareView.asked(pair), articles::counts);
    pages.show(context, "compare", words -> CompareView.of(pair, counted, words));
  }

  private List<Differences> differences(Answer a, Answer b) {
    return Stream.of(Facet.ENTITY, Facet.TOPIC, Facet.STANCE, Facet.SOURCE)
        .map(facet -> new Differences(a, values(a, facet), b, values(b, facet)))
        .toList();
  }

  private FacetCounts values(Answer answer, Facet facet) {
    return articles.facet(new FacetRequest(answer.request(), facet, "", 0, Differences.LOOKED_AT));
  }

  /** Null when there are too many to look at each, or no time. */
  private Overlap.@Nullable Sides overlap(Answer a, Answer b) {
    if (Math.max(a.articles(), b.articles()) > Overlap.MOST) {
      return null;
    }
    Overlap.Sides sides = new Overlap.Sides();
    try {
      articles.each(Overlap.each(a.request()), sides.a());
      articles.each(Overlap.each(b.request()), sides.b());
    } catch (SearchUnavailable noTime) {
      return null;
    }
    return sides;
  }
}
