package org.backfile.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.backfile.article.ArticleId;
import org.backfile.query.Address;
import org.backfile.query.PlainWords;
import org.backfile.query.ReadAddress;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.FacetRequest;
import org.backfile.search.Health;
import org.backfile.search.Reading;
import org.backfile.web.view.ErrorView;
import org.backfile.web.view.FacetView;
import org.backfile.web.view.HelpView;
import org.backfile.web.view.HomeView;
import org.backfile.web.view.ReaderView;
import org.backfile.web.view.ResultsView;

/** The pages that people read. Each asks once, so all that it shows is of one point in time. */
final class ArchivePages {
  private final ArticleSearcher articles;
  private final Templates templates;
  private final HelpView help = HelpView.of(lines("/web/help/search.md"));

  ArchivePages(ArticleSearcher articles, Templates templates) {
    this.articles = articles;
    this.templates = templates;
  }

  /** What is in the archive; also when there is no archive yet. */
  void home(Context context) {
    Health health = articles.check();
    Answer everything =
        health.ready()
            ? articles.answer(SearchRequest.EVERYTHING)
            : new Answer(SearchRequest.EVERYTHING, 0, List.of(), Map.of(), 0, false, 0);
    show(context, "home", HomeView.of(everything, health));
  }

  void results(Context context) {
    ReadAddress asked = Address.readQuery(Asked.rawQuery(context));
    Answer answer = articles.answer(asked.request());
    String reading = PlainWords.of(asked.request());
    show(context, "results", ResultsView.of(answer, asked.ignored(), reading));
  }

  void article(Context context) {
    String id = context.pathParam("id");
    SearchRequest from = Address.readQuery(Asked.rawQuery(context)).request();
    Reading reading =
        ArticleId.isValid(id)
            ? articles.article(new ArticleId(id), from.query()).orElse(null)
            : null;
    if (reading == null) {
      error(context, ErrorView.noArticle(id));
    } else {
      show(context, "reader", ReaderView.of(reading, from));
    }
  }

  void facet(Context context) {
    FacetRequest request = Asked.facet(context);
    String reading = PlainWords.of(request.search());
    show(context, "facet", FacetView.of(articles.facet(request), request, reading));
  }

  /** Every piece of the pages with made-up values. */
  void patterns(Context context) {
    show(context, "patterns", PatternPage.index());
  }

  void pattern(Context context) {
    PatternPage.Pattern pattern = PatternPage.of(context.pathParam("name")).orElse(null);
    if (pattern == null) {
      error(context, ErrorView.noPage());
    } else {
      show(context, pattern.template(), pattern.view().get());
    }
  }

  void help(Context context) {
    show(context, "help", help);
  }

  void error(Context context, ErrorView view) {
    context.attribute(Errors.ANSWERED, true);
    context.status(view.status());
    show(context, "error", view);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = ArchivePages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void show(Context context, String template, Object view) {
    context.html(templates.page(template, view, context.scheme() + "://" + context.host()));
  }
}
