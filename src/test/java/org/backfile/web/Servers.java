package org.backfile.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.backfile.alerts.AlertSettings;
import org.backfile.article.Article;
import org.backfile.article.Original;
import org.backfile.desk.Desk;
import org.backfile.indexing.LedgerKeeper;
import org.backfile.ledger.Ledger;
import org.backfile.query.Aliases;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.SearchUnavailable;

/** Servers for tests. */
public final class Servers {
  private Servers() {}

  /** A server that hands out no original files and at whose desk nothing was kept yet. */
  public static WebServer of(ArticleSearcher articles, WebSettings settings) {
    return of(articles, settings, emptyDesk());
  }

  /** A server that hands out no original files. */
  public static WebServer of(ArticleSearcher articles, WebSettings settings, Desk desk) {
    return new WebServer(parts(articles, desk, Clock.systemUTC()), settings);
  }

  /** Parts that hand out no original files, send nothing and never write an index. */
  static WebParts parts(ArticleSearcher articles, Desk desk, Clock clock) {
    return parts(articles, desk, article -> new Original.Withheld(Original.Reason.CLOSED), clock);
  }

  /** Parts that know renamings, hand out no original files, send nothing and write no index. */
  static WebParts parts(ArticleSearcher articles, Desk desk, Aliases.Source aliases) {
    return new WebParts(
        articles,
        desk,
        article -> new Original.Withheld(Original.Reason.CLOSED),
        Clock.systemUTC(),
        aliases,
        keeper(articles, desk),
        AlertSettings.NONE);
  }

  /** Parts that send nothing and never write an index. */
  static WebParts parts(
      ArticleSearcher articles, Desk desk, Function<Article, Original> files, Clock clock) {
    return new WebParts(
        articles,
        desk,
        files,
        clock,
        () -> Aliases.BUILT_IN,
        keeper(articles, desk),
        AlertSettings.NONE);
  }

  /** Who looks after a ledger and never writes an index. */
  private static LedgerKeeper keeper(ArticleSearcher articles, Desk desk) {
    return new LedgerKeeper(
        new Ledger(desk, Clock.systemUTC()),
        articles,
        () -> {
          throw new SearchUnavailable("The index of this test is never written.");
        });
  }

  /** A desk in a folder that is only made when something is kept. */
  public static Desk emptyDesk() {
    return new Desk(Path.of(System.getProperty("java.io.tmpdir"), "desk-" + UUID.randomUUID()));
  }
}
