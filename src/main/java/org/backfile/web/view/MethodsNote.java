package org.backfile.web.view;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backfile.desk.UnreadFiles;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.PlainWords;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.Diagnosis;
import org.backfile.search.FacetCounts;
import org.jspecify.annotations.Nullable;

/** How a search was made and in what archive, as text to be printed beside its result. */
public final class MethodsNote {
  private static final int MOST_SOURCES = 30;
  private static final int MOST_UNREAD = 20;

  /**
   * What is known of the archive.
   *
   * @param first the earliest date of publication; empty when no article has one
   * @param last the latest one
   * @param corrections how many corrections by people are in force
   * @param versions what made index and findings
   */
  public record Archive(
      long articles,
      FacetCounts sources,
      String first,
      String last,
      long undated,
      UnreadFiles.Known unread,
      long corrections,
      Map<String, String> versions) {}

  /**
   * A search in it.
   *
   * @param diagnosis why little was found; null when enough was
   * @param site scheme, host and port; empty when not known
   */
  public record Search(
      Answer answer, @Nullable Diagnosis diagnosis, String site, ZonedDateTime at) {}

  private final Archive archive;
  private final Search search;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  private MethodsNote(Archive archive, Search search, Words words) {
    this.archive = archive;
    this.search = search;
    this.words = words;
  }

  /** The note in the language of these words. */
  public static String text(Archive archive, Search search, Words words) {
    MethodsNote note = new MethodsNote(archive, search, words);
    note.sayArchive();
    note.saySearch();
    note.sayResult();
    note.sayVersions();
    return String.join("\n", note.lines) + "\n";
  }

  /** A note of then, with the address and the hash of the result that was frozen. */
  public static String frozen(String note, String path, String hash, Words words) {
    return note + words.say("methods.frozen", path, hash) + "\n";
  }

  private void say(String key, Object... values) {
    lines.add(words.say("methods." + key, values));
  }

  private void sayArchive() {
    say("heading");
    lines.add("");
    say("archive", archive.articles, archive.sources.total());
    if (!archive.first.isEmpty()) {
      say(
          "span",
          FrozenView.date(archive.first, words),
          FrozenView.date(archive.last, words),
          archive.undated);
    } else {
      say("undated", archive.undated);
    }
    if (!archive.sources.values().isEmpty()) {
      String sources =
          archive.sources.values().stream()
              .limit(MOST_SOURCES)
              .map(source -> source.value() + " " + words.number(source.count()))
              .collect(Collectors.joining(", "));
      long more = archive.sources.total() - MOST_SOURCES;
      say("sources", sources, Math.max(0, more));
    }
    sayUnread();
    say("corrections", archive.corrections);
  }

  private void sayUnread() {
    say("unread", archive.unread.failed());
    archive.unread.named().stream()
        .limit(MOST_UNREAD)
        .forEach(unread -> lines.add("  - " + unread.name() + ": " + unread.why()));
  }

  private void saySearch() {
    SearchRequest request = search.answer.request();
    lines.add("");
    say("asked", PlainWords.of(request, words.wording()));
    if (!request.query().isEmpty()) {
      say("typed", request.query().text());
    }
    List<String> excluded = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (String value : request.filters().excluded(facet)) {
        excluded.add(words.facet(facet) + ": " + words.value(facet, value));
      }
    }
    if (!excluded.isEmpty()) {
      say("excluded", String.join("; ", excluded));
    }
  }

  private void sayResult() {
    Answer answer = search.answer;
    lines.add("");
    say("result", answer.total());
    boolean folded = answer.request().copies() == Copies.FOLDED;
    say(folded ? "folded" : "each", answer.articles() - answer.total());
    if (answer.hiddenUndated() > 0) {
      say("hidden", answer.hiddenUndated());
    }
    if (answer.partial()) {
      say("partial");
    }
    if (search.diagnosis != null) {
      say("doctor");
      for (Diagnosis.Finding finding : search.diagnosis.findings()) {
        lines.add(
            "  - "
                + words.say(
                    "methods.part",
                    DiagnosisView.part(finding.part(), words),
                    finding.alone(),
                    finding.without()));
      }
    }
  }

  private void sayVersions() {
    lines.add("");
    archive.versions.forEach(
        (name, version) -> {
          if (!version.isEmpty()) {
            lines.add(words.say("methods.version." + name) + " " + version);
          }
        });
    say("address", search.site + Links.search(search.answer.request().onPage(1)));
    say(
        "time",
        words.date(search.at.toLocalDate()),
        words.clock(search.at),
        search.at.getOffset().getId().equals("Z") ? "+00:00" : search.at.getOffset().getId(),
        search.at.getZone().getId());
  }
}
