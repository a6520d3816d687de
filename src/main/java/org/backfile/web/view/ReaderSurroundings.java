package org.backfile.web.view;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Changes;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Version;
import org.backfile.search.Hit;
import org.backfile.search.Story;
import org.jspecify.annotations.Nullable;

/**
 * Says what there is beside an article's text: other results, other forms of it, others like it.
 */
final class ReaderSurroundings {
  private static final int MOST_TERMS = 4;

  private final OpenArticle open;
  private final EnrichedArticle enriched;
  private final Article article;
  private final Beside beside;
  private final Words words;

  ReaderSurroundings(OpenArticle open, Words words) {
    this.open = open;
    this.enriched = open.reading().article();
    this.article = enriched.article();
    this.beside = open.beside();
    this.words = words;
  }

  ReaderView.Surroundings all() {
    Neighbours here = beside.neighbours();
    return new ReaderView.Surroundings(
        here == null ? "" : place(here),
        here == null ? null : here.previous(),
        here == null ? null : here.next(),
        Citation.of(article, words),
        CiteView.of(open, words),
        beside.hasOriginal() ? Links.article(article.id()) + "/original" : "",
        story(),
        beside.kin().similar().stream().map(this::like).toList());
  }

  private String place(Neighbours here) {
    String key = here.exact() ? "reader.result" : "reader.result.at-least";
    return words.say(key, here.number(), here.total());
  }

  private ReaderView.Story story() {
    Kin kin = beside.kin();
    List<Link> copies = kin.named().stream().map(this::copy).toList();
    List<String> notes = new ArrayList<>();
    long unnamed = kin.copies() - copies.size();
    if (kin.equals(Kin.UNKNOWN)) {
      notes.add(words.say("reader.kin.unknown"));
    }
    if (unnamed > 0) {
      notes.add(words.say("reader.copies.more", unnamed));
    }
    List<Version> versions = beside.versions();
    if (versions == null) {
      notes.add(words.say("reader.versions.unknown"));
    }
    Changes changes = Changes.of(article, versions == null ? List.of() : versions);
    if (changes.leftOut() > 0) {
      notes.add(words.say("reader.versions.left-out", changes.leftOut()));
    }
    return new ReaderView.Story(
        copies.isEmpty() ? "" : words.say("reader.copies", kin.copies()),
        copies,
        changed(changes),
        changes.seen().stream().map(this::version).toList(),
        notes);
  }

  private Link copy(Story.Copy copy) {
    String facts = facts(copy.source(), words.date(copy.published()));
    return new Link(facts + ": " + copy.title(), Links.changes(article.id(), copy.id()));
  }

  private Link version(Version version) {
    String key = version.number() == 1 ? "reader.versions.first" : "reader.versions.one";
    return new Link(words.say(key, day(version)), Links.changes(version));
  }

  private String changed(Changes changes) {
    String said =
        changes.said() == null ? "" : words.say("reader.changed.said", words.date(changes.said()));
    String seen =
        changes.seen().isEmpty()
            ? ""
            : words.say(
                "reader.changed.seen",
                changes.seen().getFirst().number(),
                day(changes.seen().getFirst()));
    return Stream.of(said, seen).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
  }

  private String day(Version version) {
    return words.date(LocalDate.ofInstant(version.replaced(), ZoneOffset.UTC));
  }

  private ReaderView.Like like(Hit hit) {
    Article other = hit.article().article();
    return new ReaderView.Like(
        other.title(),
        Words.tag(hit.article().language()),
        Links.article(other.id()),
        facts(other.credit().source(), words.date(other.published())),
        shared(hit.article()));
  }

  private String shared(EnrichedArticle other) {
    Set<String> theirs = new HashSet<>(other.keyTerms());
    List<String> shared = enriched.keyTerms().stream().filter(theirs::contains).toList();
    String first = String.join(", ", shared.subList(0, Math.min(MOST_TERMS, shared.size())));
    return shared.isEmpty() ? "" : words.say("reader.similar.shares", first);
  }

  private static String facts(@Nullable String source, String date) {
    return Stream.of(Objects.requireNonNullElse(source, ""), date)
        .filter(fact -> !fact.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
