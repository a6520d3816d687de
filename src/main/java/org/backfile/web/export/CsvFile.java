package org.backfile.web.export;

import java.io.IOException;
import java.io.Writer;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.SearchRequest;

/** Articles as a table; lists in a cell are parted by semicolons and of equal length and order. */
final class CsvFile implements ArticleFile {
  private final CsvTable table;
  private final SearchRequest request;

  CsvFile(Writer out, SearchRequest request) throws IOException {
    this.table = new CsvTable(out, CsvColumns.names());
    this.request = request;
  }

  @Override
  public void add(EnrichedArticle article) {
    table.add(CsvColumns.cells(article, Row.of(article, request)));
  }
}
