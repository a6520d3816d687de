package org.backfile.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import org.backfile.search.ArticleSearcher;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The pages and the API over HTTP. Starts also when there is no index, and then says so. */
public final class WebServer implements AutoCloseable {
  private static final int MOST_THREADS = 32;
  private static final int LONGEST_HEADERS = 32 * 1024;

  private final WebSettings settings;
  private final ArchivePages pages;
  private final Javalin javalin;

  public WebServer(ArticleSearcher articles, WebSettings settings, Clock clock) {
    this.settings = settings;
    this.pages = new ArchivePages(articles, Templates.packaged(clock));
    SearchApi api = new SearchApi(articles);
    Operations operations = new Operations(articles, settings);
    this.javalin =
        Javalin.create(
            config -> {
              plain(config);
              Gate gate = new Gate(settings);
              config.routes.before(gate::check);
              config.routes.after(gate::time);
              routes(config.routes, pages, api, operations);
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

  @Override
  public void close() {
    javalin.stop();
  }

  private static void routes(
      RoutesConfig routes, ArchivePages pages, SearchApi api, Operations operations) {
    StaticFiles files = new StaticFiles();
    routes.get("/", pages::home);
    routes.get("/search", pages::results);
    routes.get("/articles/{id}", pages::article);
    routes.get("/facets/{facet}", pages::facet);
    routes.get("/help/search", pages::help);
    routes.get("/dev/patterns", pages::patterns);
    routes.get("/dev/patterns/{name}", pages::pattern);
    routes.get("/static/{name}", files::send);
    routes.get("/search.json", api::search);
    routes.get("/api/v1/search", api::search);
    routes.get("/api/v1/articles/{id}", api::article);
    routes.get("/api/v1/facets/{facet}", api::facet);
    routes.get("/api/v1/status", operations::status);
    routes.get("/health", operations::health);
    routes.get("/ready", operations::ready);
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
        });
  }
}
