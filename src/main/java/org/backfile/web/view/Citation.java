package org.backfile.web.view;

import java.util.StringJoiner;
import org.backfile.article.Article;

/**
 * A line that says whose words an article's are.
 *
 * @param line author, title, source and date
 * @param quoted how a quote, the line and an address are joined; each has its name in braces
 */
public record Citation(String line, String quoted) {
  static Citation of(Article article, Words words) {
    StringJoiner line = new StringJoiner(", ");
    if (!article.credit().authors().isEmpty()) {
      line.add(String.join(", ", article.credit().authors()));
    }
    line.add(words.say("reader.cite.title", article.title()));
    if (article.credit().source() != null) {
      line.add(article.credit().source());
    }
    line.add(words.date(article.published()));
    return new Citation(
        line.toString(), words.say("reader.cite.quote", "{quote}", "{line}", "{address}"));
  }
}
