package org.backfile.evaluate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The rows of a CSV file, by the names of its columns. */
final class Rows {
  private static final int LONGEST_FIELD = 1 << 24;

  /** One row. */
  record Row(String where, Map<String, String> values) {
    /** The value of the first of these columns that there is; empty when there is none. */
    String value(List<String> columns) {
      return columns.stream().filter(values::containsKey).findFirst().map(values::get).orElse("");
    }
  }

  private final Path file;
  private final Run run;

  /** What the columns are when no row names them. */
  private final List<String> usual;

  Rows(Path file, Run run, List<String> usual) {
    this.file = file;
    this.run = run;
    this.usual = usual;
  }

  /** Reads all rows; the first names the columns when it has this name, in any case. */
  void read(String anyName, Consumer<Row> then) {
    Input.read(file, reader -> read(reader, anyName, then));
  }

  private void read(BufferedReader reader, String anyName, Consumer<Row> then) throws IOException {
    List<String> columns = usual;
    boolean isFirst = true;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(reader)) {
      for (CsvRecord row : rows) {
        List<String> fields = row.getFields();
        if (isFirst && lower(fields).contains(anyName)) {
          columns = lower(fields);
        } else {
          then.accept(row(row, columns));
        }
        isFirst = false;
      }
    } catch (CsvParseException broken) {
      run.problem(file.toString(), "breaks off: " + broken.getMessage());
    }
  }

  private Row row(CsvRecord row, List<String> columns) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < Math.min(columns.size(), row.getFieldCount()); i++) {
      values.put(columns.get(i), row.getField(i));
    }
    return new Row(file + " line " + row.getStartingLineNumber(), values);
  }

  private static List<String> lower(List<String> names) {
    List<String> lower = new ArrayList<>();
    names.forEach(name -> lower.add(name.strip().toLowerCase(Locale.ROOT)));
    return lower;
  }
}
