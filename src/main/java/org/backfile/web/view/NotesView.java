package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backfile.article.Article;
import org.backfile.desk.PassageNote;
import org.backfile.query.Address;
import org.jspecify.annotations.Nullable;

/**
 * The page with all notes that a person sees, the last written first. Template {@code notes}.
 *
 * @param sought what they hold; empty for all
 * @param total how many there are, in words
 * @param bin the visitor's own that were deleted
 * @param files the same notes as files
 * @param previous the page before; empty when there is none
 * @param next the page after; empty when there is none
 */
public record NotesView(
    String title,
    String sought,
    boolean onlyMine,
    String total,
    List<Row> rows,
    List<Row> bin,
    List<Link> files,
    String previous,
    String next) {
  /** How many notes stand on a page. */
  public static final int SIZE = 50;

  /**
   * A note.
   *
   * @param title of the article
   * @param place the passage in the article, or the article; empty when the archive has it not
   * @param trouble what became of the passage or the article; empty when it stands there
   */
  public record Row(
      String id,
      String title,
      String place,
      String quote,
      String text,
      String trouble,
      String facts,
      boolean mine) {}

  /** A note with its article as the archive holds it now; null when it does not. */
  public record Found(PassageNote note, @Nullable Article article) {}

  /**
   * What is asked for.
   *
   * @param page from 1
   */
  public record Wanted(String sought, boolean onlyMine, int page, String person) {

    /** Whether a note is asked for: by any of its words, without regard to case. */
    public boolean takes(PassageNote note) {
      String all =
          String.join("\n", note.text(), note.where().quote(), note.title(), note.ownerName());
      return (!onlyMine || note.isOf(person))
          && all.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Makes the page of one stretch of the notes, and of the same stretch of those that were deleted.
   */
  public static NotesView of(
      Wanted wanted, long total, List<Found> some, long binned, List<Found> bin, Words words) {
    return new NotesView(
        words.say("notes.title"),
        wanted.sought(),
        wanted.onlyMine(),
        words.say("notes.count", total),
        rows(some, wanted, words),
        rows(bin, wanted, words),
        total == 0
            ? List.of()
            : List.of(
                new Link("Markdown", address("/notes.md", wanted, 1)),
                new Link("JSONL", address("/notes.jsonl", wanted, 1))),
        wanted.page() == 1 ? "" : address("/notes", wanted, wanted.page() - 1),
        (long) wanted.page() * SIZE < Math.max(total, binned)
            ? address("/notes", wanted, wanted.page() + 1)
            : "");
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/notes";
  }

  private static String address(String path, Wanted wanted, int page) {
    List<String> keys = new ArrayList<>();
    if (!wanted.sought().isEmpty()) {
      keys.add("q=" + Address.encode(wanted.sought()));
    }
    if (wanted.onlyMine()) {
      keys.add("mine=yes");
    }
    if (page > 1) {
      keys.add("page=" + page);
    }
    return keys.isEmpty() ? path : path + "?" + String.join("&", keys);
  }

  private static List<Row> rows(List<Found> some, Wanted wanted, Words words) {
    return some.stream().map(each -> row(each, wanted.person(), words)).toList();
  }

  private static Row row(Found found, String person, Words words) {
    PassageNote note = found.note();
    return new Row(
        note.id(),
        found.article() == null ? note.title() : found.article().title(),
        place(found),
        note.where().quote(),
        note.text(),
        trouble(found, words),
        facts(note, words),
        note.isOf(person));
  }

  /** The way to the passage where it stands, or else to the article. */
  static String place(Found found) {
    if (found.article() == null) {
      return "";
    }
    SoughtPassage sought = SoughtPassage.of(found.note());
    return sought.isEmpty() || sought.placed(found.article()).isEmpty()
        ? Links.article(found.note().article())
        : Links.passage(found.note().article(), sought);
  }

  private static String trouble(Found found, Words words) {
    if (found.article() == null) {
      return words.say("notes.no-article");
    }
    return isInText(found) ? "" : words.say("notes.gone");
  }

  /** Whether the passage of a note stands in its article, or the note is on the whole of it. */
  static boolean isInText(Found found) {
    SoughtPassage sought = SoughtPassage.of(found.note());
    return found.article() != null
        && (sought.isEmpty() || sought.placed(found.article()).isPresent());
  }

  static String facts(PassageNote note, Words words) {
    List<String> facts = new ArrayList<>();
    if (!note.ownerName().isEmpty()) {
      facts.add(note.ownerName());
    }
    facts.add(CollectionView.day(note.created(), words));
    if (!note.changed().equals(note.created())) {
      facts.add(words.say("notes.changed", CollectionView.day(note.changed(), words)));
    }
    facts.add(words.say(note.shared() ? "notes.shared" : "notes.private"));
    return String.join(" \u00b7 ", facts);
  }
}
