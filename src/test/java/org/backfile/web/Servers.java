package org.backfile.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.backfile.article.Original;
import org.backfile.desk.Desk;
import org.backfile.search.ArticleSearcher;

/** Servers for tests. */
public final class Servers {
  private Servers() {}

  /** A server that hands out no original files and at whose desk nothing was kept yet. */
  public static WebServer of(ArticleSearcher articles, WebSettings settings) {
    return of(articles, settings, emptyDesk());
  }

  /** A server that hands out no original files. */
  public static WebServer of(ArticleSearcher articles, WebSettings settings, Desk desk) {
    return new WebServer(
        new WebParts(
            articles,
            desk,
            article -> new Original.Withheld(Original.Reason.CLOSED),
            Clock.systemUTC()),
        settings);
  }

  /** A desk in a folder that is only made when something is kept. */
  public static Desk emptyDesk() {
    return new Desk(Path.of(System.getProperty("java.io.tmpdir"), "desk-" + UUID.randomUUID()));
  }
}
