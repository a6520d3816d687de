package org.backfile.web.view;

import java.util.List;
import org.backfile.desk.PassageNote;
import org.backfile.people.Person;
import org.backfile.people.Right;

/**
 * The page on which a note is changed. Template {@code note}.
 *
 * @param article where its article is
 * @param former what it said before, the newest first
 */
public record NoteView(
    String title,
    String id,
    String articleTitle,
    String article,
    String quote,
    String text,
    boolean shared,
    boolean mayShare,
    List<Former> former) {

  /** A text that it had before, and when that was written, in words. */
  public record Former(String text, String facts) {}

  /** Makes the page. */
  public static NoteView of(
      PassageNote note, List<PassageNote.Former> former, Person person, Words words) {
    return new NoteView(
        words.say("notes.edit.title"),
        note.id(),
        note.title(),
        Links.article(note.article()),
        note.where().quote(),
        note.text(),
        note.shared(),
        person.may(Right.EDIT),
        former.stream()
            .map(
                each ->
                    new Former(
                        each.text(),
                        CollectionView.day(each.written(), words)
                            + " \u00b7 "
                            + words.say(each.shared() ? "notes.shared" : "notes.private")))
            .toList());
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/notes/" + id;
  }
}
