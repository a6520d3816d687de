package org.backfile.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.PartialDate;
import org.backfile.article.Stance;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.backfile.query.Field;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.jspecify.annotations.Nullable;

/** Articles and requests out of few words and values, so that they often meet. */
final class RandomArchive {
  private static final List<String> WORDS =
      List.of("bank", "banks", "river", "rivers", "fund", "funding", "the", "vote", "votes", "x9");
  private static final List<String> TYPED = List.of("bnak", "rivr", "found", "fundng", "veto");
  private static final List<String> PATTERNS = List.of("ban*", "r?ver", "f*d*", "vot?", "x*", "?*");
  private static final List<String> NAMES =
      List.of("River Bank", "The Fund", "Vote Now", "Bank", "Zed", "a/b");
  private static final List<String> TOPICS =
      List.of("money", "money/bank", "money/bank/fund", "vote", "vote/river", "river");
  private static final List<String> DATES =
      List.of("2023", "2024", "2024-02", "2024-02-29", "2024-03-01", "2025-12-31", "2026");

  private static final List<String> LANGUAGES = List.of("en", "en-GB", "nl");

  private final Random random;

  RandomArchive(long seed) {
    random = new Random(seed);
  }

  EnrichedArticle article(int number) {
    Articles article =
        Articles.article("id" + number)
            .title(text(1 + random.nextInt(3)))
            .body(text(random.nextInt(12)))
            .from("/archive/" + random.nextInt(10) + ".txt", "h" + random.nextInt());
    for (int i = random.nextInt(4); i > 0; i--) {
      article.entity(any(NAMES), any(List.of(EntityType.values())), any(NAMES));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      article.topic(any(TOPICS));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      article.stance(any(NAMES), any(List.of(Stance.values()).subList(0, 4)));
    }
    if (random.nextInt(4) == 0) {
      article.quoted(any(NAMES), any(NAMES), Stance.CRITICAL).said(any(NAMES));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      article.mentions(any(List.of("2024-02", "2024-Q2", "XXXX-06", "2030", "2024-02-29")));
    }
    if (random.nextInt(4) > 0) {
      article.published(any(DATES));
    }
    if (random.nextInt(3) > 0) {
      article.source(any(NAMES)).language(any(LANGUAGES)).authors(any(NAMES), "Zed");
    }
    return article.build();
  }

  SearchRequest request() {
    Clause tree = random.nextInt(4) == 0 ? new Clause.Everything() : clause(3);
    ParsedQuery query = new ParsedQuery("random", tree, List.of());
    Sort sort = any(List.of(Sort.values()));
    int size = sort == Sort.RELEVANCE ? 100 : 10;
    int page = sort == Sort.RELEVANCE ? 1 : 1 + random.nextInt(3);
    return new SearchRequest(query, filters(), sort, page, size);
  }

  FacetRequest look(SearchRequest search) {
    String prefix = any(List.of("", "", "b", "THE", "river b", "20", "q"));
    return new FacetRequest(
        search,
        any(List.of(Facet.values())),
        prefix,
        any(List.of(FacetRequest.Order.values())),
        random.nextInt(3),
        1 + random.nextInt(5));
  }

  SuggestRequest typed() {
    List<String> typed = random.nextBoolean() ? TYPED : List.of("b", "FU", "river b", "vo", "x");
    return new SuggestRequest(
        any(typed), any(List.of(SuggestRequest.Kind.values())), 1 + random.nextInt(5));
  }

  private Filters filters() {
    Filters filters = Filters.NONE;
    if (random.nextInt(4) == 0) {
      filters = filters.choose(Facet.ENTITY, any(NAMES)).choose(Facet.STANCE, value(Facet.STANCE));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      Facet facet = any(List.of(Facet.values()));
      String value = value(facet);
      filters =
          random.nextInt(3) == 0 ? filters.exclude(facet, value) : filters.choose(facet, value);
      filters = random.nextInt(3) == 0 ? filters.choose(facet, value(facet)) : filters;
      filters = filters.matchAll(facet, random.nextBoolean());
    }
    return random.nextInt(4) == 0 ? filters.between(date(), date()) : filters;
  }

  private String value(Facet facet) {
    return switch (facet) {
      case TOPIC -> any(TOPICS);
      case STANCE -> any(List.of(Stance.values())).key();
      case TOWARD -> any(NAMES) + "/" + any(List.of(Stance.values())).key();
      case LANGUAGE -> random.nextInt(4) == 0 ? "none" : any(LANGUAGES);
      case PUBLISHED -> random.nextInt(4) == 0 ? "undated" : any(DATES);
      case MENTIONS -> any(List.of("2024", "2024-02", "2030"));
      case SAID_BY ->
          random.nextBoolean() ? any(NAMES) : any(NAMES) + "/" + any(NAMES) + "/critical";
      case ENTITY, SOURCE, AUTHOR -> any(NAMES);
    };
  }

  private Clause clause(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 12)) {
      case 0, 1 -> new Clause.Word(any(WORDS));
      case 2 -> new Clause.Phrase(List.of(any(WORDS), any(WORDS)), 0);
      case 3 -> new Clause.Pattern(any(PATTERNS.subList(0, PATTERNS.size() - 1)));
      case 4 -> new Clause.Fuzzy(any(TYPED), 1 + random.nextInt(2));
      case 5 -> new Clause.InField(field(), clause(depth - 1));
      case 6 -> new Clause.AllOf(List.of(clause(depth - 1), clause(depth - 1)));
      case 7 -> new Clause.AnyOf(List.of(clause(depth - 1), clause(depth - 1)));
      case 8 -> new Clause.Not(clause(depth - 1));
      case 9 -> new Clause.Published(new PartialDate(2024, 2, 0), date());
      case 10 -> new Clause.Undated();
      default -> new Clause.Word(any(WORDS) + "-" + any(WORDS));
    };
  }

  private Field field() {
    return any(List.copyOf(EnumSet.complementOf(EnumSet.of(Field.PUBLISHED))));
  }

  private @Nullable PartialDate date() {
    return random.nextInt(3) == 0 ? null : PartialDate.parse(any(DATES)).orElseThrow();
  }

  private String text(int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(any(WORDS));
    }
    return words == 0 ? "" : String.join(any(List.of(" ", ", ", " - ")), text) + ".";
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
