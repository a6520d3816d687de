package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.backfile.desk.SavedForm;
import org.backfile.desk.SavedSearch;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Address;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ReadAddress;
import org.backfile.query.Shelf;
import org.backfile.web.export.ExportFormat;
import org.backfile.web.export.FeedPage;
import org.backfile.web.view.ResultsView;
import org.backfile.web.view.SavedCount;
import org.backfile.web.view.SavedResultsView;
import org.backfile.web.view.Words;
import org.jspecify.annotations.Nullable;

/** A saved search in each of its forms, for people who may see it and for whoever has a token. */
final class SavedFiles {
  private final Drawer drawer;
  private final ArchivePages pages;
  private final SearchApi api;
  private final Exports exports;
  private final PersonalArticles articles;
  private final Freshness freshness;

  SavedFiles(
      Drawer drawer,
      ArchivePages pages,
      SearchApi api,
      Exports exports,
      PersonalArticles articles,
      Freshness freshness) {
    this.freshness = freshness;
    this.articles = articles;
    this.drawer = drawer;
    this.pages = pages;
    this.api = api;
    this.exports = exports;
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (SavedForm form : SavedForm.values()) {
      routes.add(Route.open("/saved/{slug}" + form.path(), as(form)));
    }
    return routes;
  }

  private Handler as(SavedForm form) {
    return context -> {
      if (form == SavedForm.PAGE && isUnknown(context)) {
        String back = Address.encode(Visits.of(context).address());
        context.redirect("/sign-in?back=" + back, HttpStatus.SEE_OTHER);
        return;
      }
      Drawer.Opened opened = drawer.open(context, form);
      SavedSearch search = opened.search();
      ReadAddress asked = asked(context, search);
      articles.show(context, shelf(context, opened.reader(), asked.request().filters()));
      send(context, form, search, asked);
      drawer.ran(search);
    };
  }

  /** Who was given a token sees of its maker's collections those that the search names. */
  private Shelf shelf(Context context, String reader, Filters filters) {
    Shelf seen = articles.seenBy(reader);
    if (!hasToken(context)) {
      return seen;
    }
    Set<String> named = new TreeSet<>(filters.chosen(Facet.COLLECTION));
    named.addAll(filters.excluded(Facet.COLLECTION));
    return new NamedShelf(seen, named);
  }

  private static boolean hasToken(Context context) {
    return context.queryParam("token") != null;
  }

  private static boolean isUnknown(Context context) {
    return !hasToken(context) && !Visitors.of(context).may(Right.READ);
  }

  private void send(Context context, SavedForm form, SavedSearch search, ReadAddress asked)
      throws Exception {
    switch (form) {
      case PAGE -> page(context, search, asked);
      case ATOM -> exports.atom(context, asked.request(), name(context, search));
      case JSON_FEED -> exports.json(context, asked.request(), name(context, search));
      case CSV -> exports.file(context, ExportFormat.CSV, asked, search.slug());
      case JSONL -> exports.file(context, ExportFormat.JSONL, asked, search.slug());
      case BIB -> exports.file(context, ExportFormat.BIB, asked, search.slug());
      case RIS -> exports.file(context, ExportFormat.RIS, asked, search.slug());
      case JSON -> api.search(context, asked);
    }
  }

  /** The search that is saved, on the page that the address asks for. */
  private static ReadAddress asked(Context context, SavedSearch search) {
    String page = context.queryParam("page");
    String query = search.details().address();
    return Address.readQuery(
        page == null ? query : query + "&page=" + Address.encode(page), Asked.aliases(context));
  }

  private static FeedPage.Name name(Context context, SavedSearch search) {
    String token = context.queryParam("token");
    return new FeedPage.Name(
        search.name(),
        search.id(),
        search.path(),
        token == null ? "" : "token=" + Address.encode(token));
  }

  private void page(Context context, SavedSearch search, ReadAddress asked) {
    Function<Words, ResultsView> results = pages.resultsOf(context, asked);
    Person person = Visitors.of(context);
    boolean own =
        !hasToken(context) && person.may(Right.KEEP) && HandlerType.GET.equals(context.method());
    Optional<Instant> before = own ? drawer.looked(search, person) : Optional.empty();
    Map<String, Instant> looks = before.map(look -> Map.of(search.id(), look)).orElse(Map.of());
    SavedCount count =
        drawer
            .counts(List.of(search), looks, Asked.aliases(context))
            .getOrDefault(search.id(), SavedCount.NONE);
    @Nullable Instant looked = before.orElse(null);
    String page =
        pages.printed(
            context,
            "saved-results",
            words ->
                new SavedResultsView(
                    results.apply(words),
                    SavedResultsView.head(search, count, looked, drawer.reader(context, words))));
    freshness.send(context, "text/html; charset=utf-8", page);
  }
}
