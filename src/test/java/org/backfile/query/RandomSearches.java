package org.backfile.query;

import java.util.List;
import java.util.Random;
import org.backfile.article.PartialDate;
import org.backfile.article.Stance;

/** Random texts, values and searches, as nasty as readers and robots make them. */
final class RandomSearches {
  private static final List<String> PIECES =
      List.of(
          "a",
          "merger",
          "Microsoft-OpenAI",
          "AND",
          "OR",
          "NOT",
          "and",
          "or",
          "not",
          "And",
          "-",
          "--",
          "!",
          "(",
          ")",
          "((",
          "))",
          "()",
          "\"",
          "\"\"",
          "\u201c",
          "\u201d",
          "\u2018",
          "\u2019",
          "\u00ab",
          "*",
          "?",
          "m*",
          "w?ld",
          "**",
          "~",
          "~2",
          "~99999999999",
          "x~1",
          "^2",
          "title:",
          "published:",
          "stance:",
          "foo:",
          "entity:",
          "[2024 TO 2025]",
          "[",
          "]",
          "{",
          "2024",
          "2025-06",
          "undated",
          "critical",
          ">=2024",
          "..",
          "/s",
          "/p",
          "w/s",
          "/P",
          "@person",
          "@orgs",
          "\"resign @person\"~5",
          "AND~0",
          "a-b~2~1",
          "https://a.b/c?d=e",
          "10:30",
          ":",
          "::",
          ",",
          ";",
          "&",
          "||",
          "and/or",
          "+",
          "%",
          "#",
          "=",
          "\\",
          "/",
          "'",
          "caf\u00e9",
          "cafe\u0301",
          "\u0645\u062d\u0645\u062f",
          "\u4e2d\u6587",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\u0000",
          "\u200b",
          "\u202e",
          "\u00a0",
          "\u3000",
          "\t",
          "\n",
          "\uff08",
          "\uff09",
          "\uff1a");

  private static final List<String> CHARACTERS =
      List.of(
          "a",
          "B",
          "7",
          "\"",
          "'",
          "&",
          "=",
          "+",
          "%",
          "%41",
          "%zz",
          "#",
          "?",
          "/",
          "\\",
          ":",
          ";",
          ",",
          " ",
          "  ",
          "<b>",
          "\u00e9",
          "\u0645",
          "\u4e2d",
          "\uD83D\uDE00",
          "\u200d",
          "\u00a0",
          ".",
          "~",
          "*",
          "[",
          "]",
          "(",
          ")",
          "$",
          "@",
          "!",
          "|",
          "^",
          "`",
          "{",
          "}");

  private final Random random;

  RandomSearches(Random random) {
    this.random = random;
  }

  String text(int pieces) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(pieces + 1);
    for (int i = 0; i < count; i++) {
      text.append(pick(PIECES)).append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  SearchRequest search() {
    ParsedQuery query = random.nextInt(3) == 0 ? ParsedQuery.EMPTY : QueryParser.parse(text(12));
    Filters filters = Filters.NONE;
    for (Facet facet : Facet.values()) {
      filters = values(filters, facet);
    }
    filters = period(filters);
    Sort sort = pick(List.of(Sort.values()));
    int page = random.nextInt(3) == 0 ? 1 + random.nextInt(20_000_000) : 1;
    Copies copies = pick(List.of(Copies.values()));
    return new SearchRequest(query, filters, sort, page, pick(SearchRequest.SIZES), copies);
  }

  /** A key or value of an address that may be right, nearly right or nonsense. */
  String messy() {
    return switch (random.nextInt(6)) {
      case 0 -> date().label();
      case 1 -> value(pick(List.of(Facet.values())));
      case 2 -> Integer.toString(random.nextInt(120) - 5);
      case 3 ->
          pick(List.of("all", "any", "each", "newest", "title", "undated", "Critical", "", " "));
      default -> text(4);
    };
  }

  String key() {
    String key = pick(List.of(Facet.values())).key();
    return switch (random.nextInt(5)) {
      case 0 -> key;
      case 1 -> "not-" + key;
      case 2 -> "match-" + key;
      case 3 -> pick(List.of("q", "from", "to", "sort", "page", "size", "copies"));
      default -> pick(List.of("token", "", "Q", "utm_source", "q ", "\uD83D"));
    };
  }

  private Filters values(Filters filters, Facet facet) {
    Filters next = filters;
    for (int i = random.nextInt(6) - 3; i > 0; i--) {
      String value = value(facet);
      next = random.nextBoolean() ? next.choose(facet, value) : next.exclude(facet, value);
    }
    return next.matchAll(facet, facet.canMatchAll() && random.nextBoolean());
  }

  private String value(Facet facet) {
    return switch (facet) {
      case STANCE -> pick(List.of(Stance.values())).key();
      case TOWARD -> name() + "/" + pick(List.of(Stance.values())).key();
      case TOPIC, SAID_BY -> random.nextBoolean() ? topic() : topic() + "/" + topic();
      case PUBLISHED -> random.nextInt(4) == 0 ? Facet.UNDATED : date().label();
      case MENTIONS -> date().label();
      case CHECKED -> random.nextBoolean() ? "person" : "machine";
      default -> name();
    };
  }

  private String topic() {
    return "t" + name().replace("/", "").strip() + "c";
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      name.append(pick(CHARACTERS));
    }
    String text = name.toString().strip();
    return text.isEmpty() ? "x" : text;
  }

  private Filters period(Filters filters) {
    PartialDate from = random.nextInt(3) == 0 ? date() : null;
    PartialDate to = random.nextInt(3) == 0 ? date() : null;
    boolean swap = from != null && to != null && from.first().isAfter(to.last());
    return swap ? filters.between(to, from) : filters.between(from, to);
  }

  private PartialDate date() {
    int month = random.nextInt(13);
    return new PartialDate(1 + random.nextInt(9999), month, month == 0 ? 0 : random.nextInt(29));
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
