package org.backfile.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.backfile.reading.ReadOutcome.Failed;

/** Articles whose body is a field among others. */
final class FieldArticles {
  private static final Pattern HTML =
      Pattern.compile(
          "\\s*<(?:!doctype|html|body|article|section|div|p|h[1-6]|ul|ol|figure)\\b",
          Pattern.CASE_INSENSITIVE);

  private FieldArticles() {}

  static boolean hasWords(Fields fields) {
    return fields.has("title")
        || fields.has("headline")
        || fields.has("body")
        || fields.has("text")
        || fields.has("content");
  }

  /** The article of these fields; a body that is HTML is read as HTML. */
  static Entry article(int number, String name, Fields fields, Notes notes) {
    if (!hasWords(fields)) {
      return new Entry.Settled(new Failed(name, "neither a title nor a body"));
    }
    String body = fields.take("body").map(f -> String.join("\n\n", f.values())).orElse("");
    return new RawArticle(number, name, fields, lines(body, notes), null, notes);
  }

  private static List<String> lines(String body, Notes notes) {
    if (HTML.matcher(body).lookingAt() && body.contains("</")) {
      notes.add("the body was HTML");
      return HtmlText.of(body);
    }
    return Paragraphs.of(CleanText.of(body, notes));
  }
}
