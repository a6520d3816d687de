package org.backfile.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.util.List;
import org.backfile.desk.ArticleCollections;
import org.backfile.desk.SavedSearches;
import org.backfile.indexing.LedgerKeeper;
import org.backfile.people.People;
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
    Suggestions suggestions = new Suggestions(articles, new SavedSearches(parts.desk()));
    this.pages = new ArchivePages(articles, suggestions, new Templates(parts.clock()));
    this.routes = new Routes(parts, articles, settings, people, pages, suggestions).all();
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
              Records records = new Records(people.audit());
              routes.forEach(
                  route -> add(config.routes, articles.shown(records.kept(route)), visitors));
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
    config.http.maxRequestSize = Gate.LARGEST_FILE * 1_000_000L;
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
