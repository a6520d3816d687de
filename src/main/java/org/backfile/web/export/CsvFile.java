package org.backfile.web.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.Credit;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.PartialDate;
import org.backfile.article.Topic;
import org.backfile.query.SearchRequest;
import org.backfile.web.view.Links;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets: RFC 4180 in UTF-8, with the byte order mark without which Excel takes
 * it for another encoding. Lists stand in one cell, parted by semicolons.
 */
final class CsvFile implements ArticleFile {
  static final char BYTE_ORDER_MARK = '\ufeff';
  private static final String BETWEEN = "; ";

  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  /** The same where a spreadsheet parts cells by semicolons. */
  private static final Pattern LATER_FORMULA =
      Pattern.compile("(;\\s*)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])");

  private static final String[] COLUMNS = {
    "id",
    "title",
    "source",
    "authors",
    "section",
    "language",
    "published",
    "published_precision",
    "published_provenance",
    "published_evidence",
    "updated",
    "stance",
    "stance_target",
    "stance_strength",
    "stance_evidence",
    "topics",
    "entities",
    "tags",
    "url",
    "address",
    "enrichment"
  };

  private final CsvWriter csv;
  private final SearchRequest request;

  private CsvFile(CsvWriter csv, SearchRequest request) {
    this.csv = csv;
    this.request = request;
  }

  static CsvFile begin(Writer out, SearchRequest request) throws IOException {
    out.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(COLUMNS);
    return new CsvFile(csv, request);
  }

  @Override
  public void add(EnrichedArticle enriched) {
    Article article = enriched.article();
    Credit credit = article.credit();
    Row row = Row.of(enriched, request);
    PartialDate updated = credit.updated();
    csv.writeRecord(
        article.id().value(),
        safe(article.title()),
        safe(credit.source()),
        safe(String.join(BETWEEN, credit.authors())),
        safe(credit.section()),
        safe(enriched.language().code()),
        article.published().isUndated() ? "" : article.published().label(),
        article.published().precision(),
        row.dateFrom(),
        safe(article.published().evidence()),
        updated == null ? "" : updated.label(),
        row.stance().key(),
        safe(row.target()),
        row.strength(),
        String.valueOf(row.evidence()),
        safe(joined(enriched.topics().stream().map(Topic::path).toList())),
        safe(joined(enriched.entities().stream().map(Entity::name).toList())),
        safe(joined(article.labels().tags())),
        safe(credit.url()),
        Links.article(article.id()),
        safe(enriched.enrichment()));
  }

  private static String joined(List<String> values) {
    return String.join(BETWEEN, values);
  }

  /** The text, which no spreadsheet may run: a leading apostrophe makes it a text for good. */
  static String safe(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String first = FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return LATER_FORMULA.matcher(first).replaceAll("$1'");
  }
}
