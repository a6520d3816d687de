package org.backfile.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.backfile.article.EntityType;
import org.backfile.article.Language;
import org.backfile.article.PartialDate;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Stance;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.query.Shelf;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts.Coverage;
import org.backfile.wording.Wording;

/** The words in which pages say what the machine knows, in one language. */
public final class Words {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Wording wording;
  private final Shelf shelf;

  /** The words of a language, for someone who sees no collections. */
  public Words(Wording wording) {
    this(wording, Shelf.EMPTY);
  }

  /** The words of a language for someone who sees these collections. */
  public Words(Wording wording, Shelf shelf) {
    this.wording = wording;
    this.shelf = shelf;
  }

  /** The language itself. */
  public Wording wording() {
    return wording;
  }

  /** A message of the language: see {@link Wording#say}. */
  String say(String key, Object... values) {
    return wording.say(key, values);
  }

  /** {@code 1,234}. */
  String number(long n) {
    return wording.number(n);
  }

  /** How many results there are, and of how many articles where copies are folded. */
  String results(Answer answer) {
    return answer.articles() == answer.total()
        ? articles(answer.total())
        : say("results.stories", answer.total(), answer.articles());
  }

  /** {@code No articles}, {@code 1 article}, {@code 1,234 articles}. */
  String articles(long n) {
    return say("common.articles", n);
  }

  static int filters(Filters filters) {
    int values = 0;
    for (Facet facet : Facet.values()) {
      values += filters.chosen(facet).size() + filters.excluded(facet).size();
    }
    return values + (filters.from() == null ? 0 : 1) + (filters.to() == null ? 0 : 1);
  }

  /** {@code 11 September 2025}, {@code September 2025} or {@code 2025}: as exact as the date is. */
  public String date(PartialDate date) {
    String year = Integer.toString(date.year());
    return switch (date.precision()) {
      case YEAR -> year;
      case MONTH -> say("dates.month", month(date.month()), year);
      case DAY -> say("dates.day", date.day(), month(date.month()), year);
    };
  }

  /** {@code 11 September 2025, 14:05 UTC}. */
  String instant(Instant at) {
    ZonedDateTime time = at.atZone(ZoneOffset.UTC);
    return say("dates.at", date(time.toLocalDate()), TIME.format(time));
  }

  /** {@code 11 September 2025}. */
  public String date(LocalDate day) {
    return date(new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
  }

  String date(PublishedDate published) {
    PartialDate date = published.date();
    return date == null ? say("dates.undated") : date(date);
  }

  String month(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, wording.locale());
  }

  String facet(Facet facet) {
    return say("facets.name." + facet.key());
  }

  /** What a facet is beside these filters: a stance is toward the one entity that is chosen. */
  String facet(Facet facet, Filters filters) {
    return facet == Facet.STANCE
        ? filters.stanceTarget().map(t -> say("facets.stance-toward", t)).orElse(facet(facet))
        : facet(facet);
  }

  /** How many of the articles counted hold a value of a facet. */
  String coverage(Facet facet, Coverage coverage) {
    String key =
        switch (facet) {
          case STANCE, TOWARD -> "facets.coverage.assessed";
          case ENTITY, TOPIC, SAID_BY, MENTIONS -> "facets.coverage.found";
          case SOURCE, AUTHOR, LANGUAGE, PUBLISHED, CHECKED -> "facets.coverage.known";
          case COLLECTION -> "facets.coverage.collected";
        };
    return say(key, coverage.held(), coverage.of());
  }

  /** What one value of a facet is. */
  String one(Facet facet) {
    return say("facets.one." + facet.key());
  }

  /** What one value of a facet is beside these filters. */
  String one(Facet facet, Filters filters) {
    return facet == Facet.STANCE
        ? filters.stanceTarget().map(t -> say("facets.one-stance-toward", t)).orElse(one(facet))
        : one(facet);
  }

  /** What one value of a facet is called on a page. */
  String value(Facet facet, String value) {
    return switch (facet) {
      case STANCE -> Stance.of(value).map(this::stance).orElse(value);
      case TOWARD -> toward(value);
      case LANGUAGE -> language(value);
      case PUBLISHED, MENTIONS ->
          value.equals(Facet.UNDATED)
              ? say("dates.undated")
              : PartialDate.parse(value).map(this::date).orElse(value);
      case TOPIC -> topic(value.substring(value.lastIndexOf('/') + 1));
      case SAID_BY -> said(value);
      case COLLECTION -> shelf.name(value).orElse(value);
      case CHECKED ->
          value.equals(Facet.BY_PERSON) || value.equals(Facet.BY_MACHINE)
              ? say("facets.checked." + value)
              : value;
      case ENTITY, SOURCE, AUTHOR -> value;
    };
  }

  /** What is said of each collection of a search that this reader does not see, there or not. */
  public List<String> noSuchCollections(SearchRequest request) {
    return Stream.concat(
            request.filters().chosen(Facet.COLLECTION).stream(),
            request.filters().excluded(Facet.COLLECTION).stream())
        .filter(value -> shelf.name(value).isEmpty())
        .map(value -> say("collections.none-such", value))
        .toList();
  }

  /** The last name of a said-by path: a speaker, a target, or how the one speaks of the other. */
  private String said(String value) {
    String last = value.substring(value.lastIndexOf('/') + 1);
    boolean hasStance = value.chars().filter(c -> c == '/').count() == 2;
    return hasStance ? Stance.of(last).map(this::stance).orElse(last) : last;
  }

  /** A said-by path in full, such as {@code Ada Lovelace › Meridian Bank › Critical}. */
  String saidPath(String value) {
    StringJoiner path = new StringJoiner(" \u203a ");
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
      path.add(said(value.substring(0, slash)));
    }
    return path.add(said(value)).toString();
  }

  /** A topic with all that it stands below. */
  static String path(String value) {
    StringJoiner path = new StringJoiner(" \u203a ");
    for (String name : value.split("/", -1)) {
      path.add(topic(name));
    }
    return path.toString();
  }

  /** A topic's name with a capital letter. */
  static String topic(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  String stance(Stance stance) {
    return say("stance." + stance.key());
  }

  /** {@code critical of Microsoft}. */
  String stance(Stance stance, String target) {
    return say("stance." + stance.key() + ".of", target);
  }

  /** A sign that tells stances apart without colour. */
  static String sign(Stance stance) {
    return switch (stance) {
      case SUPPORTIVE -> "+";
      case CRITICAL -> "\u2212";
      case MIXED -> "\u00b1";
      case NEUTRAL -> "=";
      case NOT_ASSESSED -> "\u00b7";
    };
  }

  String types(EntityType type) {
    return say("facets.type." + key(type));
  }

  String sort(Sort sort) {
    return say("results.sort." + key(sort));
  }

  String provenance(Provenance provenance) {
    return detailed(say("provenance.from." + key(provenance.kind())), provenance);
  }

  /** What a date was read from, as the one who says it. */
  String witness(Provenance provenance) {
    String witness = say("provenance.witness." + key(provenance.kind()));
    return provenance.kind() == Provenance.Kind.METADATA ? detailed(witness, provenance) : witness;
  }

  private String detailed(String what, Provenance provenance) {
    return provenance.detail().isBlank()
        ? what
        : say("provenance.detailed", what, provenance.detail());
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String toward(String value) {
    int slash = value.lastIndexOf('/');
    String target = slash < 0 ? value : value.substring(0, slash);
    return Stance.of(value.substring(slash + 1)).map(s -> stance(s, target)).orElse(value);
  }

  /** For machines; empty when it is not known or no tag. */
  static String tag(Language language) {
    String tag = Locale.forLanguageTag(language.code()).toLanguageTag();
    return tag.equals("und") ? "" : tag;
  }

  /** {@code German} or {@code English (United Kingdom)}. */
  String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(wording.locale());
    return name.isEmpty() ? tag : name;
  }
}
