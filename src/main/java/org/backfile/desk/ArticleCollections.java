package org.backfile.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.backfile.article.ArticleId;
import org.backfile.query.Shelf;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The collections that people make. Safe for use by many threads. What is deleted stays in the bin;
 * nothing is ever taken out of it.
 *
 * <p>A slug that was given once leads to the same collection for ever, whatever its name became.
 *
 * <p>Every method throws {@link DeskUnavailable} when the desk cannot be used.
 */
public final class ArticleCollections {
  /** The most that one person has outside the bin. */
  public static final int MOST = 500;

  /** Words that stand where a slug would, in addresses of the pages themselves. */
  private static final Set<String> TAKEN = Set.of("new", "steps", "bin");

  private static final String COLUMNS =
      "select collection.*, (select count(*) from collection_article"
          + " where collection_article.collection = collection.id) as size from collection ";

  private final Desk desk;
  private final RememberedSets sets;

  public ArticleCollections(Desk desk) {
    this.desk = desk;
    this.sets = new RememberedSets(desk);
  }

  /**
   * Makes an empty collection; empty when the owner has {@link #MOST} already.
   *
   * @param ownerName what the owner is called now
   */
  public Optional<ArticleCollection> make(
      String owner, String ownerName, ArticleCollection.Details details, Instant now) {
    return desk.write(
        handle ->
            owned(handle, owner) >= MOST
                ? Optional.empty()
                : insert(handle, owner, ownerName, details, now));
  }

  /** Changes what is said of a collection; a new name brings a new slug beside the former ones. */
  public ArticleCollection edit(String id, ArticleCollection.Details details, Instant now) {
    return desk.write(
        handle -> {
          ArticleCollection former = byId(handle, id).orElseThrow();
          String slug =
              former.name().equals(details.name()) ? former.slug() : slug(handle, id, details);
          handle
              .createUpdate(
                  "update collection set slug = :slug, name = :name, note = :note,"
                      + " shared = :shared, changed = :now where id = :id")
              .bind("id", id)
              .bind("slug", slug)
              .bind("name", details.name())
              .bind("note", details.note())
              .bind("shared", details.shared() ? 1 : 0)
              .bind("now", now.toEpochMilli())
              .execute();
          return byId(handle, id).orElseThrow();
        });
  }

  /** Puts a collection into the bin. */
  public void delete(String id, Instant now) {
    deleted(id, now.toEpochMilli());
  }

  /** Takes a collection out of the bin. */
  public void undelete(String id) {
    deleted(id, null);
  }

  /** The collection with this id, in the bin or not, whoever's it is. */
  public Optional<ArticleCollection> byId(String id) {
    return desk.read(Optional.empty(), handle -> byId(handle, id));
  }

  /** What a slug of today or of former days names for a person, in the bin or not. */
  public Optional<ArticleCollection> bySlug(String slug, String person) {
    return desk.read(
        Optional.empty(),
        handle ->
            one(handle
                    .createQuery(
                        COLUMNS
                            + "join collection_slug on collection_slug.collection = collection.id"
                            + " where collection_slug.slug = :slug")
                    .bind("slug", slug))
                .filter(found -> found.isSeenBy(person)));
  }

  /** The same, but nothing from the bin. */
  public Optional<ArticleCollection> find(String slug, String person) {
    return bySlug(slug, person).filter(found -> !found.isDeleted());
  }

  /** What a person sees, their own and shared, without and within the bin, by no order. */
  public List<ArticleCollection> listFor(String person) {
    return desk.read(
        List.of(),
        handle ->
            all(
                handle
                    .createQuery(COLUMNS + "where owner = :person or shared = 1")
                    .bind("person", person)));
  }

  /** Those of them that hold this article, without the bin. */
  public List<ArticleCollection> holding(ArticleId article, String person) {
    return desk.read(
        List.of(),
        handle ->
            all(
                handle
                    .createQuery(
                        COLUMNS
                            + "where deleted is null and (owner = :person or shared = 1) and"
                            + " id in (select collection from collection_article"
                            + " where article = :article)")
                    .bind("person", person)
                    .bind("article", article.value())));
  }

  /** What a person sees as a shelf to search in; made anew for each answer. */
  public Shelf seenBy(String person) {
    return new PersonalShelf(this, sets, person);
  }

  private void deleted(String id, @Nullable Long when) {
    desk.write(
        handle ->
            handle
                .createUpdate("update collection set deleted = :when where id = :id")
                .bind("id", id)
                .bind("when", when)
                .execute());
  }

  private static long owned(Handle handle, String owner) {
    return handle
        .createQuery("select count(*) from collection where owner = :owner and deleted is null")
        .bind("owner", owner)
        .mapTo(Long.class)
        .one();
  }

  private static Optional<ArticleCollection> insert(
      Handle handle,
      String owner,
      String ownerName,
      ArticleCollection.Details details,
      Instant now) {
    String id = UUID.randomUUID().toString();
    String slug = free(handle, details);
    handle
        .createUpdate(
            "insert into collection (id, slug, owner, owner_name, name, note, shared, created,"
                + " changed, revision)"
                + " values (:id, :slug, :owner, :called, :name, :note, :shared, :now, :now, 0)")
        .bind("id", id)
        .bind("slug", slug)
        .bind("owner", owner)
        .bind("called", ownerName)
        .bind("name", details.name())
        .bind("note", details.note())
        .bind("shared", details.shared() ? 1 : 0)
        .bind("now", now.toEpochMilli())
        .execute();
    give(handle, slug, id);
    return byId(handle, id);
  }

  /** The slug for a new name: a former one of its own, or one that nobody had. */
  private static String slug(Handle handle, String id, ArticleCollection.Details details) {
    String wanted = Slug.of(details.name());
    if (holder(handle, wanted).filter(id::equals).isPresent()) {
      return wanted;
    }
    String slug = free(handle, details);
    give(handle, slug, id);
    return slug;
  }

  private static String free(Handle handle, ArticleCollection.Details details) {
    String wanted = Slug.of(details.name());
    String slug = details.shared() || Slug.isAlone(handle) ? wanted : Slug.another(wanted);
    while (TAKEN.contains(slug) || holder(handle, slug).isPresent()) {
      slug = Slug.another(wanted);
    }
    return slug;
  }

  private static Optional<String> holder(Handle handle, String slug) {
    return handle
        .createQuery("select collection from collection_slug where slug = :slug")
        .bind("slug", slug)
        .mapTo(String.class)
        .findOne();
  }

  private static void give(Handle handle, String slug, String id) {
    handle
        .createUpdate("insert into collection_slug (slug, collection) values (:slug, :id)")
        .bind("slug", slug)
        .bind("id", id)
        .execute();
  }

  private static Optional<ArticleCollection> byId(Handle handle, String id) {
    return one(handle.createQuery(COLUMNS + "where id = :id").bind("id", id));
  }

  private static Optional<ArticleCollection> one(Query query) {
    return query.map((row, context) -> collection(row)).findOne();
  }

  private static List<ArticleCollection> all(Query query) {
    return query.map((row, context) -> collection(row)).list();
  }

  private static ArticleCollection collection(ResultSet row) throws SQLException {
    return new ArticleCollection(
        row.getString("id"),
        row.getString("slug"),
        row.getString("owner"),
        row.getString("owner_name"),
        new ArticleCollection.Details(
            row.getString("name"), row.getString("note"), row.getInt("shared") == 1),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("changed")),
        row.getLong("revision"),
        row.getLong("size"),
        Kept.time(row, "deleted"));
  }
}
