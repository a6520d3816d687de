package org.backfile.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.backfile.article.ArticleId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The notes that people write at passages. Safe for use by many threads. A former text of a note is
 * kept; what is deleted stays in the bin.
 *
 * <p>Every method throws {@link DeskUnavailable} when the desk cannot be used.
 */
public final class PassageNotes {
  /** The most that one person has outside the bin. */
  public static final int MOST = 20_000;

  private static final String SEEN = "deleted is null and (owner = :person or shared = 1)";

  private final Desk desk;

  public PassageNotes(Desk desk) {
    this.desk = desk;
  }

  /** Who writes a note, and whether others see it. */
  public record Author(String id, String name, boolean shared) {}

  /** Writes a note; empty when its author has {@link #MOST} already. */
  public Optional<PassageNote> write(
      ArticleId article,
      String title,
      PassageNote.Where where,
      String text,
      Author author,
      Instant now) {
    String id = UUID.randomUUID().toString();
    return desk.write(
        handle -> {
          if (owned(handle, author.id()) >= MOST) {
            return Optional.empty();
          }
          handle
              .createUpdate(
                  "insert into note (id, article, title, quote, ahead, behind, owner, owner_name,"
                      + " text, shared, created, changed) values (:id, :article, :title, :quote,"
                      + " :before, :after, :owner, :called, :text, :shared, :now, :now)")
              .bind("id", id)
              .bind("article", article.value())
              .bind("title", Kept.title(title))
              .bind("quote", where.quote())
              .bind("before", where.before())
              .bind("after", where.after())
              .bind("owner", author.id())
              .bind("called", author.name())
              .bind("text", PassageNote.text(text))
              .bind("shared", author.shared() ? 1 : 0)
              .bind("now", now.toEpochMilli())
              .execute();
          return byId(handle, id);
        });
  }

  /** Changes the text of a note, and whether others see it; what it was before is kept. */
  public void edit(String id, String text, boolean shared, Instant now) {
    String kept = PassageNote.text(text);
    desk.write(
        handle -> {
          PassageNote former = byId(handle, id).orElseThrow();
          if (former.text().equals(kept) && former.shared() == shared) {
            return 0;
          }
          handle
              .createUpdate(
                  "insert into note_former (note, number, text, shared, written) values (:id,"
                      + " (select count(*) + 1 from note_former where note = :id),"
                      + " :text, :shared, :written)")
              .bind("id", id)
              .bind("text", former.text())
              .bind("shared", former.shared() ? 1 : 0)
              .bind("written", former.changed().toEpochMilli())
              .execute();
          return handle
              .createUpdate(
                  "update note set text = :text, shared = :shared, changed = :now where id = :id")
              .bind("id", id)
              .bind("text", kept)
              .bind("shared", shared ? 1 : 0)
              .bind("now", now.toEpochMilli())
              .execute();
        });
  }

  /** Puts a note into the bin. */
  public void delete(String id, Instant now) {
    deleted(id, now.toEpochMilli());
  }

  /** Takes a note out of the bin. */
  public void undelete(String id) {
    deleted(id, null);
  }

  /** The note with this id, in the bin or not, as far as a person may see it. */
  public Optional<PassageNote> find(String id, String person) {
    return desk.read(
        Optional.empty(), handle -> byId(handle, id).filter(note -> note.isSeenBy(person)));
  }

  /** The notes on an article that a person sees, the oldest first. */
  public List<PassageNote> on(ArticleId article, String person) {
    return desk.read(
        List.of(),
        handle ->
            all(
                handle
                    .createQuery(
                        "select * from note where article = :article and "
                            + SEEN
                            + " order by created, id")
                    .bind("article", article.value())
                    .bind("person", person)));
  }

  /** All notes that a person sees, the last written first. */
  public List<PassageNote> seenBy(String person) {
    return desk.read(
        List.of(),
        handle ->
            all(
                handle
                    .createQuery("select * from note where " + SEEN + " order by changed desc, id")
                    .bind("person", person)));
  }

  /** A person's own notes in the bin, the last written first. */
  public List<PassageNote> binned(String owner) {
    return desk.read(
        List.of(),
        handle ->
            all(
                handle
                    .createQuery(
                        "select * from note where deleted is not null and owner = :owner"
                            + " order by changed desc, id")
                    .bind("owner", owner)));
  }

  /** The texts that a note had before, the newest first. */
  public List<PassageNote.Former> former(String id) {
    return desk.read(
        List.of(),
        handle ->
            handle
                .createQuery("select * from note_former where note = :id order by number desc")
                .bind("id", id)
                .map(
                    (row, context) ->
                        new PassageNote.Former(
                            row.getString("text"),
                            row.getInt("shared") == 1,
                            Instant.ofEpochMilli(row.getLong("written"))))
                .list());
  }

  private void deleted(String id, @Nullable Long when) {
    desk.write(
        handle ->
            handle
                .createUpdate("update note set deleted = :when where id = :id")
                .bind("id", id)
                .bind("when", when)
                .execute());
  }

  private static long owned(Handle handle, String owner) {
    return handle
        .createQuery("select count(*) from note where owner = :owner and deleted is null")
        .bind("owner", owner)
        .mapTo(Long.class)
        .one();
  }

  private static Optional<PassageNote> byId(Handle handle, String id) {
    return handle
        .createQuery("select * from note where id = :id")
        .bind("id", id)
        .map((row, context) -> note(row))
        .findOne();
  }

  private static List<PassageNote> all(Query query) {
    return query.map((row, context) -> note(row)).list();
  }

  private static PassageNote note(ResultSet row) throws SQLException {
    return new PassageNote(
        row.getString("id"),
        new ArticleId(row.getString("article")),
        row.getString("title"),
        new PassageNote.Where(
            row.getString("quote"), row.getString("ahead"), row.getString("behind")),
        row.getString("owner"),
        row.getString("owner_name"),
        row.getString("text"),
        row.getInt("shared") == 1,
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("changed")),
        Kept.time(row, "deleted"));
  }
}
