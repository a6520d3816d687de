package org.backfile.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.PartialDate;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.article.Stance;
import org.backfile.query.Clause;
import org.backfile.query.Copies;
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

  private static final Pattern SENTENCE = Pattern.compile("[^.\\s][^.]*\\.");
  private static final List<String> LANGUAGES = List.of("en", "en-GB", "nl");

  private final Random random;

  RandomArchive(long seed) {
    random = new Random(seed);
  }

  EnrichedArticle article(int number) {
    String body = random.nextInt(3) == 0 ? copy(random.nextInt(6)) : body();
    Articles article =
        Articles.article("id" + number)
            .title(text(1 + random.nextInt(3)))
            .body(body)
            .sentences(sentences(body))
            .from("/archive/" + random.nextInt(10) + ".txt", "h" + random.nextInt());
    for (int i = random.nextInt(4); i > 0; i--) {
      article.entity(any(NAMES), any(List.of(EntityType.values())), any(NAMES));
    }
    for (int i = random.nextInt(3); i > 0 && !body.isEmpty(); i--) {
      article.mentioned(any(NAMES), any(List.of(EntityType.values())), List.of(passage(body)));
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
    Copies copies = any(List.of(Copies.values()));
    return new SearchRequest(query, filters(), sort, page, size, copies);
  }

  FacetRequest look(SearchRequest search) {
    String prefix = any(List.of("", "", "b", "THE", "river b", "20", "q"));
    return new FacetRequest(
        search,
        any(Facet.indexed()),
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
      Facet facet = any(Facet.indexed());
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
      case CHECKED -> any(List.of("machine", "person"));
      case SAID_BY ->
          random.nextBoolean() ? any(NAMES) : any(NAMES) + "/" + any(NAMES) + "/critical";
      case ENTITY, SOURCE, AUTHOR, COLLECTION -> any(NAMES);
    };
  }

  private Clause clause(int depth) {
    return switch (random.nextInt(depth == 0 ? 8 : 17)) {
      case 0, 1 -> new Clause.Word(any(WORDS));
      case 2 -> new Clause.Phrase(List.of(any(WORDS), any(WORDS)), 0);
      case 3 -> new Clause.Pattern(any(PATTERNS.subList(0, PATTERNS.size() - 1)));
      case 4 -> new Clause.Fuzzy(any(TYPED), 1 + random.nextInt(2));
      case 5 -> new Clause.Phrase(someWords(2), random.nextInt(5));
      case 6 -> new Clause.AnyName(any(List.of(EntityType.values())));
      case 7 -> close();
      case 8 -> together();
      case 9 -> together();
      case 10 -> new Clause.InField(field(), clause(depth - 1));
      case 11 -> new Clause.AllOf(List.of(clause(depth - 1), clause(depth - 1)));
      case 12 -> new Clause.AnyOf(List.of(clause(depth - 1), clause(depth - 1)));
      case 13 -> new Clause.Not(clause(depth - 1));
      case 14 -> among();
      case 15 ->
          random.nextBoolean()
              ? new Clause.Undated()
              : new Clause.Published(new PartialDate(2024, 2, 0), date());
      default -> new Clause.Word(any(WORDS) + "-" + any(WORDS));
    };
  }

  /** Some of the articles, and some that the archive does not hold. */
  private Clause among() {
    Set<ArticleId> ids = new HashSet<>();
    for (int i = random.nextInt(60); i > 0; i--) {
      ids.add(new ArticleId("id" + random.nextInt(150)));
    }
    return new Clause.Among(ids);
  }

  private List<String> someWords(int count) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(any(WORDS));
    }
    return some;
  }

  private Clause close() {
    List<Clause> parts = new ArrayList<>();
    someWords(1 + random.nextInt(2)).forEach(word -> parts.add(new Clause.Word(word)));
    Clause name = new Clause.AnyName(any(List.of(EntityType.values())));
    parts.add(random.nextInt(parts.size() + 1), name);
    return new Clause.Close(parts, random.nextInt(4));
  }

  private Clause together() {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      Clause some = random.nextInt(4) == 0 ? new Clause.AnyOf(List.of(near(), near())) : near();
      clauses.add(some);
    }
    return new Clause.Together(clauses, any(List.of(Clause.Together.Unit.values())));
  }

  /** Words of any kind. */
  private Clause near() {
    Clause clause = clause(0);
    return Clause.Together.isOfWords(clause) ? clause : new Clause.Word(any(WORDS));
  }

  private Field field() {
    return any(List.copyOf(EnumSet.complementOf(EnumSet.of(Field.PUBLISHED))));
  }

  private @Nullable PartialDate date() {
    return random.nextInt(3) == 0 ? null : PartialDate.parse(any(DATES)).orElseThrow();
  }

  /** Sentences, some of them in paragraphs of their own. */
  private String body() {
    StringBuilder body = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      body.append(text(random.nextInt(6))).append(any(List.of(" ", " ", "\n", "\n\n", "\n \n")));
    }
    return body.toString();
  }

  private static List<Span> sentences(String body) {
    List<Span> sentences = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(body);
    while (sentence.find()) {
      sentences.add(new Span(sentence.start(), sentence.end()));
    }
    return sentences;
  }

  /** One or more words, or parts of them. */
  private Passage passage(String body) {
    int start = random.nextInt(body.length());
    int end = Math.min(body.length(), start + 1 + random.nextInt(15));
    return new Passage(Part.BODY, new Span(start, end));
  }

  /** One of a few long texts, changed a little, cut or left as it is. */
  private String copy(int number) {
    Random fixed = new Random(number);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < (number < 2 ? 28 : 90); i++) {
      words.add(WORDS.get(fixed.nextInt(WORDS.size())) + (fixed.nextBoolean() ? "" : " " + i));
    }
    for (int i = random.nextInt(10); i > 0; i--) {
      words.set(random.nextInt(words.size()), any(WORDS));
    }
    int kept = random.nextInt(3) == 0 ? words.size() * 7 / 10 : words.size();
    return String.join(" ", words.subList(0, kept)) + ".";
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
