package org.backfile.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.List;
import org.backfile.desk.ArticleCollections;
import org.backfile.desk.Versions;
import org.backfile.indexing.LedgerKeeper;
import org.backfile.people.People;
import org.backfile.search.ArticleSearcher;
import org.backfile.web.export.AtomFeed;
import org.backfile.web.export.ExportFormat;
import org.backfile.web.export.JsonFeed;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The pages and the API over HTTP. Starts also when there is no index, and then says so. */
public final class WebServer implements AutoCloseable {
  private static final int MOST_THREADS = 32;
  private static final int LONGEST_HEADERS = 32 * 1024;

  private final WebSettings settings;
  private final ArchivePages pages;
  private final List<Route> routes;
  private final LedgerKeeper corrections;
  private final Javalin javalin;

  public WebServer(WebParts parts, WebSettings settings) {
    this(parts, settings, People.of(parts.desk(), parts.clock()));
  }

  WebServer(WebParts given, WebSettings settings, People people) {
    this.settings = settings;
    this.corrections = given.corrections();
    PersonalArticles articles =
        new PersonalArticles(given.articles(), new ArticleCollections(given.desk()));
    WebParts parts = given.with(articles);
    this.pages = new ArchivePages(articles, new Templates(parts.clock()));
    SearchApi api = new SearchApi(articles);
    Exports exports = new Exports(articles, new Freshness(parts.clock()));
    this.routes = new ArrayList<>(archive(pages, api));
    routes.addAll(files(exports));
    routes.addAll(saved(new Drawer(articles, parts.desk(), parts.clock(), id -> id), api, exports));
    routes.addAll(reading(parts, pages));
    routes.addAll(new CorrectionPages(parts.corrections(), articles, pages).routes());
    routes.addAll(alerts(new AlertActs(parts), pages));
    routes.addAll(new Citations(articles, parts.clock()).routes());
    Freezer freezer = new Freezer(parts, settings.version());
    FrozenPages frozen = new FrozenPages(parts, freezer, pages);
    routes.addAll(frozen.routes());
    routes.addAll(new FrozenApi(parts, freezer, frozen).routes());
    routes.addAll(operations(new Operations(articles, parts.desk(), settings)));
    routes.addAll(people(people, parts, settings, pages));
    Collecting collecting = new Collecting(parts);
    routes.addAll(new CollectionPages(collecting, parts, pages).routes());
    routes.addAll(new CollectionApi(collecting).routes());
    Noting noting = new Noting(parts);
    routes.addAll(new NotePages(noting, pages).routes());
    routes.addAll(new NoteApi(noting).routes());
    routes.addAll(new ApiPages(pages, settings.version(), List.copyOf(routes)).routes());
    this.javalin =
        Javalin.create(
            config -> {
              plain(config);
              Gate gate = new Gate(settings);
              Visitors visitors = new Visitors(people, settings.ways());
              config.routes.before(visitors::begin);
              config.routes.before(gate::check);
              config.routes.before(visitors::recognize);
              config.routes.before(context -> Asked.readWith(context, parts.aliases().now()));
              config.routes.after(gate::time);
              routes.forEach(route -> add(config.routes, articles.shown(route), visitors));
              new Errors(pages).map(config.routes);
            });
  }

  /**
   * Starts to listen, once the first reader need not wait longer than the others.
   *
   * @throws CannotListen if the port is taken or not allowed
   */
  public void start() {
    pages.warmUp();
    try {
      javalin.start(settings.host(), settings.port());
      corrections.start();
    } catch (JavalinBindException taken) {
      throw new CannotListen(settings.host(), settings.port(), taken);
    }
  }

  /** The port that is listened on. */
  public int port() {
    return javalin.port();
  }

  /** Every address that is answered. */
  List<Route> routes() {
    return List.copyOf(routes);
  }

  /** Scheme, host and port as a browser takes them. */
  public String address() {
    return "http://" + settings.hostInAddresses() + ":" + port();
  }

  @Override
  public void close() {
    javalin.stop();
    corrections.close();
  }

  private static List<Route> archive(ArchivePages pages, SearchApi api) {
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

  private static List<Route> reading(WebParts parts, ArchivePages pages) {
    ArticleSearcher articles = parts.articles();
    Around around = new Around(articles, parts.files(), new Versions(parts.desk())::of);
    Noting noting = new Noting(parts);
    ReadingPages readings =
        new ReadingPages(articles, around, noting, pages, parts.clock());
    return List.of(
        Route.read("/articles/{id}", readings::article),
        Route.read("/articles/{id}/changes", readings::changes),
        Route.read("/articles/{id}/original", new Originals(articles, parts.files())::send),
        Route.read("/overview", new OverviewPage(articles, pages)::show),
        Route.read("/compare", new ComparePage(articles, pages)::show));
  }

  private static List<Route> alerts(AlertActs acts, ArchivePages pages) {
    List<Route> routes = new ArrayList<>(new AlertLog(acts, pages).routes());
    routes.addAll(new AlertPages(acts, pages).routes());
    routes.addAll(new AlertApi(acts).routes());
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

  private List<Route> saved(Drawer drawer, SearchApi api, Exports exports) {
    List<Route> routes = new ArrayList<>(new SavedPages(drawer, pages).routes());
    routes.addAll(new SavedTransfer(drawer, pages).routes());
    routes.addAll(new SavedApi(drawer).routes());
    routes.addAll(new SavedFiles(drawer, pages, api, exports).routes());
    return routes;
  }

  private static List<Route> operations(Operations operations) {
    return List.of(
        Route.read("/api/v1/status", operations::status),
        Route.open("/health", operations::health),
        Route.open("/ready", operations::ready));
  }

  private static List<Route> people(
      People people, WebParts parts, WebSettings settings, ArchivePages pages) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(new SignInPages(people, settings.ways(), pages, parts.clock()).routes());
    routes.addAll(new AccountPages(people, pages, parts.clock()).routes());
    routes.addAll(new PeoplePages(people, settings.ways(), pages).routes());
    routes.addAll(new PeopleApi(people, parts.clock()).routes());
    return routes;
  }

  /** Asked for by HEAD, an address says what it would say to GET, but for the body. */
  private static void add(RoutesConfig routes, Route route, Visitors visitors) {
    Handler handler = visitors.admitting(route.right(), route.handler());
    routes.addHttpHandler(route.method(), route.path(), handler);
    if (route.method().equals(HandlerType.GET)) {
      routes.head(route.path(), handler);
    }
  }

  private static void plain(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.generateEtags = false;
    config.http.prefer405over404 = true;
    config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 2);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(LONGEST_HEADERS);
          http.setResponseHeaderSize(LONGEST_HEADERS);
          http.setMaxResponseHeaderSize(LONGEST_HEADERS);
        });
  }
}
