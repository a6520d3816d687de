package org.backfile.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Language;
import org.backfile.query.Clause;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;

/**
 * The archive's own ranking. Documents are indexed as articles are, without what would be found in
 * them, as ranking looks at titles and texts alone. A query is its words joined by OR: the queries
 * of collections are whole questions, of which no document has every word.
 */
final class ArchiveRanker implements Ranker {
  private static final int PAGE = 100;

  private final ArticleWriter writer;
  private final ArticleSearcher searcher;
  private final List<String> ids = new ArrayList<>();

  ArchiveRanker(ArticleWriter writer, ArticleSearcher searcher) {
    this.writer = writer;
    this.searcher = searcher;
  }

  @Override
  public void add(Document document) {
    // Ids of collections may hold what an article's may not; the order of ids parts equal scores.
    Article article = Texts.article("d" + ids.size(), document.title(), document.body());
    writer.put(plain(article));
    ids.add(document.id());
  }

  @Override
  public void complete() {
    writer.commit();
  }

  @Override
  public List<String> ranked(String query, int most) {
    return ranked(query, most, searcher);
  }

  /** The same documents, ranked by meaning as well. */
  Ranker byMeaning(ByMeaning meaning) {
    return new Ranker() {
      @Override
      public void add(Document document) {}

      @Override
      public void complete() {
        while (!meaning.passages().step().isComplete()) {}
      }

      @Override
      public List<String> ranked(String query, int most) {
        return ArchiveRanker.this.ranked(query, most, meaning.searcher());
      }

      @Override
      public void close() {
        meaning.searcher().close();
        meaning.passages().close();
      }
    };
  }

  private List<String> ranked(String query, int most, ArticleSearcher searcher) {
    List<Clause> words =
        Arrays.stream(query.split("\\s+"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .map(word -> (Clause) new Clause.Word(word))
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    Clause any = words.size() == 1 ? words.getFirst() : new Clause.AnyOf(words);
    ParsedQuery parsed = new ParsedQuery(query, any, List.of());
    List<String> ranked = new ArrayList<>();
    for (int page = 1; ranked.size() < most; page++) {
      Answer answer =
          searcher.answer(new SearchRequest(parsed, Filters.NONE, Sort.RELEVANCE, page, PAGE));
      if (answer.partial()) {
        throw new IllegalStateException("The time limit ended the search for: " + query);
      }
      answer.hits().forEach(hit -> ranked.add(id(hit.article().id())));
      if (answer.hits().size() < PAGE) {
        break;
      }
    }
    return ranked;
  }

  private static EnrichedArticle plain(Article article) {
    return new EnrichedArticle(
        article,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Language.UNKNOWN,
        null,
        List.of(),
        List.of(),
        "");
  }

  private String id(ArticleId id) {
    return ids.get(Integer.parseInt(id.value().substring(1)));
  }

  @Override
  public void close() {
    searcher.close();
    writer.close();
  }
}
