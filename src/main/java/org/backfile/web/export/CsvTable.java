package org.backfile.web.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A table for spreadsheets that is being written, as {@link ExportFormat#CSV} writes articles: no
 * cell of it is run as a formula.
 */
public final class CsvTable {
  private final CsvWriter csv;

  /** Begins a table; who gave the writer flushes and closes it. */
  public CsvTable(Writer out, String... columns) throws IOException {
    out.write(CsvFile.BYTE_ORDER_MARK);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(columns);
  }

  public void add(List<String> cells) {
    csv.writeRecord(cells.stream().map(Cell::safe).toList());
  }
}
