package org.backfile.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Function;
import org.backfile.article.Article;
import org.backfile.article.Original;
import org.backfile.query.Address;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of articles for download. Whatever is in them, no browser shows or runs it: each is an
 * attachment of unknown kind.
 */
final class Originals {
  private static final Logger LOG = LoggerFactory.getLogger(Originals.class);

  private final ArticleSearcher articles;
  private final Function<Article, Original> files;

  Originals(ArticleSearcher articles, Function<Article, Original> files) {
    this.articles = articles;
    this.files = files;
  }

  void send(Context context) {
    Reading reading =
        Asked.article(context, articles, SearchRequest.EVERYTHING)
            .orElseThrow(() -> refusal("no-article"));
    Article article = reading.article().article();
    switch (files.apply(article)) {
      case Original.Withheld withheld -> throw refusal(withheld.reason().key());
      case Original.Given given -> {
        context.contentType("application/octet-stream");
        context.header("Content-Security-Policy", "sandbox; default-src 'none'");
        context.header("Content-Disposition", attachment(article.origin().name()));
        context.result(given.content());
      }
    }
  }

  /** Hands nothing out after all. */
  static void close(Original.Given given) {
    try {
      given.content().close();
    } catch (IOException nothingToSave) {
      LOG.debug("A file was not closed", nothingToSave);
    }
  }

  /** RFC 6266: a plain name for all, and the exact one for who can read it. */
  private static String attachment(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String exact = Address.encode(name);
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
  }

  private static Refusal refusal(String why) {
    return new Refusal(404, "originals." + why);
  }
}
