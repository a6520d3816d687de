package org.backfile.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.desk.ArticleCollections;
import org.backfile.desk.DeskUnavailable;
import org.backfile.desk.PassageNote;
import org.backfile.desk.PassageNotes;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.ParsedQuery;
import org.backfile.search.ArticleSearcher;
import org.backfile.web.view.Kept;
import org.backfile.web.view.NotesView;
import org.backfile.web.view.SoughtPassage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people do with notes, by pages or by the API, as far as they may. */
final class Noting {
  private static final Logger LOG = LoggerFactory.getLogger(Noting.class);
  private static final int LONGEST_SOUGHT = 200;

  private final ArticleSearcher articles;
  private final ArticleCollections collections;
  private final PassageNotes notes;
  private final Clock clock;

  Noting(WebParts parts) {
    this.articles = parts.articles();
    this.collections = new ArticleCollections(parts.desk());
    this.notes = new PassageNotes(parts.desk());
    this.clock = parts.clock();
  }

  /**
   * What is to be written.
   *
   * @param before what stands before the quote, where the reader's page told it
   */
  record Draft(
      @Nullable String article,
      @Nullable String quote,
      @Nullable String before,
      @Nullable String after,
      @Nullable String text,
      @Nullable Boolean shared) {}

  PassageNotes notes() {
    return notes;
  }

  /** Writes a note at a passage that stands in the text, with the words around it as they are. */
  PassageNote write(Context context, Draft draft) {
    Person person = Visitors.of(context);
    boolean shared = Boolean.TRUE.equals(draft.shared);
    String text = fit(or(draft.text));
    String quote = or(draft.quote);
    if (quote.length() > PassageNote.LONGEST_QUOTE) {
      throw new Refusal(422, "notes.long-quote", PassageNote.LONGEST_QUOTE);
    }
    mayShare(person, shared);
    Article article = article(or(draft.article));
    SoughtPassage sought = new SoughtPassage(quote, or(draft.before), or(draft.after));
    SoughtPassage placed =
        sought.isEmpty()
            ? sought
            : sought.placed(article).orElseThrow(() -> new Refusal(422, "notes.not-there"));
    return notes
        .write(
            article.id(),
            article.title(),
            new PassageNote.Where(placed.quote(), placed.before(), placed.after()),
            text,
            new PassageNotes.Author(person.id(), person.name(), shared),
            clock.instant())
        .orElseThrow(() -> new Refusal(422, "notes.most", PassageNotes.MOST));
  }

  /** Changes a note of the visitor's own; one that stays shared is what all see. */
  PassageNote edit(Context context, PassageNote note, @Nullable String text, boolean shared) {
    mayShare(Visitors.of(context), shared);
    notes.edit(note.id(), fit(text == null ? note.text() : text), shared, clock.instant());
    return seen(context, note.id());
  }

  void delete(PassageNote note) {
    notes.delete(note.id(), clock.instant());
  }

  /** Brings a note of the visitor's own back, shared if it was. */
  void restore(Context context, PassageNote note) {
    mayShare(Visitors.of(context), note.shared());
    notes.undelete(note.id());
  }

  /** The note of this id that the visitor may see. What they may not is not there. */
  PassageNote seen(Context context, String id) {
    return notes
        .find(id, Visitors.of(context).id())
        .filter(note -> !note.isDeleted())
        .orElseThrow(Noting::noneSuch);
  }

  /** The same, in the bin or not, if it is the visitor's own. */
  PassageNote own(Context context, String id) {
    Person person = Visitors.of(context);
    PassageNote note = notes.find(id, person.id()).orElseThrow(Noting::noneSuch);
    if (!note.isOf(person.id())) {
      throw new Refusal(403, "error.not-allowed");
    }
    return note;
  }

  /** The notes that the address asks for. */
  NotesView.Wanted wanted(Context context) {
    String sought = Asked.text(context, "q").strip();
    return new NotesView.Wanted(
        sought.substring(0, Math.min(LONGEST_SOUGHT, sought.length())),
        Asked.text(context, "mine").equals("yes"),
        Asked.number(context, "page", 1, 1, 10_000),
        Visitors.of(context).id());
  }

  List<PassageNote> all(NotesView.Wanted wanted) {
    return notes.seenBy(wanted.person()).stream().filter(wanted::takes).toList();
  }

  /** Those of one page, with their articles. */
  List<NotesView.Found> page(NotesView.Wanted wanted, List<PassageNote> all) {
    List<NotesView.Found> found = new ArrayList<>();
    all.stream()
        .skip((wanted.page() - 1L) * NotesView.SIZE)
        .limit(NotesView.SIZE)
        .forEach(note -> found.add(found(note)));
    return found;
  }

  NotesView.Found found(PassageNote note) {
    return new NotesView.Found(note, held(note.article()).orElse(null));
  }

  /** What is kept of an article, as far as the visitor may see; nothing while the desk is shut. */
  Kept kept(Context context, ArticleId article) {
    Person person = Visitors.of(context);
    try {
      return new Kept(
          collections.holding(article, person.id()), notes.on(article, person.id()), person);
    } catch (DeskUnavailable broken) {
      LOG.warn("Cannot read what is kept of {}: {}", article, broken.getMessage());
      return Kept.NOTHING;
    }
  }

  private Article article(String id) {
    return (ArticleId.isValid(id) ? held(new ArticleId(id)) : Optional.<Article>empty())
        .orElseThrow(() -> new Refusal(404, "error.no-such-article"));
  }

  private Optional<Article> held(ArticleId id) {
    return articles.article(id, ParsedQuery.EMPTY).map(reading -> reading.article().article());
  }

  private static String fit(String text) {
    try {
      return PassageNote.text(text);
    } catch (IllegalArgumentException unfit) {
      throw new Refusal(422, "notes.unfit", PassageNote.LONGEST_TEXT);
    }
  }

  private static void mayShare(Person person, boolean shared) {
    if (shared && !person.may(Right.EDIT)) {
      throw new Refusal(403, "notes.sharing");
    }
  }

  private static Refusal noneSuch() {
    return new Refusal(404, "notes.unknown");
  }

  private static String or(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
