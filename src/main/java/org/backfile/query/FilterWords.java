package org.backfile.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.backfile.article.PartialDate;
import org.backfile.query.PlainWords.Part;
import org.backfile.wording.Wording;

/** Filters said in plain words. */
record FilterWords(Wording wording) {

  List<Part> of(Filters filters) {
    List<Part> parts = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      SortedSet<String> chosen = filters.chosen(facet);
      if (!chosen.isEmpty()) {
        String joint = filters.matchAll().contains(facet) ? "and" : "or";
        String values = named(filters, facet, values(facet, chosen, joint));
        parts.add(
            new Part(say(isAdjective(facet) ? "articles.that" : "articles.with", values), values));
      }
      SortedSet<String> excluded = filters.excluded(facet);
      if (!excluded.isEmpty()) {
        String values = named(filters, facet, values(facet, excluded, "or"));
        String not = say("negated", values);
        parts.add(
            new Part(
                isAdjective(facet) ? say("articles.that", not) : say("articles.without", values),
                not));
      }
    }
    if (filters.from() != null || filters.to() != null) {
      String published = dates().published(filters.from(), filters.to());
      parts.add(new Part(say("articles.that", published), published));
    }
    return parts;
  }

  private static boolean isAdjective(Facet facet) {
    return facet.isDate() || facet == Facet.TOWARD;
  }

  private String named(Filters filters, Facet facet, String values) {
    return switch (facet) {
      case PUBLISHED, TOWARD -> values;
      case MENTIONS -> say("mentions", values);
      case STANCE -> say("named", stance(filters), values);
      default -> say("named", say("field." + facet.key()), values);
    };
  }

  private String stance(Filters filters) {
    return filters
        .stanceTarget()
        .map(target -> say("stance-toward", target))
        .orElseGet(() -> say("field.stance"));
  }

  private String values(Facet facet, SortedSet<String> values, String joint) {
    return values.stream()
        .map(value -> value(facet, value))
        .collect(Collectors.joining(new ClauseWords(wording).between(joint)));
  }

  private String value(Facet facet, String value) {
    return switch (facet) {
      case MENTIONS -> PartialDate.parse(value).map(dates()::date).orElse(value);
      case PUBLISHED ->
          PartialDate.parse(value)
              .map(date -> dates().published(date, date))
              .orElseGet(() -> say("undated-one"));
      case STANCE -> say("stance." + value);
      case TOWARD -> toward(value);
      case CHECKED -> say("checked." + value);
      default -> value;
    };
  }

  private String toward(String value) {
    int slash = value.lastIndexOf('/');
    return slash < 0
        ? value
        : say("toward", say("stance." + value.substring(slash + 1)), value.substring(0, slash));
  }

  private DateWords dates() {
    return new DateWords(wording);
  }

  private String say(String name, Object... values) {
    return wording.say("reading." + name, values);
  }
}
