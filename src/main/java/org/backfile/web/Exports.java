package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.DeskUnavailable;
import org.backfile.query.ReadAddress;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.web.export.ArticleFile;
import org.backfile.web.export.AtomFeed;
import org.backfile.web.export.ExportFormat;
import org.backfile.web.export.FeedPage;
import org.backfile.web.export.JsonFeed;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of whole results, which are never held in memory, and feeds of pages of them. */
final class Exports {
  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
  private static final String DISPOSITION = "Content-Disposition";

  /** A file holds a thread for as long as its reader takes; the others are for pages. */
  private static final int MOST_AT_ONCE = 16;

  private static final String SECONDS_TO_WAIT = "30";

  private final ArticleSearcher articles;
  private final ArchiveLog log;
  private final Freshness freshness;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  Exports(ArticleSearcher articles, ArchiveLog log, Freshness freshness) {
    this.articles = articles;
    this.log = log;
    this.freshness = freshness;
  }

  /** Sends every result of the search that the address asks for. */
  Handler as(ExportFormat format) {
    return context -> {
      ReadAddress asked = Asked.read(context);
      file(context, format, asked, asked.request().query().text());
    };
  }

  /** Sends every result of a search in a file that is named after these words. */
  void file(Context context, ExportFormat format, ReadAddress asked, String words)
      throws IOException {
    if (freshness.isKnown(context, asked)) {
      return;
    }
    context.contentType(format.contentType());
    context.header(DISPOSITION, "attachment; filename=\"" + format.fileName(words) + '"');
    if (!HandlerType.HEAD.equals(context.method())) {
      inTurn(context, () -> send(context, format, asked.request()));
    }
  }

  private void inTurn(Context context, Sending sending) throws IOException {
    if (!places.tryAcquire()) {
      context.res().setHeader(DISPOSITION, null);
      context.header("Retry-After", SECONDS_TO_WAIT);
      throw new Refusal(503, "export.busy");
    }
    try {
      sending.send();
    } finally {
      places.release();
    }
  }

  private interface Sending {
    void send() throws IOException;
  }

  void atom(Context context) {
    atom(context, Asked.search(context), null);
  }

  /** A page of a search as Atom; {@code name} is null for a search that nobody saved. */
  void atom(Context context, SearchRequest request, FeedPage.@Nullable Name name) {
    freshness.send(context, AtomFeed.CONTENT_TYPE, AtomFeed.of(feed(context, request, name)));
  }

  void json(Context context) {
    json(context, Asked.search(context), null);
  }

  /** A page of a search as JSON Feed; {@code name} is null for a search that nobody saved. */
  void json(Context context, SearchRequest request, FeedPage.@Nullable Name name) {
    Map<String, @Nullable Object> feed = JsonFeed.of(feed(context, request, name));
    String text = context.jsonMapper().toJsonString(feed, Map.class);
    freshness.send(context, JsonFeed.CONTENT_TYPE, text);
  }

  private FeedPage feed(Context context, SearchRequest request, FeedPage.@Nullable Name name) {
    Answer answer = articles.answer(request);
    return new FeedPage(answer, Visits.site(context), name, firstSeen(answer));
  }

  /** A feed goes on while the desk, which alone knows, cannot be used. */
  private Map<ArticleId, Instant> firstSeen(Answer answer) {
    try {
      return log.firstSeen(
          answer.hits().stream()
              .map(hit -> hit.article().article())
              .filter(FeedPage::isWithoutDate)
              .map(Article::id)
              .toList());
    } catch (DeskUnavailable untold) {
      return Map.of();
    }
  }

  private void send(Context context, ExportFormat format, SearchRequest request)
      throws IOException {
    Writer out =
        new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
    ArticleFile file = format.begin(out, request);
    try {
      articles.each(request, article -> add(file, article));
      out.flush();
    } catch (UncheckedIOException | IOException readerLeft) {
      LOG.debug("Nobody takes {} any more", context.path(), readerLeft);
    } catch (RuntimeException failed) {
      if (!context.res().isCommitted()) {
        context.res().resetBuffer();
        context.res().setHeader(DISPOSITION, null);
        throw failed;
      }
      LOG.warn("Broke off {}: {}", context.path(), failed.getMessage());
      breakOff(context);
    }
  }

  /** A file that ended early in silence would be taken for the whole result. */
  private static void breakOff(Context context) {
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  private static void add(ArticleFile file, EnrichedArticle article) {
    try {
      file.add(article);
    } catch (IOException readerLeft) {
      throw new UncheckedIOException(readerLeft);
    }
  }
}
