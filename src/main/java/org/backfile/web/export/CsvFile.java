package org.backfile.web.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.SearchRequest;

/**
 * A table for spreadsheets: RFC 4180 in UTF-8, with the byte order mark without which Excel takes
 * it for another encoding. Lists stand in one cell, parted by semicolons; those of names and topics
 * and of what is told of each are of equal length and order.
 */
final class CsvFile implements ArticleFile {
  static final char BYTE_ORDER_MARK = '\ufeff';

  private final CsvWriter csv;
  private final SearchRequest request;

  private CsvFile(CsvWriter csv, SearchRequest request) {
    this.csv = csv;
    this.request = request;
  }

  static CsvFile begin(Writer out, SearchRequest request) throws IOException {
    out.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(CsvColumns.names());
    return new CsvFile(csv, request);
  }

  @Override
  public void add(EnrichedArticle article) {
    csv.writeRecord(
        CsvColumns.cells(article, Row.of(article, request)).stream().map(Cell::safe).toList());
  }
}
