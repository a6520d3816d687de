package org.backfile.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Original;
import org.backfile.article.Version;
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
  private final Javalin javalin;

  /** A server that hands out no original files and knows no former texts. */
  public WebServer(ArticleSearcher articles, WebSettings settings, Clock clock) {
    this(
        articles,
        settings,
        clock,
        article -> new Original.Withheld(Original.Reason.CLOSED),
        id -> List.of());
  }

  /**
   * A server with files and former texts.
   *
   * @param versions the former texts of an article, the newest first
   */
  public WebServer(
      ArticleSearcher articles,
      WebSettings settings,
      Clock clock,
      Function<Article, Original> files,
      Function<ArticleId, List<Version>> versions) {
    this.settings = settings;
    this.pages = new ArchivePages(articles, new Templates(clock));
    SearchApi api = new SearchApi(articles);
    Operations operations = new Operations(articles, settings);
    Exports exports = new Exports(articles);
    Originals originals = new Originals(articles, files);
    ReadingPages readings =
        new ReadingPages(articles, new Around(articles, files, versions), pages);
    this.javalin =
        Javalin.create(
            config -> {
              plain(config);
              Gate gate = new Gate(settings);
              config.routes.before(gate::check);
              config.routes.after(gate::time);
              routes(config.routes, pages, api, operations);
              files(config.routes, exports);
              read(config.routes, "/articles/{id}", readings::article);
              read(config.routes, "/articles/{id}/changes", readings::changes);
              read(config.routes, "/articles/{id}/original", originals::send);
              read(config.routes, "/overview", new OverviewPage(articles, pages)::show);
              read(config.routes, "/compare", new ComparePage(articles, pages)::show);
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
  }

  private static void routes(
      RoutesConfig routes, ArchivePages pages, SearchApi api, Operations operations) {
    StaticFiles files = new StaticFiles();
    read(routes, "/", pages::home);
    read(routes, "/search", pages::results);
    read(routes, "/facets/{facet}", pages::facet);
    read(routes, "/contrast", pages::contrast);
    read(routes, "/suggest", pages::suggest);
    read(routes, "/help/search", pages::help);
    read(routes, "/preferences", Visits::choose);
    read(routes, "/dev/patterns", pages::patterns);
    read(routes, "/dev/patterns/{name}", pages::pattern);
    read(routes, "/static/{name}", files::send);
    read(routes, "/search.json", api::search);
    read(routes, "/api/v1/search", api::search);
    read(routes, "/api/v1/articles/{id}", api::article);
    read(routes, "/api/v1/facets/{facet}", api::facet);
    read(routes, "/api/v1/suggest", api::suggest);
    read(routes, "/api/v1/status", operations::status);
    read(routes, "/health", operations::health);
    read(routes, "/ready", operations::ready);
  }

  private static void files(RoutesConfig routes, Exports exports) {
    for (ExportFormat format : ExportFormat.values()) {
      read(routes, "/export." + format.key(), exports.as(format));
    }
    read(routes, AtomFeed.PATH, exports::atom);
    read(routes, JsonFeed.PATH, exports::json);
  }

  /** Asked for by HEAD, an address says what it would say to GET, but for the body. */
  private static void read(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
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
