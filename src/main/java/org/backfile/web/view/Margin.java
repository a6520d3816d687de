package org.backfile.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.backfile.article.Part;
import org.backfile.desk.PassageNote;
import org.backfile.people.Right;
import org.jspecify.annotations.Nullable;

/**
 * What people keep of an article, beside its text.
 *
 * @param notes in the order of the text; those whose passage is not in it any more, and those on
 *     the whole article, come last
 * @param collections those that hold the article
 * @param mayShare whether the reader may write notes that others see
 * @param unlisted where the other notes are; empty when all are here
 */
public record Margin(List<Note> notes, List<Link> collections, boolean mayShare, String unlisted) {
  /** The most notes beside one text. */
  static final int MOST = 200;

  /**
   * A note.
   *
   * @param number of the mark in the text
   * @param place the way to that mark; empty when there is none
   * @param gone whether the passage is not in the text any more
   * @param facts who wrote it, when, and whether others see it, in words
   * @param mine whether the reader may change it
   */
  public record Note(
      int number,
      String id,
      String quote,
      String text,
      String place,
      boolean gone,
      String facts,
      boolean mine) {}

  /** A note with where its passage stands now; null when it does not. */
  private record Placed(PassageNote note, @Nullable FoundPassage found) {
    int order() {
      if (found == null) {
        return Integer.MAX_VALUE;
      }
      return found.passage().part() == Part.TITLE ? -1 : found.passage().span().start();
    }
  }

  /** Marks the passages in the text and lists what was written at them. */
  static Margin of(OpenArticle open, MarkedText text, Words words) {
    Kept kept = open.beside().kept();
    List<Placed> placed =
        kept.notes().stream()
            .limit(MOST)
            .map(note -> new Placed(note, find(open, note)))
            .sorted(Comparator.comparingInt(Placed::order))
            .toList();
    List<Note> notes = new ArrayList<>();
    for (Placed one : placed) {
      int number = notes.size() + 1;
      PassageNote note = one.note();
      FoundPassage found = one.found();
      notes.add(
          new Note(
              number,
              note.id(),
              note.where().quote(),
              note.text(),
              found == null ? "" : text.note(number, found.passage()),
              found == null && !note.where().quote().isEmpty(),
              NotesView.facts(note, words),
              note.isOf(kept.person().id())));
    }
    return new Margin(
        List.copyOf(notes),
        kept.collections().stream().map(each -> new Link(each.name(), each.path())).toList(),
        kept.person().may(Right.EDIT),
        kept.notes().size() > MOST ? "/notes" : "");
  }

  private static @Nullable FoundPassage find(OpenArticle open, PassageNote note) {
    return FoundPassage.in(open.reading().article().article(), SoughtPassage.of(note)).orElse(null);
  }
}
