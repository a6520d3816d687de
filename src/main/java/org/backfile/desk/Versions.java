package org.backfile.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Version;

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
        connection -> {
          Newest newest = newest(connection, former.id());
          if (!newest.hash.equals(hash)) {
            Version version =
                new Version(
                    former.id(), newest.number + 1, former.title(), former.body(), hash, replaced);
            insert(connection, version);
            trim(connection, former.id());
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
    return desk.read(List.of(), connection -> select(connection, article));
  }

  private record Newest(int number, String hash) {}

  private static Newest newest(Connection connection, ArticleId article) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select number, hash from version where article = ? order by number desc limit 1")) {
      select.setString(1, article.value());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Newest(row.getInt(1), row.getString(2)) : new Newest(0, "");
      }
    }
  }

  private static void insert(Connection connection, Version version) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into version (article, number, title, body, hash, replaced)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, version.article().value());
      insert.setInt(2, version.number());
      insert.setString(3, version.title());
      insert.setString(4, version.body());
      insert.setString(5, version.hash());
      insert.setString(6, version.replaced().toString());
      insert.executeUpdate();
    }
  }

  /** Takes out the oldest but the first, which is what was published. */
  private static void trim(Connection connection, ArticleId article) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from version where article = ? and number > 1 and number <="
                + " (select max(number) from version where article = ?) - ?")) {
      delete.setString(1, article.value());
      delete.setString(2, article.value());
      delete.setInt(3, MOST - 1);
      delete.executeUpdate();
    }
  }

  private static List<Version> select(Connection connection, ArticleId article)
      throws SQLException {
    List<Version> versions = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select number, title, body, hash, replaced from version where article = ?"
                + " order by number desc")) {
      select.setString(1, article.value());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          versions.add(
              new Version(
                  article,
                  row.getInt(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  Instant.parse(row.getString(5))));
        }
      }
    }
    return versions;
  }
}
