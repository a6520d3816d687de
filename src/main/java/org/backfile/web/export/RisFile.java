package org.backfile.web.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.backfile.article.Article;
import org.backfile.article.Credit;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.PartialDate;
import org.backfile.article.Topic;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Citations for Zotero, EndNote and their relatives. What is not known has no line. */
final class RisFile implements ArticleFile {
  private final Writer out;
  private final SearchRequest request;

  RisFile(Writer out, SearchRequest request) {
    this.out = out;
    this.request = request;
  }

  @Override
  public void add(EnrichedArticle enriched) throws IOException {
    Article article = enriched.article();
    Credit credit = article.credit();
    line("TY", "NEWS");
    line("ID", article.id().value());
    line("TI", article.title());
    for (String author : credit.authors()) {
      line("AU", author);
    }
    line("T2", credit.source());
    PartialDate date = article.published().date();
    if (date != null) {
      line("PY", String.format(Locale.ROOT, "%04d", date.year()));
      line("DA", date(date));
    }
    line("SE", credit.section());
    line("LA", enriched.language().code());
    for (Topic topic : enriched.topics()) {
      line("KW", topic.path());
    }
    for (String tag : article.labels().tags()) {
      line("KW", tag);
    }
    line("UR", credit.url());
    line("N1", Row.of(enriched, request).note(enriched));
    out.write("ER  - \r\n\r\n");
  }

  private void line(String tag, @Nullable String value) throws IOException {
    String text = OneLine.of(value);
    if (!text.isEmpty()) {
      out.write(tag + "  - " + text + "\r\n");
    }
  }

  /** Year, month and day with their slashes, as far as they are known. */
  private static String date(PartialDate date) {
    return String.format(Locale.ROOT, "%04d/", date.year())
        + (date.month() == 0 ? "" : String.format(Locale.ROOT, "%02d", date.month()))
        + "/"
        + (date.day() == 0 ? "" : String.format(Locale.ROOT, "%02d", date.day()))
        + "/";
  }
}
