package org.backfile.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.backfile.query.Address;
import org.backfile.query.ReadAddress;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.web.view.Counted;
import org.backfile.web.view.Lens;
import org.backfile.web.view.OverviewView;

/** The page that shows a whole result at once. */
final class OverviewPage {
  private final ArticleSearcher articles;
  private final ArchivePages pages;

  OverviewPage(ArticleSearcher articles, ArchivePages pages) {
    this.articles = articles;
    this.pages = pages;
  }

  void show(Context context) {
    Map<String, List<String>> keys = Address.decodedKeys(Asked.rawQuery(context));
    Lens lens = Lens.taken(keys);
    ReadAddress asked = Address.read(keys, Asked.aliases(context));
    SearchRequest search = asked.request().onPage(1);
    OverviewView.Subject subject =
        new OverviewView.Subject(
            articles.answer(search), lens, new Axes(articles).of(List.of(search), lens));
    Counted counted = Counted.of(OverviewView.asked(subject), articles::counts);
    pages.show(
        context,
        "overview",
        words ->
            OverviewView.of(
                subject, counted, ArchivePages.understood(search, asked, words), words));
  }
}
