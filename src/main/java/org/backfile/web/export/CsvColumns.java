package org.backfile.web.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.backfile.article.Credit;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.PartialDate;
import org.backfile.article.PublishedDate;
import org.backfile.article.Topic;
import org.backfile.query.Facet;
import org.backfile.web.view.Links;
import org.jspecify.annotations.Nullable;

/** The columns of a table of articles. Their names are promised for ever: see docs/api.md. */
enum CsvColumns {
  ID(article -> article.id().value()),
  TITLE(article -> article.article().title()),
  TITLE_PROVENANCE(article -> Row.key(article.article().headline().provenance())),
  SOURCE(credit(Credit::source)),
  AUTHORS(article -> joined(article.article().credit().authors(), name -> name)),
  SECTION(credit(Credit::section)),
  LANGUAGE(article -> article.language().code()),
  LANGUAGE_PROVENANCE(article -> Row.key(article.language().provenance())),
  PUBLISHED(date(date -> date.isUndated() ? "" : date.label())),
  PUBLISHED_PRECISION(date(PublishedDate::precision)),
  PUBLISHED_PROVENANCE((article, row) -> row.dateFrom()),
  PUBLISHED_EVIDENCE(date(PublishedDate::evidence)),
  PUBLISHED_CONFLICTS(date(date -> joined(date.conflicts(), PublishedDate::label))),
  UPDATED(article -> label(article.article().credit().updated())),
  STANCE((article, row) -> row.stance().key()),
  STANCE_TARGET((article, row) -> row.target()),
  STANCE_STRENGTH((article, row) -> row.strength()),
  STANCE_EVIDENCE((article, row) -> String.valueOf(row.evidence())),
  STANCE_SENTENCE((article, row) -> row.sentence()),
  STANCE_PROVENANCE((article, row) -> row.stanceFrom()),
  TOPICS(article -> joined(article.topics(), Topic::path)),
  TOPICS_PROVENANCE(article -> joined(article.topics(), topic -> Row.key(topic.provenance()))),
  ENTITIES(article -> joined(article.entities(), Entity::name)),
  ENTITIES_TYPES(article -> joined(article.entities(), entity -> entity.type().key())),
  ENTITIES_MENTIONS(
      article -> joined(article.entities(), entity -> String.valueOf(entity.mentions().size()))),
  ENTITIES_PROVENANCE(
      article -> joined(article.entities(), entity -> Row.key(entity.provenance()))),
  CHECKED(article -> article.review() == null ? Facet.BY_MACHINE : Facet.BY_PERSON),
  TAGS(article -> joined(article.article().labels().tags(), tag -> tag)),
  URL(credit(Credit::url)),
  ADDRESS(article -> Links.article(article.id())),
  FILE(article -> article.article().origin().name()),
  FILE_HASH(article -> article.article().origin().hash()),
  ENRICHMENT(EnrichedArticle::enrichment);

  private static final String BETWEEN = "; ";

  // Each is a function without state, which its type cannot say.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BiFunction<EnrichedArticle, Row, String> cell;

  CsvColumns(BiFunction<EnrichedArticle, Row, String> cell) {
    this.cell = cell;
  }

  CsvColumns(Function<EnrichedArticle, String> cell) {
    this((article, row) -> cell.apply(article));
  }

  static List<String> names() {
    return Arrays.stream(values()).map(column -> column.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** What stands in each column, as it is known. */
  static List<String> cells(EnrichedArticle article, Row row) {
    List<String> cells = new ArrayList<>();
    for (CsvColumns column : values()) {
      cells.add(column.cell.apply(article, row));
    }
    return cells;
  }

  private static Function<EnrichedArticle, String> credit(
      Function<Credit, @Nullable String> value) {
    return article -> {
      @Nullable String text = value.apply(article.article().credit());
      return text == null ? "" : text;
    };
  }

  private static Function<EnrichedArticle, String> date(Function<PublishedDate, String> value) {
    return article -> value.apply(article.article().published());
  }

  private static String label(@Nullable PartialDate date) {
    return date == null ? "" : date.label();
  }

  private static <T> String joined(List<T> values, Function<T, String> text) {
    return String.join(BETWEEN, values.stream().map(text).toList());
  }
}
