package org.backfile.web.view;

import java.util.Locale;
import java.util.StringJoiner;
import org.backfile.article.EntityType;
import org.backfile.article.Language;
import org.backfile.article.PartialDate;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Stance;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.Sort;
import org.backfile.search.FacetCounts.Coverage;

/** The words in which pages say what the machine knows. */
final class Words {
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private Words() {}

  /** {@code 1,234}. */
  static String number(long n) {
    return String.format(Locale.ENGLISH, "%,d", n);
  }

  /** {@code no articles}, {@code 1 article}, {@code 1,234 articles}. */
  static String articles(long n) {
    return n == 0 ? "No articles" : number(n) + (n == 1 ? " article" : " articles");
  }

  static int filters(Filters filters) {
    int values = 0;
    for (Facet facet : Facet.values()) {
      values += filters.chosen(facet).size() + filters.excluded(facet).size();
    }
    return values + (filters.from() == null ? 0 : 1) + (filters.to() == null ? 0 : 1);
  }

  /** {@code 11 September 2025}, {@code September 2025} or {@code 2025}: as exact as the date is. */
  static String date(PartialDate date) {
    String year = Integer.toString(date.year());
    return switch (date.precision()) {
      case YEAR -> year;
      case MONTH -> month(date.month()) + " " + year;
      case DAY -> date.day() + " " + month(date.month()) + " " + year;
    };
  }

  static String date(PublishedDate published) {
    PartialDate date = published.date();
    return date == null ? "Undated" : date(date);
  }

  static String month(int month) {
    return MONTHS[month - 1];
  }

  static String facet(Facet facet) {
    return switch (facet) {
      case ENTITY -> "Names";
      case TOPIC -> "Topics";
      case STANCE -> "Stance";
      case TOWARD -> "Stance toward";
      case SAID_BY -> "Said by";
      case SOURCE -> "Sources";
      case AUTHOR -> "Authors";
      case LANGUAGE -> "Languages";
      case PUBLISHED -> "Published";
      case MENTIONS -> "Dates spoken of";
    };
  }

  /** What a facet is beside these filters: a stance is toward the one entity that is chosen. */
  static String facet(Facet facet, Filters filters) {
    return facet == Facet.STANCE
        ? filters.stanceTarget().map(t -> "Stance toward " + t).orElse(facet(facet))
        : facet(facet);
  }

  /** How many of the articles counted hold a value of a facet. */
  static String coverage(Facet facet, Coverage coverage) {
    String verb =
        switch (facet) {
          case STANCE, TOWARD -> "assessed in ";
          case ENTITY, TOPIC, SAID_BY, MENTIONS -> "found in ";
          case SOURCE, AUTHOR, LANGUAGE, PUBLISHED -> "known of ";
        };
    return verb + number(coverage.held()) + " of " + number(coverage.of());
  }

  /** What one value of a facet is. */
  static String one(Facet facet) {
    return switch (facet) {
      case ENTITY -> "name";
      case TOPIC -> "topic";
      case STANCE -> "stance";
      case TOWARD -> "toward";
      case SAID_BY -> "said by";
      case SOURCE -> "source";
      case AUTHOR -> "author";
      case LANGUAGE -> "language";
      case PUBLISHED -> "published";
      case MENTIONS -> "speaks of";
    };
  }

  /** What one value of a facet is beside these filters. */
  static String one(Facet facet, Filters filters) {
    return facet == Facet.STANCE
        ? filters.stanceTarget().map(t -> "stance toward " + t).orElse(one(facet))
        : one(facet);
  }

  /** What one value of a facet is called on a page. */
  static String value(Facet facet, String value) {
    return switch (facet) {
      case STANCE -> Stance.of(value).map(Words::stance).orElse(value);
      case TOWARD -> toward(value);
      case LANGUAGE -> language(value);
      case PUBLISHED, MENTIONS ->
          value.equals(Facet.UNDATED)
              ? "Undated"
              : PartialDate.parse(value).map(Words::date).orElse(value);
      case TOPIC -> topic(value.substring(value.lastIndexOf('/') + 1));
      case SAID_BY -> said(value);
      case ENTITY, SOURCE, AUTHOR -> value;
    };
  }

  /** The last name of a said-by path: a speaker, a target, or how the one speaks of the other. */
  private static String said(String value) {
    String last = value.substring(value.lastIndexOf('/') + 1);
    boolean hasStance = value.chars().filter(c -> c == '/').count() == 2;
    return hasStance ? Stance.of(last).map(Words::stance).orElse(last) : last;
  }

  /** A said-by path in full, such as {@code Ada Lovelace › Meridian Bank › Critical}. */
  static String saidPath(String value) {
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

  static String stance(Stance stance) {
    return switch (stance) {
      case SUPPORTIVE -> "Supportive";
      case CRITICAL -> "Critical";
      case MIXED -> "Mixed";
      case NEUTRAL -> "Neutral";
      case NOT_ASSESSED -> "Not assessed";
    };
  }

  /** {@code critical of Microsoft}. */
  static String stance(Stance stance, String target) {
    return switch (stance) {
      case SUPPORTIVE -> "Supportive of " + target;
      case CRITICAL -> "Critical of " + target;
      case MIXED -> "Mixed on " + target;
      case NEUTRAL -> "Neutral on " + target;
      case NOT_ASSESSED -> "Not assessed";
    };
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

  static String types(EntityType type) {
    return switch (type) {
      case PERSON -> "People";
      case ORGANIZATION -> "Organizations";
      case PLACE -> "Places";
      case OTHER -> "Other names";
    };
  }

  static String sort(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "Best match";
      case NEWEST -> "Newest";
      case OLDEST -> "Oldest";
      case TITLE -> "Title";
    };
  }

  static String provenance(Provenance provenance) {
    String kind =
        switch (provenance.kind()) {
          case METADATA -> "from the article\u2019s metadata";
          case URL -> "from its web address";
          case BYLINE -> "from its byline";
          case FEED -> "from the feed";
          case FILE -> "from the file\u2019s text";
          case MACHINE -> "assigned automatically";
          case PERSON -> "set by a person";
          case NONE -> "not known";
        };
    return detailed(kind, provenance);
  }

  /** What a date was read from, as the one who says it. */
  static String witness(Provenance provenance) {
    return switch (provenance.kind()) {
      case METADATA -> detailed("the article\u2019s metadata", provenance);
      case URL -> "its web address";
      case BYLINE -> "the top of its text";
      case FEED -> "the feed";
      case FILE -> "the file\u2019s text";
      case MACHINE -> "the program";
      case PERSON -> "a person";
      case NONE -> "nothing";
    };
  }

  private static String detailed(String what, Provenance provenance) {
    return provenance.detail().isBlank() ? what : what + " (" + provenance.detail() + ")";
  }

  private static String toward(String value) {
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
  static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }
}
