package org.backfile.web.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A table for spreadsheets: RFC 4180 in UTF-8, with the byte order mark without which Excel takes
 * it for another encoding. No cell of it is run as a formula.
 */
public final class CsvTable {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final CsvWriter csv;

  /** Begins a table; who gave the writer flushes and closes it. */
  public CsvTable(Writer out, List<String> columns) throws IOException {
    out.write(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(columns);
  }

  public void add(List<String> cells) {
    csv.writeRecord(cells.stream().map(Cell::safe).toList());
  }
}
