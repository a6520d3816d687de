package org.backfile.engine.lucene;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Span;
import org.backfile.query.Clause;
import org.backfile.search.Hit;
import org.backfile.search.Snippet;
import org.backfile.search.Story;

/**
 * Shows the words of one query in articles. Texts are analysed again for each article shown, so the
 * cost is bound by what is on the page and not by the index. Not safe for use by many threads.
 */
final class Highlighter {
  private final Clause tree;
  private final Reasons reasons;
  private final Map<Chain, Needles> needles = new EnumMap<>(Chain.class);

  Highlighter(Clause tree) {
    this.tree = tree;
    reasons = new Reasons(tree);
  }

  /** One result: its title, its snippets and why it was found. */
  Hit hit(EnrichedArticle article, Story story) {
    Map<Part, Map<Clause, List<Span>>> found = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      found.put(part, found(article, part));
    }
    Map<Clause, List<Span>> inTitle = found.getOrDefault(Part.TITLE, Map.of());
    Map<Clause, List<Span>> inBody = found.getOrDefault(Part.BODY, Map.of());
    return new Hit(
        article,
        new Snippet(Part.TITLE, 0, article.article().title(), marks(inTitle)),
        new Snippets(article.article().body(), inBody).best(),
        reasons.of(article, found),
        story);
  }

  /** Every mark in the whole of one part. */
  List<Span> marks(EnrichedArticle article, Part part) {
    return marks(found(article, part));
  }

  private static List<Span> marks(Map<Clause, List<Span>> found) {
    return Spans.merged(found.values().stream().flatMap(List::stream).toList());
  }

  private Map<Clause, List<Span>> found(EnrichedArticle article, Part part) {
    Chain language = Chain.of(article.language());
    Needles sought =
        needles.computeIfAbsent(language, chain -> new Needles(tree, Analysis.stems(chain)));
    return sought.isEmpty() ? new LinkedHashMap<>() : Found.in(article, part, tree, sought);
  }
}
