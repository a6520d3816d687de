package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.query.Clause;
import org.backfile.query.QueryText;
import org.backfile.search.Match;

/** Says why a result was found, in the words of the query and of the article. */
record MatchWords(Words words) {

  /** A line for each part of the query that matched, in the order of the query. */
  List<String> of(List<Match> matches) {
    Map<Clause, List<String>> places = new LinkedHashMap<>();
    for (Match match : matches) {
      places.computeIfAbsent(match.clause(), clause -> new ArrayList<>()).add(place(match));
    }
    List<String> lines = new ArrayList<>();
    places.forEach(
        (clause, all) ->
            lines.add(words.say("results.match.line", typed(clause), String.join("; ", all))));
    return List.copyOf(lines);
  }

  private String place(Match match) {
    String field = match.field().key();
    return switch (match.field()) {
      case TITLE, BODY -> {
        String times = words.say("results.match." + field, match.times());
        yield isAsTyped(match)
            ? times
            : words.say("results.match.as", times, String.join(", ", match.forms()));
      }
      case PUBLISHED -> words.say("results.match.published");
      default -> words.say("results.match." + field, String.join(", ", match.forms()));
    };
  }

  private static boolean isAsTyped(Match match) {
    return match.forms().isEmpty()
        || (match.forms().size() == 1
            && fold(match.forms().getFirst()).equals(fold(typed(match.clause()))));
  }

  /** Without the quotation marks that the line puts around it. */
  private static String typed(Clause clause) {
    return clause instanceof Clause.Phrase phrase && phrase.slop() == 0
        ? String.join(" ", phrase.words())
        : QueryText.of(clause);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
