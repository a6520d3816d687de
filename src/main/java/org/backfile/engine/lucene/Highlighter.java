package org.backfile.engine.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Span;
import org.backfile.query.Clause;
import org.backfile.search.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * Marks the words of one query in articles. Texts are analysed again for each article shown, so the
 * cost is bound by what is on the page and not by the index.
 */
final class Highlighter {
  private static final int SNIPPETS = 3;
  private static final int GOAL = 200;

  private final Clause tree;
  private final Map<Chain, Pens> pens = new EnumMap<>(Chain.class);

  /** What marks the query in the articles of one language. */
  private record Pens(
      Chain chain,
      @Nullable Query inTitle,
      @Nullable Query inBody,
      UnifiedHighlighter whole,
      UnifiedHighlighter pieces) {
    static Pens of(Clause tree, Chain chain) {
      Analyzer analyzer = Marks.lookAtWords(tree) ? Analysis.marked(chain) : Analysis.stems(chain);
      return new Pens(
          chain,
          Marks.of(tree, Part.TITLE, chain),
          Marks.of(tree, Part.BODY, chain),
          highlighter(analyzer, WholeBreakIterator::new),
          highlighter(
              analyzer,
              () ->
                  LengthGoalBreakIterator.createClosestToLength(new SentenceBreaks(), GOAL, 0.5f)));
    }

    Passage[] mark(UnifiedHighlighter pen, Article article, Part part, int most)
        throws IOException {
      Query query = part == Part.TITLE ? inTitle : inBody;
      String text = article.text(part);
      if (query == null || text.isEmpty()) {
        return new Passage[0];
      }
      String field = chain.field(part == Part.TITLE ? Fields.TITLE : Fields.BODY);
      Object found = pen.highlightWithoutSearcher(field, query, text, most);
      return found instanceof Passage[] passages ? passages : new Passage[0];
    }
  }

  Highlighter(Clause tree) {
    this.tree = tree;
  }

  Snippet title(EnrichedArticle article) throws IOException {
    return new Snippet(Part.TITLE, 0, article.article().title(), marks(article, Part.TITLE));
  }

  /** The best pieces of the body; its beginning when nothing matches there. */
  List<Snippet> snippets(EnrichedArticle enriched) throws IOException {
    Article article = enriched.article();
    Pens pens = pens(enriched);
    List<Snippet> snippets = new ArrayList<>();
    for (Passage passage : pens.mark(pens.pieces(), article, Part.BODY, SNIPPETS)) {
      snippets.add(SnippetCutter.around(article.body(), passage));
    }
    return !snippets.isEmpty() || article.body().isBlank()
        ? snippets
        : List.of(SnippetCutter.beginning(article.body()));
  }

  /** Every mark in the whole of one part. */
  List<Span> marks(EnrichedArticle enriched, Part part) throws IOException {
    Pens pens = pens(enriched);
    List<Span> marks = new ArrayList<>();
    for (Passage passage : pens.mark(pens.whole(), enriched.article(), part, 1)) {
      marks.addAll(Marks.in(passage));
    }
    return marks;
  }

  private Pens pens(EnrichedArticle article) {
    return pens.computeIfAbsent(Chain.of(article.language()), chain -> Pens.of(tree, chain));
  }

  private static UnifiedHighlighter highlighter(Analyzer analyzer, Supplier<BreakIterator> breaks) {
    return UnifiedHighlighter.builderWithoutSearcher(analyzer)
        .withBreakIterator(breaks)
        .withMaxLength(Integer.MAX_VALUE - 1)
        .withMaxNoHighlightPassages(0)
        .withFormatter(new AsTheyAre())
        .build();
  }

  private static final class AsTheyAre extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      return passages;
    }
  }
}
