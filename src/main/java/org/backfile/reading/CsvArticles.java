package org.backfile.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.article.Provenance;
import org.backfile.reading.ReadOutcome.Failed;
import org.jspecify.annotations.Nullable;

/** Rows under a row of keys, each an article. Several values in a cell are parted by ; or |. */
final class CsvArticles implements Entries {
  private static final Set<String> LISTS =
      Set.of("author", "authors", "byline", "tags", "keywords", "entities", "topics");

  private final String name;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> rows;
  private final Encoding encoding;
  private List<String> keys = List.of();
  private boolean broken;
  private int number;

  CsvArticles(String name, Content content, Encoding encoding, char delimiter, int limit)
      throws IOException {
    this.name = name;
    this.encoding = encoding;
    reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(limit)
            .ofCsvRecord(encoding.reader(content));
    rows = reader.iterator();
  }

  @Override
  public @Nullable Entry next() throws IOException {
    try {
      return broken || !rows.hasNext() ? null : entry(rows.next());
    } catch (CsvParseException e) {
      broken = true;
      return new Entry.Settled(
          new Failed(
              name + " row " + (number + 1),
              "a value is too long or a quote is never closed; the rows after it are not read"));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private @Nullable Entry entry(CsvRecord row) throws IOException {
    if (keys.isEmpty()) {
      keys = row.getFields().stream().map(String::strip).toList();
      if (!FieldArticles.hasWords(fields(row))) {
        broken = true;
        return new Entry.Settled(new Failed(name, "the first row names no column title or body"));
      }
      return next();
    }
    Notes notes = new Notes();
    encoding.note(notes);
    return FieldArticles.article(
        number++, name + " line " + row.getStartingLineNumber(), fields(row), notes);
  }

  private Fields fields(CsvRecord row) {
    Fields fields = new Fields();
    for (int i = 0; i < row.getFieldCount(); i++) {
      String key = i < keys.size() && !keys.get(i).isEmpty() ? keys.get(i) : "column " + (i + 1);
      Provenance from = new Provenance(Provenance.Kind.METADATA, "CSV: " + key);
      boolean isList = LISTS.contains(key.toLowerCase(Locale.ROOT));
      for (String value : isList ? row.getField(i).split("[;|]") : new String[] {row.getField(i)}) {
        fields.add(key, value, from);
      }
    }
    return fields;
  }
}
