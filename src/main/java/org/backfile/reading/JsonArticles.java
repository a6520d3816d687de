package org.backfile.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.backfile.reading.ReadOutcome.Failed;
import org.backfile.reading.ReadOutcome.Skipped;
import org.jspecify.annotations.Nullable;

/** A JSON object, a list of them, or one after the other: each an article. */
final class JsonArticles implements Entries {
  private final String name;
  private final JsonParser parser;
  private final FieldTrees trees;
  private final Encoding encoding;
  private boolean inList;
  private boolean broken;
  private int number;

  JsonArticles(String name, Content content, Encoding encoding, FieldTrees trees)
      throws IOException {
    this.name = name;
    this.encoding = encoding;
    this.trees = trees;
    parser = trees.json(encoding.reader(content));
  }

  @Override
  public @Nullable Entry next() {
    try {
      return broken ? null : entry();
    } catch (IOException e) {
      broken = true;
      return new Entry.Settled(new Failed(where(), Reasons.of(e)));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private @Nullable Entry entry() throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.END_ARRAY || (token == JsonToken.START_ARRAY && !inList)) {
      inList = token == JsonToken.START_ARRAY;
      token = parser.nextToken();
    }
    if (token == null) {
      return null;
    }
    int position = number++;
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return new Entry.Settled(new Failed(where(), "not a JSON object"));
    }
    Fields fields = trees.object(parser, "JSON");
    if (!inList && position == 0 && !FieldArticles.hasWords(fields)) {
      return new Entry.Settled(new Skipped(name, "JSON without a title or a body"));
    }
    Notes notes = new Notes();
    encoding.note(notes);
    return FieldArticles.article(position, where(), fields, notes);
  }

  private String where() {
    return number <= 1 && !inList ? name : name + " article " + Math.max(number, 1);
  }
}
