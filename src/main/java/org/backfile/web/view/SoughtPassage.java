package org.backfile.web.view;

import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.desk.PassageNote;

/**
 * A passage that a link asks for by its words and those around them, so that it is found again
 * wherever the text has moved to.
 *
 * @param quote the words themselves; empty when no passage is asked for
 * @param before the words before it; may be empty
 * @param after the words after it; may be empty
 */
public record SoughtPassage(String quote, String before, String after) {
  /** No passage. */
  public static final SoughtPassage NONE = new SoughtPassage("", "", "");

  /** The most characters of a quote; of a longer one the beginning is looked for. */
  public static final int LONGEST = 1000;

  /** The most characters of what stands on either side. */
  static final int AROUND = 60;

  public SoughtPassage {
    quote = quote.substring(0, Math.min(LONGEST, quote.length())).strip();
    before = before.substring(Math.max(0, before.length() - AROUND)).strip();
    after = after.substring(0, Math.min(AROUND, after.length())).strip();
  }

  /** The passage from one character of a text to another. */
  static SoughtPassage in(String text, int start, int end) {
    int until = Math.min(end, start + LONGEST);
    return new SoughtPassage(
        text.substring(start, until),
        text.substring(Math.max(0, start - AROUND), start),
        text.substring(until, Math.min(text.length(), until + AROUND)));
  }

  /** The passage that a note was written at. */
  static SoughtPassage of(PassageNote note) {
    PassageNote.Where where = note.where();
    return new SoughtPassage(where.quote(), where.before(), where.after());
  }

  /** The passage as it stands in an article now; empty when it does not. */
  public Optional<SoughtPassage> placed(Article article) {
    return FoundPassage.in(article, this)
        .map(FoundPassage::passage)
        .map(at -> in(article.text(at.part()), at.span().start(), at.span().end()));
  }

  public boolean isEmpty() {
    return quote.isEmpty();
  }
}
