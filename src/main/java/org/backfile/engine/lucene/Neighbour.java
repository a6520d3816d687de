package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Span;
import org.backfile.search.Hit;
import org.backfile.search.Snippet;

/**
 * A passage that is near in meaning, the nearest first, equally near ones by the id of the article.
 *
 * @param article the document of the article in the main index
 * @param hash of what the article was when the passage was read
 * @param start where the passage starts in the body
 * @param end where it ends; 0 when there is only a title
 */
record Neighbour(float likeness, String id, int article, String hash, int start, int end)
    implements Comparable<Neighbour> {

  static Neighbour of(LeafReader leaf, int passage, float likeness, int article)
      throws IOException {
    return new Neighbour(
        likeness,
        text(leaf, passage, PassageDocuments.ID),
        article,
        text(leaf, passage, PassageDocuments.HASH),
        number(leaf, passage, PassageDocuments.START),
        number(leaf, passage, PassageDocuments.END));
  }

  static String text(LeafReader leaf, int passage, String field) throws IOException {
    SortedDocValues values = leaf.getSortedDocValues(field);
    return values.advanceExact(passage) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
  }

  private static int number(LeafReader leaf, int passage, String field) throws IOException {
    NumericDocValues values = leaf.getNumericDocValues(field);
    return values.advanceExact(passage) ? (int) values.longValue() : 0;
  }

  /** Whether the article is still what it was. */
  boolean isOf(EnrichedArticle now) {
    return hash.equals(now.article().origin().hash()) && end <= now.article().body().length();
  }

  String text(EnrichedArticle now) {
    return end == 0 ? now.article().title() : now.article().body().substring(start, end);
  }

  Hit hit(EnrichedArticle now) {
    Snippet title = new Snippet(Part.TITLE, 0, now.article().title(), List.of());
    List<Snippet> passage =
        end == 0
            ? List.of()
            : List.of(SnippetCutter.beginning(now.article().body(), new Span(start, end)));
    return new Hit(now, title, passage);
  }

  @Override
  public int compareTo(Neighbour other) {
    int byLikeness = Float.compare(other.likeness, likeness);
    return byLikeness != 0 ? byLikeness : id.compareTo(other.id);
  }
}
