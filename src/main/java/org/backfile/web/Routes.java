package org.backfile.web;

import java.util.ArrayList;
import java.util.List;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Versions;
import org.backfile.people.People;
import org.backfile.web.export.AtomFeed;
import org.backfile.web.export.ExportFormat;
import org.backfile.web.export.JsonFeed;

/** Every address that is answered, with who answers there. */
final class Routes {
  private final WebParts parts;
  private final PersonalArticles articles;
  private final WebSettings settings;
  private final People people;
  private final ArchivePages pages;
  private final Suggestions suggestions;

  Routes(
      WebParts parts,
      PersonalArticles articles,
      WebSettings settings,
      People people,
      ArchivePages pages,
      Suggestions suggestions) {
    this.parts = parts;
    this.articles = articles;
    this.settings = settings;
    this.people = people;
    this.pages = pages;
    this.suggestions = suggestions;
  }

  List<Route> all() {
    Freshness freshness = new Freshness(articles, settings.version(), parts.clock());
    SearchApi api = new SearchApi(articles, suggestions, freshness);
    Exports exports = new Exports(articles, new ArchiveLog(parts.desk()), freshness);
    List<Route> routes = new ArrayList<>(archive(api));
    routes.addAll(reading());
    routes.addAll(files(exports));
    routes.addAll(new Citations(parts).routes());
    routes.addAll(saved(api, exports, freshness));
    routes.addAll(alerts());
    routes.addAll(frozen());
    routes.addAll(corrections());
    routes.addAll(collections());
    routes.addAll(people());
    routes.addAll(operations());
    routes.addAll(new ApiPages(pages, settings.version(), List.copyOf(routes)).routes());
    return List.copyOf(routes);
  }

  private List<Route> frozen() {
    MethodsPages methods =
        new MethodsPages(
            parts, () -> parts.corrections().ledger().latest().count(), settings.version(), pages);
    Freezer freezer = new Freezer(parts, methods, settings.version());
    FrozenPages frozen = new FrozenPages(parts, freezer, pages);
    List<Route> routes = new ArrayList<>(methods.routes());
    routes.addAll(new SincePage(parts, pages).routes());
    routes.addAll(frozen.routes());
    routes.addAll(new FrozenApi(parts, freezer, frozen).routes());
    return routes;
  }

  private List<Route> collections() {
    Collecting collecting = new Collecting(parts);
    Noting noting = new Noting(parts);
    List<Route> routes = new ArrayList<>(new CollectionPages(collecting, parts, pages).routes());
    routes.addAll(new CollectionApi(collecting).routes());
    routes.addAll(new NotePages(noting, pages).routes());
    routes.addAll(new NoteApi(noting).routes());
    return routes;
  }

  private List<Route> archive(SearchApi api) {
    return List.of(
        Route.read("/", pages::home),
        Route.read("/search", pages::results),
        Route.read("/facets/{facet}", pages::facet),
        Route.read("/contrast", pages::contrast),
        Route.read("/suggest", pages::suggest),
        Route.read("/search.json", api::search),
        Route.read("/api/v1/search", api::search),
        Route.read("/api/v1/articles/{id}", api::article),
        Route.read("/api/v1/facets/{facet}", api::facet),
        Route.read("/api/v1/suggest", api::suggest),
        Route.open("/help/search", pages::help),
        Route.open("/preferences", Visits::choose),
        Route.open("/dev/patterns", pages::patterns),
        Route.open("/dev/patterns/{name}", pages::pattern),
        Route.open("/static/{name}", new StaticFiles()::send));
  }

  private List<Route> reading() {
    Around around =
        new Around(
            articles, parts.files(), new Versions(parts.desk())::of, parts.corrections().ledger());
    Noting noting = new Noting(parts);
    ReadingPages readings = new ReadingPages(articles, around, noting, pages, parts.clock());
    return List.of(
        Route.read("/articles/{id}", readings::article),
        Route.read("/articles/{id}/changes", readings::changes),
        Route.read("/articles/{id}/original", new Originals(articles, parts.files())::send),
        Route.read("/overview", new OverviewPage(articles, pages)::show),
        Route.read("/compare", new ComparePage(articles, pages)::show));
  }

  private List<Route> alerts() {
    AlertActs acts = new AlertActs(parts);
    List<Route> routes = new ArrayList<>(new AlertLog(acts, pages).routes());
    routes.addAll(new AlertPages(acts, pages).routes());
    routes.addAll(new AlertApi(acts).routes());
    return routes;
  }

  private List<Route> corrections() {
    CorrectionPages forms = new CorrectionPages(parts.corrections(), parts.articles(), pages);
    List<Route> routes = new ArrayList<>(forms.routes());
    routes.addAll(
        new CorrectionsApi(parts.corrections(), parts.articles(), forms, CorrectionPages.PATIENCE)
            .routes());
    return routes;
  }

  private static List<Route> files(Exports exports) {
    List<Route> routes = new ArrayList<>();
    for (ExportFormat format : ExportFormat.values()) {
      routes.add(Route.read("/export." + format.key(), exports.as(format)));
    }
    routes.add(Route.read(AtomFeed.PATH, exports::atom));
    routes.add(Route.read(JsonFeed.PATH, exports::json));
    return routes;
  }

  private List<Route> saved(SearchApi api, Exports exports, Freshness freshness) {
    Drawer drawer =
        new Drawer(
            articles,
            parts.desk(),
            parts.clock(),
            new Colleagues(people.accounts(), settings.ways()));
    List<Route> routes = new ArrayList<>(new SavedPages(drawer, pages).routes());
    routes.addAll(new SavedTransfer(drawer, pages).routes());
    routes.addAll(new SavedApi(drawer).routes());
    routes.addAll(new SavedFiles(drawer, pages, api, exports, articles, freshness).routes());
    return routes;
  }

  private List<Route> operations() {
    Operations operations = new Operations(parts.articles(), parts.desk(), settings);
    return List.of(
        Route.read("/api/v1/status", operations::status),
        Route.open("/health", operations::health),
        Route.open("/ready", operations::ready));
  }

  private List<Route> people() {
    List<Route> routes = new ArrayList<>();
    routes.addAll(new SignInPages(people, settings.ways(), pages, parts.clock()).routes());
    routes.addAll(new AccountPages(people, pages, parts.clock()).routes());
    routes.addAll(new PeoplePages(people, settings.ways(), pages).routes());
    routes.addAll(new PeopleApi(people, parts.clock()).routes());
    return routes;
  }
}
