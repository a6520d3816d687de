package org.backfile.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Version;
import org.jdbi.v3.core.Handle;

/**
 * The texts that articles had before they were changed. Safe for use by many threads.
 *
 * <p>Of one article the first text and the newest ones are kept, {@link #MOST} in all. What is left
 * out between them is told by the numbers of the others.
 */
public final class Versions {
  /** How many former texts are kept of one article. */
  public static final int MOST = 50;

  private final Desk desk;

  public Versions(Desk desk) {
    this.desk = desk;
  }

  /**
   * Keeps a text that another is about to take the place of. The same text twice in a row is one
   * version, so that a run which broke off can be made again.
   *
   * @throws DeskUnavailable when it cannot be kept
   */
  public void keep(Article former, Instant replaced) {
    String hash = Version.hash(former.title(), former.body());
    desk.write(
        handle -> {
          Newest newest = newest(handle, former.id());
          if (!newest.hash.equals(hash)) {
            Version version =
                new Version(
                    former.id(), newest.number + 1, former.title(), former.body(), hash, replaced);
            insert(handle, version);
            trim(handle, former.id());
          }
          return true;
        });
  }

  /**
   * The former texts of an article, the newest first.
   *
   * @throws DeskUnavailable when they cannot be read
   */
  public List<Version> of(ArticleId article) {
    return desk.read(List.of(), handle -> select(handle, article));
  }

  /** The number of the newest text of an article with this hash; empty when none is kept. */
  public Optional<Integer> number(ArticleId article, String hash) {
    return desk.read(
        Optional.empty(),
        handle ->
            handle
                .createQuery(
                    "select number from version where article = :article and hash = :hash"
                        + " order by number desc limit 1")
                .bind("article", article.value())
                .bind("hash", hash)
                .mapTo(Integer.class)
                .findOne());
  }

  private record Newest(int number, String hash) {}

  private static Newest newest(Handle handle, ArticleId article) {
    return handle
        .createQuery(
            "select number, hash from version where article = :article"
                + " order by number desc limit 1")
        .bind("article", article.value())
        .map((row, context) -> new Newest(row.getInt("number"), row.getString("hash")))
        .findOne()
        .orElse(new Newest(0, ""));
  }

  private static void insert(Handle handle, Version version) {
    handle
        .createUpdate(
            "insert into version (article, number, title, body, hash, replaced)"
                + " values (:article, :number, :title, :body, :hash, :replaced)")
        .bind("article", version.article().value())
        .bind("number", version.number())
        .bind("title", version.title())
        .bind("body", version.body())
        .bind("hash", version.hash())
        .bind("replaced", version.replaced().toString())
        .execute();
  }

  /** Takes out the oldest but the first, which is what was published. */
  private static void trim(Handle handle, ArticleId article) {
    handle
        .createUpdate(
            "delete from version where article = :article and number > 1 and number <="
                + " (select max(number) from version where article = :article) - :kept")
        .bind("article", article.value())
        .bind("kept", MOST - 1)
        .execute();
  }

  private static List<Version> select(Handle handle, ArticleId article) {
    return handle
        .createQuery(
            "select number, title, body, hash, replaced from version where article = :article"
                + " order by number desc")
        .bind("article", article.value())
        .map((row, context) -> version(article, row))
        .list();
  }

  private static Version version(ArticleId article, ResultSet row) throws SQLException {
    return new Version(
        article,
        row.getInt("number"),
        row.getString("title"),
        row.getString("body"),
        row.getString("hash"),
        Instant.parse(row.getString("replaced")));
  }
}
