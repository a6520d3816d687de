package org.backfile.enrich.entity;

import java.util.List;
import java.util.Set;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A place where a text names something.
 *
 * @param words those from {@code start} to {@code end}
 * @param known what a list says it is; null when the model found it
 */
record Spot(
    Line line, int start, int end, List<String> words, EntityType type, @Nullable KnownName known) {

  private static final Set<String> DATELINE = Set.of("(", ",", "-", "--", "\u2013", "\u2014");

  static Spot of(Line line, int start, int end, EntityType type, @Nullable KnownName known) {
    return new Spot(line, start, end, List.copyOf(line.words().subList(start, end)), type, known);
  }

  /** Whether upper case says nothing here: in a dateline, or where all is in upper case. */
  boolean isShouted() {
    boolean dateline =
        start == 0 && end < line.words().size() && DATELINE.contains(line.words().get(end));
    return dateline || Words.isShouted(line.words());
  }

  /** The name as a key. */
  String form() {
    return String.join(" ", words);
  }
}
