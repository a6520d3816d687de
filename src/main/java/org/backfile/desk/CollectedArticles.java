package org.backfile.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.backfile.article.ArticleId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What is in collections, and the steps by which it came there or was taken out. Each step can be
 * undone for ever. Safe for use by many threads.
 *
 * <p>Every method throws {@link DeskUnavailable} when the desk cannot be used.
 */
public final class CollectedArticles {
  /** The most articles in one collection. */
  public static final int MOST = 50_000;

  /**
   * Something that was done to a collection.
   *
   * @param articles how many were put in or taken out by it
   */
  public record Step(String id, String collection, int articles) {}

  private final Desk desk;

  public CollectedArticles(Desk desk) {
    this.desk = desk;
  }

  /**
   * Puts articles in; those that are in it stay as they are. Empty, and nothing is done, when they
   * would be more than {@link #MOST}.
   */
  public Optional<Step> add(String collection, Collection<CollectedArticle> articles) {
    return desk.write(
        handle -> {
          Set<String> held = held(handle, collection);
          Set<String> fresh = new HashSet<>();
          List<CollectedArticle> more =
              articles.stream()
                  .filter(one -> !held.contains(one.id().value()) && fresh.add(one.id().value()))
                  .toList();
          if (held.size() + more.size() > MOST) {
            return Optional.empty();
          }
          CollectedArticle any = articles.isEmpty() ? null : articles.iterator().next();
          Step step =
              step(
                  handle,
                  collection,
                  any == null ? "" : any.by(),
                  any == null ? Instant.EPOCH : any.added(),
                  more.size());
          insert(handle, step, more);
          changed(handle, collection);
          return Optional.of(step);
        });
  }

  /** Takes articles out; those that are not in it are passed over. */
  public Step remove(String collection, Set<ArticleId> articles, String person, Instant now) {
    return desk.write(
        handle -> {
          Set<String> held = held(handle, collection);
          List<String> gone =
              articles.stream().map(ArticleId::value).filter(held::contains).toList();
          Step step = step(handle, collection, person, now, gone.size());
          remove(handle, step, gone);
          changed(handle, collection);
          return step;
        });
  }

  /** The step with this id. */
  public Optional<Step> step(String id) {
    return desk.read(
        Optional.empty(),
        handle ->
            handle
                .createQuery("select * from collection_step where id = :id")
                .bind("id", id)
                .map(
                    (row, context) ->
                        new Step(id, row.getString("collection"), row.getInt("articles")))
                .findOne());
  }

  /** Takes out what a step put in, or puts in again what it took out, as it was. */
  public void undo(Step step, Instant now) {
    desk.write(
        handle -> {
          handle
              .createUpdate("delete from collection_article where step = :step")
              .bind("step", step.id())
              .execute();
          handle
              .createUpdate(
                  "insert into collection_article"
                      + " (collection, article, title, added, person, person_name, step)"
                      + " select :collection, article, title, added, person, person_name, put_in"
                      + " from collection_removed where step = :step"
                      + " on conflict (collection, article) do nothing")
              .bind("collection", step.collection())
              .bind("step", step.id())
              .execute();
          handle
              .createUpdate("update collection_step set undone = :now where id = :step")
              .bind("step", step.id())
              .bind("now", now.toEpochMilli())
              .execute();
          changed(handle, step.collection());
          return true;
        });
  }

  /** A stretch of what is in a collection, the last added first. */
  public List<CollectedArticle> in(String collection, long offset, int most) {
    return desk.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    "select * from collection_article where collection = :collection"
                        + " order by added desc, article limit :most offset :offset")
                .bind("collection", collection)
                .bind("most", most)
                .bind("offset", offset)
                .map((row, context) -> collected(row))
                .list());
  }

  private static Set<String> held(Handle handle, String collection) {
    return new HashSet<>(
        handle
            .createQuery("select article from collection_article where collection = :id")
            .bind("id", collection)
            .mapTo(String.class)
            .list());
  }

  private static Step step(
      Handle handle, String collection, String person, Instant now, int articles) {
    Step step = new Step(UUID.randomUUID().toString(), collection, articles);
    handle
        .createUpdate(
            "insert into collection_step (id, collection, person, made, articles)"
                + " values (:id, :collection, :person, :now, :articles)")
        .bind("id", step.id())
        .bind("collection", collection)
        .bind("person", person)
        .bind("now", now.toEpochMilli())
        .bind("articles", articles)
        .execute();
    return step;
  }

  private static void insert(Handle handle, Step step, List<CollectedArticle> articles) {
    if (articles.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into collection_article"
                + " (collection, article, title, added, person, person_name, step)"
                + " values (:collection, :article, :title, :added, :person, :called, :step)");
    for (CollectedArticle one : articles) {
      batch
          .bind("collection", step.collection())
          .bind("article", one.id().value())
          .bind("title", Kept.title(one.title()))
          .bind("added", one.added().toEpochMilli())
          .bind("person", one.by())
          .bind("called", one.byName())
          .bind("step", step.id())
          .add();
    }
    batch.execute();
  }

  private static void remove(Handle handle, Step step, List<String> articles) {
    if (articles.isEmpty()) {
      return;
    }
    PreparedBatch kept =
        handle.prepareBatch(
            "insert into collection_removed"
                + " (step, article, title, added, person, person_name, put_in)"
                + " select :step, article, title, added, person, person_name, step"
                + " from collection_article where collection = :collection and article = :article");
    PreparedBatch gone =
        handle.prepareBatch(
            "delete from collection_article"
                + " where collection = :collection and article = :article");
    for (String article : articles) {
      kept.bind("step", step.id())
          .bind("collection", step.collection())
          .bind("article", article)
          .add();
      gone.bind("collection", step.collection()).bind("article", article).add();
    }
    kept.execute();
    gone.execute();
  }

  /** A number that follows the last one would come again after a restore, for other articles. */
  private static void changed(Handle handle, String collection) {
    handle
        .createUpdate("update collection set revision = :revision where id = :id")
        .bind("revision", UUID.randomUUID().getMostSignificantBits())
        .bind("id", collection)
        .execute();
  }

  private static CollectedArticle collected(ResultSet row) throws SQLException {
    return new CollectedArticle(
        new ArticleId(row.getString("article")),
        row.getString("title"),
        Instant.ofEpochMilli(row.getLong("added")),
        row.getString("person"),
        row.getString("person_name"));
  }
}
