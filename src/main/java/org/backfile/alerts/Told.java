package org.backfile.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.Sketch;
import org.backfile.desk.Desk;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What one alert has told: each version of an article once, and each story once. Kept at the desk,
 * so it holds whatever becomes of the index.
 *
 * <p>Copies are told as they are told when a story is made, by their sketches: see {@link Sketch}.
 */
final class Told {
  private static final int FETCHED = 1_000;

  private final List<Row> rows;
  private final Map<String, String> stories = new HashMap<>();
  private final List<Row> added = new ArrayList<>();

  /**
   * One version of an article.
   *
   * @param story the id of the article that was told for its story, which may be its own
   */
  private record Row(String article, String hash, String story, Sketch sketch) {
    boolean bearsOn(Map<String, Sketch> others) {
      return others.containsKey(article)
          || others.values().stream().anyMatch(other -> other.isCopyOf(sketch));
    }
  }

  private Told(List<Row> rows) {
    this.rows = new ArrayList<>(rows);
    rows.forEach(this::know);
  }

  /**
   * What was told that bears on these articles.
   *
   * @param sketches of the articles, by their ids
   */
  static Told of(String alert, Map<String, Sketch> sketches, Desk desk) {
    return desk.read(
        new Told(List.of()),
        handle ->
            new Told(
                handle
                    .createQuery(
                        "select article, hash, story, sketch from alert_article"
                            + " where alert = :alert order by article, hash")
                    .bind("alert", alert)
                    .setFetchSize(FETCHED)
                    .map((row, context) -> row(row))
                    .stream()
                    .filter(row -> row.bearsOn(sketches))
                    .toList()));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("article"),
        row.getString("hash"),
        row.getString("story"),
        Sketch.read(row.getBytes("sketch")));
  }

  boolean has(String article, String hash) {
    return stories.containsKey(article + " " + hash);
  }

  /** The article that was told for the story of this one; empty when this one is to be told. */
  Optional<String> story(String article, Sketch sketch) {
    return article.equals(stories.get(article))
        ? Optional.empty()
        : rows.stream()
            .filter(row -> !row.article.equals(article) && row.sketch.isCopyOf(sketch))
            .map(Row::story)
            .filter(story -> !story.equals(article))
            .findFirst();
  }

  void add(String article, String hash, String story, Sketch sketch) {
    Row row = new Row(article, hash, story, sketch);
    rows.add(row);
    added.add(row);
    know(row);
  }

  /** Keeps what was added. */
  void keep(Handle handle, String alert, String delivery) {
    if (added.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into alert_article (alert, article, hash, story, delivery, sketch)"
                + " values (:alert, :article, :hash, :story, :delivery, :sketch)");
    for (Row row : added) {
      batch
          .bind("alert", alert)
          .bind("article", row.article)
          .bind("hash", row.hash)
          .bind("story", row.story)
          .bind("delivery", delivery)
          .bind("sketch", row.sketch.bytes())
          .add();
    }
    batch.execute();
  }

  private void know(Row row) {
    stories.put(row.article + " " + row.hash, row.story);
    if (row.story.equals(row.article)) {
      stories.put(row.article, row.story);
    }
  }
}
