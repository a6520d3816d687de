package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.article.Article;
import org.backfile.article.Credit;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;
import org.backfile.search.Hit;
import org.backfile.search.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * One result.
 *
 * @param address the article, with the way back to this search
 * @param cite the article alone
 * @param lang BCP 47, or empty when it is not known
 * @param source empty when not known
 * @param authors joined by commas; of many only the first
 * @param datetime for machines; empty when undated
 * @param copies null when there are none
 * @param matches why it was found, a line for each part of the query
 */
public record Card(
    String address,
    String cite,
    List<Marked> headline,
    String lang,
    String source,
    String authors,
    String date,
    String datetime,
    StanceChip stance,
    List<Link> topics,
    List<Extract> snippets,
    List<Link> entities,
    @Nullable CopyList copies,
    List<String> matches) {
  private static final int MOST_ENTITIES = 6;
  private static final int MOST_AUTHORS = 3;

  /** Ends of a piece of text that need no sign that more follows. */
  private static final String ENDS = ".!?:;\u2026\u201d\u2019\"')";

  /** The end of a paragraph inside a snippet that no such sign marks. */
  private static final Pattern OPEN_BREAK =
      Pattern.compile("(?<![\\s.!?:;\u2026\u201d\"])\\s*\n\\s*(?!\u2022)");

  /**
   * A snippet.
   *
   * @param cut whether text stands before it
   */
  public record Extract(boolean cut, List<Marked> text) {}

  static Card of(Hit hit, SearchRequest request, Words words) {
    EnrichedArticle enriched = hit.article();
    Article article = enriched.article();
    Credit credit = article.credit();
    return new Card(
        Links.article(article.id(), request),
        Links.article(article.id()),
        Marked.of(hit.title()),
        Words.tag(enriched.language()),
        Objects.requireNonNullElse(credit.source(), ""),
        authors(credit.authors(), words),
        words.date(article.published()),
        article.published().isUndated() ? "" : article.published().label(),
        StanceChip.of(enriched, request.filters(), words),
        enriched.topics().stream()
            .map(t -> narrowed(Words.topic(t.name()), Facet.TOPIC, t.path(), request))
            .toList(),
        hit.snippets().stream().limit(3).map(s -> extract(s, article)).toList(),
        enriched.entities().stream()
            .limit(MOST_ENTITIES)
            .map(e -> narrowed(e.name(), Facet.ENTITY, e.name(), request))
            .toList(),
        CopyList.of(hit, request, words),
        new MatchWords(words).of(hit.matches()));
  }

  /** The headline without its marks. */
  public String title() {
    return headline.stream().map(Marked::text).collect(Collectors.joining());
  }

  /** Title, facts and one snippet. */
  Card compact() {
    return new Card(
        address,
        cite,
        headline,
        lang,
        source,
        authors,
        date,
        datetime,
        stance,
        List.of(),
        snippets.subList(0, Math.min(1, snippets.size())),
        List.of(),
        copies,
        matches);
  }

  /** A link that chooses a value; none when it is chosen. */
  private static Link narrowed(String label, Facet facet, String value, SearchRequest request) {
    boolean chosen = request.filters().chosen(facet).contains(value);
    String address = Links.search(Toggle.of(request, facet, value));
    return new Link(label, chosen ? "" : address, chosen);
  }

  private static String authors(List<String> authors, Words words) {
    int more = authors.size() - MOST_AUTHORS;
    return more < 2
        ? String.join(", ", authors)
        : words.say(
            "results.authors-more", String.join(", ", authors.subList(0, MOST_AUTHORS)), more);
  }

  /** A snippet with a sign where a line ends that is no sentence, and where the text is cut. */
  private static Extract extract(Snippet snippet, Article article) {
    List<Marked> pieces = new ArrayList<>();
    for (Marked piece : Marked.of(snippet)) {
      String text = OPEN_BREAK.matcher(piece.text()).replaceAll(" \u00b7 ");
      pieces.add(new Marked(text, piece.hit()));
    }
    String text = snippet.text().stripTrailing();
    boolean goesOn =
        snippet.start() + snippet.text().length() < article.text(snippet.part()).length();
    if (goesOn && !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) < 0) {
      pieces.add(new Marked("\u2026", false));
    }
    return new Extract(snippet.start() > 0, List.copyOf(pieces));
  }
}
