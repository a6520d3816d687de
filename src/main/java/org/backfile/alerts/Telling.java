package org.backfile.alerts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.backfile.query.Facet;
import org.backfile.wording.Wording;

/** Why an article was told, in words: the same in mails and on the pages of the log. */
public final class Telling {
  private Telling() {}

  /** A line for each part of the query and each chosen value that matched. */
  public static List<String> reasons(Bulletin.Finding finding, Wording wording) {
    List<String> lines = new ArrayList<>();
    for (Bulletin.Clause clause : finding.clauses()) {
      lines.add(wording.say("results.match.line", clause.clause(), place(clause, wording)));
    }
    for (Bulletin.Chosen chosen : finding.facets()) {
      Facet.of(chosen.facet())
          .ifPresent(
              facet ->
                  lines.add(
                      wording.say(
                          "alerts.reason.facet",
                          wording.say("facets.name." + facet.key()),
                          chosen.value())));
    }
    return lines.isEmpty() ? List.of(wording.say("alerts.reason.everything")) : lines;
  }

  /** The sentences that matched, each once. */
  public static List<Bulletin.Sentence> sentences(Bulletin.Finding finding) {
    return List.copyOf(
        new LinkedHashSet<>(
            finding.clauses().stream()
                .map(Bulletin.Clause::sentence)
                .filter(Objects::nonNull)
                .toList()));
  }

  private static String place(Bulletin.Clause clause, Wording wording) {
    String forms = String.join(", ", clause.forms());
    return switch (clause.field()) {
      case "title", "body" -> {
        String times = wording.say("results.match." + clause.field(), clause.times());
        yield forms.isEmpty() ? times : wording.say("results.match.as", times, forms);
      }
      case "published" -> wording.say("results.match.published");
      default -> wording.say("results.match." + clause.field(), forms);
    };
  }
}
