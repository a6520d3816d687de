package org.backfile.desk;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The results that people froze. Safe for use by many threads. What is frozen stays as it is; what
 * is deleted can be brought back.
 *
 * <p>Every method throws {@link DeskUnavailable} when the desk cannot be used.
 */
public final class FrozenResults {
  /** How many articles are read at once. */
  public static final int PART = 500;

  private static final int ID_BYTES = 16;

  /** What was begun so long ago will not be finished. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final String COLUMNS = "select * from frozen where hash is not null";

  private final Desk desk;
  private final SecureRandom random = new SecureRandom();

  public FrozenResults(Desk desk) {
    this.desk = desk;
  }

  /** One result while it is being frozen; nobody sees it before it is finished. For one thread. */
  public final class Freezing {
    private final String id;
    private final Instant made;
    private final FrozenContent content = new FrozenContent();
    private final List<FrozenArticle> articles = new ArrayList<>();
    private int parts;
    private long total;

    private Freezing(String id, Instant made) {
      this.id = id;
      this.made = made;
    }

    /** Takes the next article of the list. */
    public void add(FrozenArticle article) {
      content.add(FrozenContent.line(article));
      articles.add(article);
      total++;
      if (articles.size() == PART) {
        flush();
      }
    }

    /** How many articles were taken. */
    public long total() {
      return total;
    }

    /** Keeps it for good. */
    public FrozenResult finish(FrozenResult.About about) {
      flush();
      content.add(FrozenContent.line(id, made, about));
      String hash = content.hash();
      desk.write(
          handle ->
              handle
                  .createUpdate(
                      "update frozen set hash = :hash, about = :about where id = :id")
                  .bind("hash", hash)
                  .bind("about", FrozenBytes.write(about))
                  .bind("id", id)
                  .execute());
      return find(id).orElseThrow();
    }

    /** Gives it up. */
    public void drop() {
      desk.write(
          handle -> {
            handle.execute("delete from frozen_part where frozen = ?", id);
            return handle.execute("delete from frozen where id = ?", id);
          });
    }

    private void flush() {
      if (articles.isEmpty()) {
        return;
      }
      byte[] bytes = FrozenBytes.write(articles);
      desk.write(
          handle ->
              handle
                  .createUpdate(
                      "insert into frozen_part (frozen, number, articles)"
                          + " values (:frozen, :number, :articles)")
                  .bind("frozen", id)
                  .bind("number", parts)
                  .bind("articles", bytes)
                  .execute());
      parts++;
      articles.clear();
    }
  }

  /**
   * Begins to freeze a result.
   *
   * @param number how far the archive log was before the result was asked for
   */
  public Freezing begin(String owner, long number, Instant made) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    Instant kept = Instant.ofEpochMilli(made.toEpochMilli());
    desk.write(
        handle -> {
          long old = made.minus(LONGEST).toEpochMilli();
          handle.execute(
              "delete from frozen_part where frozen in"
                  + " (select id from frozen where hash is null and made < ?)",
              old);
          handle.execute("delete from frozen where hash is null and made < ?", old);
          return handle
              .createUpdate(
                  "insert into frozen (id, owner, made, log_number)"
                      + " values (:id, :owner, :made, :number)")
              .bind("id", id)
              .bind("owner", owner)
              .bind("made", kept.toEpochMilli())
              .bind("number", number)
              .execute();
        });
    return new Freezing(id, kept);
  }

  /** The result with this id, deleted or not. */
  public Optional<FrozenResult> find(String id) {
    return desk.read(
        Optional.empty(),
        handle ->
            handle
                .createQuery(COLUMNS + " and id = :id")
                .bind("id", id)
                .map((row, context) -> result(row))
                .findOne());
  }

  /** What a person froze, deleted or not, the newest first. */
  public List<FrozenResult> of(String owner, int most) {
    return desk.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " and owner = :owner order by made desc, id limit :most")
                .bind("owner", owner)
                .bind("most", most)
                .map((row, context) -> result(row))
                .list());
  }

  /** So many articles of the list, from the one with this place on; places count from 0. */
  public List<FrozenArticle> articles(String id, long from, int size) {
    List<FrozenArticle> found = new ArrayList<>();
    for (long part = from / PART; part <= (from + size - 1) / PART; part++) {
      List<FrozenArticle> all = part(id, part);
      for (int i = 0; i < all.size(); i++) {
        long place = part * PART + i;
        if (place >= from && place < from + size) {
          found.add(all.get(i));
        }
      }
    }
    return found;
  }

  /** Gives every article in order, a part of them at a time. */
  public void each(String id, Consumer<FrozenArticle> taker) {
    for (long number = 0; ; number++) {
      List<FrozenArticle> part = part(id, number);
      part.forEach(taker);
      if (part.size() < PART) {
        return;
      }
    }
  }

  public void delete(String id, Instant now) {
    deleted(id, now.toEpochMilli());
  }

  /** Brings back what was deleted. */
  public void undelete(String id) {
    deleted(id, null);
  }

  private void deleted(String id, @Nullable Long at) {
    desk.write(
        handle ->
            handle
                .createUpdate("update frozen set deleted = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute());
  }

  private List<FrozenArticle> part(String id, long number) {
    return desk.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    "select articles from frozen_part where frozen = :id and number = :number")
                .bind("id", id)
                .bind("number", number)
                .map((row, context) -> FrozenBytes.articles(row.getBytes("articles")))
                .findOne()
                .orElse(List.of()));
  }

  private static FrozenResult result(ResultSet row) throws SQLException {
    long deleted = row.getLong("deleted");
    boolean isDeleted = !row.wasNull();
    return new FrozenResult(
        row.getString("id"),
        row.getString("owner"),
        Instant.ofEpochMilli(row.getLong("made")),
        FrozenBytes.about(row.getBytes("about")),
        row.getLong("log_number"),
        row.getString("hash"),
        isDeleted ? Instant.ofEpochMilli(deleted) : null);
  }
}
