package org.backfile.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.List;
import org.backfile.desk.Versions;
import org.backfile.indexing.LedgerKeeper;
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
  private final LedgerKeeper corrections;
  private final Javalin javalin;

  public WebServer(WebParts parts, WebSettings settings) {
    this.settings = settings;
    this.corrections = parts.corrections();
    ArticleSearcher articles = parts.articles();
    this.pages = new ArchivePages(articles, new Templates(parts.clock()));
    List<Route> routes = new ArrayList<>(archive(pages, new SearchApi(articles)));
    routes.addAll(files(new Exports(articles)));
    routes.addAll(reading(parts, pages));
    routes.addAll(corrections(parts, pages));
    MethodsPages methods =
        new MethodsPages(
            parts, () -> parts.corrections().ledger().latest().count(), settings.version(), pages);
    routes.addAll(methods.routes());
    Freezer freezer = new Freezer(parts, methods, settings.version());
    FrozenPages frozen = new FrozenPages(parts, freezer, pages);
    routes.addAll(frozen.routes());
    routes.addAll(new FrozenApi(parts, freezer, frozen).routes());
    routes.addAll(new SincePage(parts, pages).routes());
    routes.addAll(operations(new Operations(articles, settings)));
    this.javalin =
        Javalin.create(
            config -> {
              plain(config);
              Gate gate = new Gate(settings);
              config.routes.before(gate::check);
              config.routes.before(context -> Asked.readWith(context, parts.aliases().now()));
              config.routes.after(gate::time);
              Visitors visitors = new Visitors();
              routes.forEach(route -> add(config.routes, route, visitors));
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
    Around around =
        new Around(
            articles, parts.files(), new Versions(parts.desk())::of, parts.corrections().ledger());
    ReadingPages readings = new ReadingPages(articles, around, pages);
    return List.of(
        Route.read("/articles/{id}", readings::article),
        Route.read("/articles/{id}/changes", readings::changes),
        Route.read("/articles/{id}/original", new Originals(articles, parts.files())::send),
        Route.read("/overview", new OverviewPage(articles, pages)::show),
        Route.read("/compare", new ComparePage(articles, pages)::show));
  }

  private static List<Route> corrections(WebParts parts, ArchivePages pages) {
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

  private static List<Route> operations(Operations operations) {
    return List.of(
        Route.read("/api/v1/status", operations::status),
        Route.open("/health", operations::health),
        Route.open("/ready", operations::ready));
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
    config.http.prefer405over404 = false;
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
