package org.backfile.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.backfile.reading.ReadOutcome.Failed;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, each an article; a broken line does not stop the rest. */
final class JsonLines implements Entries {
  private final String name;
  private final LineSource lines;
  private final FieldTrees trees;
  private final Encoding encoding;
  private final int limit;
  private int line;
  private int number;

  JsonLines(String name, Content content, Encoding encoding, FieldTrees trees, int limit)
      throws IOException {
    this.name = name;
    this.encoding = encoding;
    this.trees = trees;
    this.limit = limit;
    lines = new LineSource(encoding.reader(content), limit);
  }

  @Override
  public @Nullable Entry next() throws IOException {
    for (String text = lines.next(); text != null; text = lines.next()) {
      line++;
      if (!text.isBlank()) {
        return entry(text, name + " line " + line);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Entry entry(String text, String where) {
    int position = number++;
    if (text.length() > limit) {
      return new Entry.Settled(
          new Failed(where, "the line is longer than " + limit + " characters"));
    }
    try (JsonParser parser = trees.json(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new Entry.Settled(new Failed(where, "not a JSON object"));
      }
      Fields fields = trees.object(parser, "JSON");
      if (parser.nextToken() != null) {
        return new Entry.Settled(new Failed(where, "more than one JSON value in the line"));
      }
      Notes notes = new Notes();
      encoding.note(notes);
      return FieldArticles.article(position, where, fields, notes);
    } catch (IOException e) {
      return new Entry.Settled(new Failed(where, Reasons.of(e)));
    }
  }
}
