package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.Part;
import org.backfile.article.PartialDate;
import org.backfile.article.StanceAssertion;
import org.backfile.article.Topic;
import org.backfile.engine.lucene.IndexField.Kind;
import org.backfile.query.Facet;
import org.backfile.query.Field;
import org.jspecify.annotations.Nullable;

/** Every field of the index, declared once. */
final class Fields {
  static final String ID = "id";
  static final String FILE = "file";
  static final String TITLE = "title";
  static final String BODY = "body";
  static final String FIRST_DAY = "published.first";
  static final String LAST_DAY = "published.last";
  static final String TITLE_ORDER = "order.title";
  static final String TYPED_ENTITY = "entity.typed";
  static final String ENTITY_STANCE = "entity.stance";
  static final String HASH = "hash";
  static final String ARTICLE = "article";

  /** Set by {@link LuceneWriter#seal}; changes in place. */
  static final String SEAL = "seal";

  static final String SKETCH = "sketch";

  /** Set by {@link StoryMarks}; changes in place. */
  static final String STORY = "story";

  static final List<IndexField> ALL = declare();

  private static final int LONGEST_TITLE_ORDER = 500;

  private Fields() {}

  /** Where the unstemmed words of a text are. */
  static String words(String field) {
    return field + ".words";
  }

  /**
   * Where the units and names of a text are, at the positions of its words; pairs of characters
   * have positions of their own.
   */
  static String units(String field, boolean pairs) {
    return field + (pairs ? ".units.pairs" : ".units");
  }

  static String of(Facet facet) {
    return "facet." + facet.key();
  }

  static String of(Field field) {
    return switch (field) {
      case TITLE -> TITLE;
      case BODY -> BODY;
      default -> "in." + field.key();
    };
  }

  private static List<IndexField> declare() {
    List<IndexField> all = new ArrayList<>();
    all.add(new IndexField(ID, Kind.KEY, a -> List.of(a.id().value())));
    all.add(new IndexField(FILE, Kind.KEY, a -> List.of(a.article().origin().file())));
    for (Chain chain : Chain.values()) {
      text(all, TITLE, chain, a -> a.article().title());
      text(all, BODY, chain, a -> a.article().body());
    }
    all.add(new IndexField(words(TITLE), Kind.WORDS, a -> List.of(a.article().title())));
    all.add(new IndexField(words(BODY), Kind.WORDS, a -> List.of(a.article().body())));
    for (boolean pairs : List.of(false, true)) {
      units(all, TITLE, Part.TITLE, pairs);
      units(all, BODY, Part.BODY, pairs);
    }
    name(all, Field.AUTHOR, a -> a.article().credit().authors());
    name(all, Field.SOURCE, a -> listed(a.article().credit().source()));
    name(all, Field.ENTITY, Fields::namesAndAliases);
    name(all, Field.TOPIC, a -> a.topics().stream().map(Topic::path).toList());
    name(all, Field.STANCE, a -> List.of(a.stance().key()));
    for (Facet facet : Facet.indexed()) {
      all.add(new IndexField(of(facet), Kind.FACET, a -> values(facet, a)));
    }
    all.add(new IndexField(TYPED_ENTITY, Kind.KEY, Fields::typed));
    all.add(new IndexField(ENTITY_STANCE, Kind.PAIR, Fields::stances));
    all.add(new IndexField(FIRST_DAY, Kind.DAY, a -> day(a, d -> d.first().toEpochDay())));
    all.add(new IndexField(LAST_DAY, Kind.DAY, a -> day(a, d -> d.last().toEpochDay())));
    all.add(new IndexField(TITLE_ORDER, Kind.ORDER, a -> List.of(order(a.article().title()))));
    all.add(new IndexField(HASH, Kind.STORED, a -> List.of(hash(a))));
    all.add(new IndexField(ARTICLE, Kind.STORED, a -> List.of(StoredArticle.write(a))));
    return List.copyOf(all);
  }

  private static void text(
      List<IndexField> all, String text, Chain chain, Function<EnrichedArticle, String> value) {
    all.add(
        new IndexField(
            chain.field(text),
            Kind.TEXT,
            a -> Chain.of(a.language()) == chain ? List.of(value.apply(a)) : List.of()));
  }

  private static void units(List<IndexField> all, String text, Part part, boolean pairs) {
    all.add(
        new IndexField(
            units(text, pairs),
            Kind.UNITS,
            a -> Chain.of(a.language()).isPairs() == pairs ? List.of(part.name()) : List.of()));
  }

  private static void name(
      List<IndexField> all, Field field, Function<EnrichedArticle, List<String>> values) {
    all.add(new IndexField(of(field), Kind.NAMES, values));
  }

  private static List<String> values(Facet facet, EnrichedArticle article) {
    return switch (facet) {
      case ENTITY -> article.entities().stream().map(Entity::name).toList();
      case TOPIC -> article.topics().stream().flatMap(t -> withAncestors(t.path())).toList();
      case STANCE -> List.of(article.stance().key());
      case TOWARD ->
          article.stances().stream()
              .filter(StanceAssertion::isArticlesVoice)
              .map(s -> s.target() + "/" + s.polarity().key())
              .toList();
      case SAID_BY -> article.saidBy().stream().flatMap(Fields::withAncestors).distinct().toList();
      case SOURCE -> listed(article.article().credit().source());
      case AUTHOR -> article.article().credit().authors();
      case LANGUAGE ->
          article.language().isKnown() ? List.of(article.language().code()) : List.of();
      case PUBLISHED -> published(article.article().published().date());
      case MENTIONS ->
          article.mentions().stream()
              .flatMap(m -> m.date().stream())
              .flatMap(d -> d.labels().stream())
              .toList();
      case COLLECTION -> List.of();
      case CHECKED -> List.of(article.review() == null ? Facet.BY_MACHINE : Facet.BY_PERSON);
    };
  }

  private static java.util.stream.Stream<String> withAncestors(String path) {
    List<String> paths = new ArrayList<>();
    for (int cut = path.indexOf('/'); cut >= 0; cut = path.indexOf('/', cut + 1)) {
      paths.add(path.substring(0, cut));
    }
    paths.add(path);
    return paths.stream();
  }

  private static List<String> published(@Nullable PartialDate date) {
    return date == null ? List.of(Facet.UNDATED) : date.labels();
  }

  private static List<String> day(EnrichedArticle article, Function<PartialDate, Long> toDay) {
    PartialDate date = article.article().published().date();
    return date == null ? List.of() : List.of(String.valueOf(toDay.apply(date)));
  }

  private static List<String> namesAndAliases(EnrichedArticle article) {
    List<String> names = new ArrayList<>();
    for (Entity entity : article.entities()) {
      names.add(entity.name());
      names.addAll(entity.aliases());
    }
    return names;
  }

  private static List<String> typed(EnrichedArticle article) {
    Set<String> typed = new LinkedHashSet<>();
    for (Entity entity : article.entities()) {
      typed.add(FacetValues.pair(entity.name(), entity.type().key()));
    }
    return List.copyOf(typed);
  }

  private static List<String> stances(EnrichedArticle article) {
    return article.entities().stream()
        .map(e -> FacetValues.pair(e.name(), article.stanceToward(e.name()).key()))
        .toList();
  }

  private static String hash(EnrichedArticle article) {
    return article.article().origin().hash() + " " + article.enrichment();
  }

  private static List<String> listed(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  /** Letters and digits only, so that a title in quotation marks stands where its words do. */
  private static String order(String title) {
    StringBuilder order = new StringBuilder();
    String folded = Analysis.fold(title);
    for (int i = 0; i < folded.length() && order.length() < LONGEST_TITLE_ORDER; i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        order.append(c);
      } else if (!order.isEmpty() && order.charAt(order.length() - 1) != ' ') {
        order.append(' ');
      }
    }
    return order.toString().strip();
  }
}
