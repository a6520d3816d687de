package org.backfile.engine.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.backfile.article.Article;
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

  private static final UnifiedHighlighter WHOLE = highlighter(WholeBreakIterator::new);
  private static final UnifiedHighlighter PIECES =
      highlighter(
          () -> LengthGoalBreakIterator.createClosestToLength(new SentenceBreaks(), GOAL, 0.5f));

  private final @Nullable Query inTitle;
  private final @Nullable Query inBody;

  Highlighter(Clause tree) {
    inTitle = Marks.of(tree, Part.TITLE);
    inBody = Marks.of(tree, Part.BODY);
  }

  Snippet title(Article article) throws IOException {
    return new Snippet(Part.TITLE, 0, article.title(), marks(article, Part.TITLE));
  }

  /** The best pieces of the body; its beginning when nothing matches there. */
  List<Snippet> snippets(Article article) throws IOException {
    String body = article.body();
    List<Snippet> snippets = new ArrayList<>();
    for (Passage passage : passages(PIECES, inBody, article, Part.BODY, SNIPPETS)) {
      snippets.add(SnippetCutter.around(body, passage));
    }
    return !snippets.isEmpty() || body.isBlank()
        ? snippets
        : List.of(SnippetCutter.beginning(body));
  }

  /** Every mark in the whole of one part. */
  List<Span> marks(Article article, Part part) throws IOException {
    List<Span> marks = new ArrayList<>();
    Query query = part == Part.TITLE ? inTitle : inBody;
    for (Passage passage : passages(WHOLE, query, article, part, 1)) {
      marks.addAll(Marks.in(passage));
    }
    return marks;
  }

  private static Passage[] passages(
      UnifiedHighlighter highlighter, @Nullable Query query, Article article, Part part, int most)
      throws IOException {
    String text = article.text(part);
    if (query == null || text.isEmpty()) {
      return new Passage[0];
    }
    String field = part == Part.TITLE ? Fields.TITLE : Fields.BODY;
    Object found = highlighter.highlightWithoutSearcher(field, query, text, most);
    return found instanceof Passage[] passages ? passages : new Passage[0];
  }

  private static UnifiedHighlighter highlighter(Supplier<BreakIterator> breaks) {
    return UnifiedHighlighter.builderWithoutSearcher(Analysis.MARKED)
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
