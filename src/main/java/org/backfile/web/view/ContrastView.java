package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;
import org.backfile.search.Hit;

/**
 * The page that sets what is said for a target beside what is said against it. Template {@code
 * contrast}.
 *
 * @param target empty on the page that offers targets
 * @param reading the search it is about, in plain words
 * @param others the same page for other targets
 * @param left that more articles with such sentences are not read here; empty when there are none
 */
public record ContrastView(
    String title,
    String address,
    String back,
    SearchBox box,
    String target,
    String reading,
    List<Column> columns,
    List<Link> others,
    String left) {
  private static final int MOST_TARGETS = 30;
  private static final List<String> SIDES = List.of("supportive", "critical", "mixed");

  /**
   * What is said on one side.
   *
   * @param chip the side in a sign and words
   */
  public record Column(StanceChip chip, List<Voice> voices) {}

  /**
   * One sentence.
   *
   * @param place where it stands in its article
   * @param holder who says it; empty for the article itself
   * @param source empty when not known
   */
  public record Voice(
      String sentence, String place, String holder, String headline, String source, String date) {}

  /** The articles in which the article itself takes a side on the target. */
  public static SearchRequest own(SearchRequest search, String target) {
    Filters filters = search.filters();
    for (String side : SIDES) {
      filters = filters.choose(Facet.TOWARD, target + "/" + side);
    }
    return search.with(filters).ofSize(100);
  }

  /** The look for those who are quoted with a side on the target. */
  public static FacetRequest speakers(SearchRequest search, String target) {
    String firstWord = target.strip().split("[^\\p{L}\\p{N}]+", 2)[0];
    return new FacetRequest(search, Facet.SAID_BY, firstWord, 0, FacetRequest.MOST);
  }

  /** The articles in which one of these speakers takes a side on the target. */
  public static SearchRequest quoted(SearchRequest search, String target, FacetCounts speakers) {
    Filters filters = search.filters();
    String segment = target.replace('/', '\u2044');
    for (FacetValue value : speakers.values()) {
      for (String side : SIDES) {
        if (value.value().endsWith("/" + segment + "/" + side)) {
          filters = filters.choose(Facet.SAID_BY, value.value());
        }
      }
    }
    return search.with(filters).ofSize(100);
  }

  /**
   * Makes the page of one target.
   *
   * @param targets the toward facet of the search
   * @param found the answers to {@link #own} and {@link #quoted}
   * @param reading the search in plain words
   */
  public static ContrastView of(
      SearchRequest search,
      String target,
      FacetCounts targets,
      List<Answer> found,
      String reading,
      Words words) {
    Map<String, Hit> articles = new LinkedHashMap<>();
    long left = 0;
    for (Answer answer : found) {
      answer.hits().forEach(hit -> articles.putIfAbsent(hit.article().id().value(), hit));
      left += answer.total() - answer.hits().size();
    }
    List<Voice> supportive = new ArrayList<>();
    List<Voice> critical = new ArrayList<>();
    for (Hit hit : articles.values()) {
      for (StanceAssertion said : hit.article().stances()) {
        if (said.target().equals(target)) {
          supportive.addAll(voices(hit.article(), said, Stance.SUPPORTIVE, words));
          critical.addAll(voices(hit.article(), said, Stance.CRITICAL, words));
        }
      }
    }
    return new ContrastView(
        target.isEmpty() ? words.say("contrast.title") : words.say("contrast.title-of", target),
        address(search, target),
        Links.search(search),
        SearchBox.of(search),
        target,
        reading,
        target.isEmpty()
            ? List.of()
            : List.of(
                new Column(
                    StanceChip.of(Stance.SUPPORTIVE, target, words), List.copyOf(supportive)),
                new Column(StanceChip.of(Stance.CRITICAL, target, words), List.copyOf(critical))),
        others(search, target, targets),
        left == 0 ? "" : words.say("contrast.left", words.articles(left)));
  }

  /** The address of this page. */
  static String address(SearchRequest search, String target) {
    return Links.contrast(search, target);
  }

  private static List<Voice> voices(
      EnrichedArticle enriched, StanceAssertion said, Stance side, Words words) {
    Article article = enriched.article();
    List<Voice> voices = new ArrayList<>();
    for (StanceAssertion.Evidence evidence : said.evidence()) {
      if (evidence.polarity() == side) {
        String prefix = evidence.sentence().part() == Part.TITLE ? "t" : "";
        voices.add(
            new Voice(
                evidence.sentence().of(article),
                Links.article(article.id())
                    + "#"
                    + Layers.sentenceAnchor(prefix, evidence.sentence().span()),
                Objects.requireNonNullElse(said.holder(), ""),
                article.title(),
                Objects.requireNonNullElse(article.credit().source(), ""),
                words.date(article.published())));
      }
    }
    return voices;
  }

  private static String targetOf(String toward) {
    int slash = toward.lastIndexOf('/');
    return slash < 0 ? toward : toward.substring(0, slash);
  }

  private static List<Link> others(SearchRequest search, String target, FacetCounts targets) {
    return targets.values().stream()
        .map(value -> targetOf(value.value()))
        .distinct()
        .filter(other -> !other.equals(target))
        .limit(MOST_TARGETS)
        .map(other -> new Link(other, address(search, other)))
        .toList();
  }
}
