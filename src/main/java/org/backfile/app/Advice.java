package org.backfile.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.backfile.query.Clause;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.PlainWords;
import org.backfile.query.QueryText;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.Diagnosis;
import org.backfile.search.Doctor;
import org.backfile.wording.Wording;

/** What the terminal says of a search that found nothing or little: what to leave out or change. */
final class Advice {
  private Advice() {}

  /** A line for each; none when the search found enough. */
  static List<String> of(Answer answer, Doctor doctor) {
    List<String> lines = new ArrayList<>();
    doctor.examine(answer).ifPresent(diagnosis -> say(diagnosis, answer.request(), lines));
    return lines;
  }

  private static void say(Diagnosis diagnosis, SearchRequest request, List<String> lines) {
    diagnosis
        .emptying()
        .ifPresent(
            one ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "One part empties the result; %,d without it: %s",
                        one.without(),
                        plain(request, one.tree(), one.filters()))));
    Diagnosis.Meant meant = diagnosis.meant();
    if (meant != null) {
      String changes =
          meant.changes().stream()
              .map(change -> change.typed() + " -> " + change.meant())
              .collect(Collectors.joining(", "));
      lines.add(
          String.format(
              Locale.ROOT,
              "Did you mean %s (%s; %,d found)?",
              QueryText.of(meant.tree()),
              changes,
              meant.total()));
    }
  }

  private static String plain(SearchRequest like, Clause tree, Filters filters) {
    ParsedQuery query = new ParsedQuery(QueryText.of(tree), tree, List.of());
    return PlainWords.of(like.with(query).with(filters), Wording.ENGLISH);
  }
}
