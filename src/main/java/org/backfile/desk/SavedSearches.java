package org.backfile.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The searches that people keep. Safe for use by many threads. What is deleted stays in the bin;
 * nothing is ever taken out of it.
 *
 * <p>A slug that was given once leads to the same search for ever, whatever its name became.
 *
 * <p>Every method throws {@link DeskUnavailable} when the desk cannot be used.
 */
public final class SavedSearches {
  /** The most that one person has outside the bin. */
  public static final int MOST = 1_000;

  /** Words that stand where a slug would, in addresses of the pages themselves. */
  private static final Set<String> TAKEN =
      Set.of("new", "bin", "move", "export", "import", "replace");

  private final Desk desk;

  public SavedSearches(Desk desk) {
    this.desk = desk;
  }

  /** Keeps a search for a person. */
  public SavedSearch save(String owner, SavedSearch.Details details, Instant now) {
    return desk.write(handle -> insert(handle, owner, details, now));
  }

  /** Keeps several, or none of them if one cannot be kept. */
  public List<SavedSearch> saveAll(String owner, List<SavedSearch.Details> all, Instant now) {
    return desk.write(
        handle -> all.stream().map(each -> insert(handle, owner, each, now)).toList());
  }

  /**
   * Changes what is said of a search; what was said before is kept. A new name brings a new slug
   * beside the former ones.
   */
  public void edit(String id, SavedSearch.Details details, Instant now) {
    desk.write(
        handle -> {
          SavedSearch former = byId(handle, id).orElseThrow();
          if (former.details().equals(details)) {
            return former;
          }
          details(
              handle
                  .createUpdate(
                      "insert into saved_former (search, number, name, folder, note, address,"
                          + " shared) values (:id, (select coalesce(max(number), 0) + 1"
                          + " from saved_former where search = :id), :name, :folder, :note,"
                          + " :address, :shared)")
                  .bind("id", id),
              former.details());
          return update(handle, former, details, now);
        });
  }

  /**
   * Exchanges what is said of a search for what was said before the last change, if there is.
   *
   * @param check of what was said before; what it throws keeps everything as it is
   */
  public void revert(String id, Consumer<SavedSearch.Details> check, Instant now) {
    desk.write(
        handle -> {
          SavedSearch search = byId(handle, id).orElseThrow();
          handle
              .createQuery(
                  "select * from saved_former where search = :id order by number desc limit 1")
              .bind("id", id)
              .map((row, context) -> Map.entry(row.getInt("number"), details(row)))
              .findOne()
              .ifPresent(
                  former -> {
                    check.accept(former.getValue());
                    details(
                        handle
                            .createUpdate(
                                "update saved_former set name = :name, folder = :folder,"
                                    + " note = :note, address = :address, shared = :shared"
                                    + " where search = :id and number = :number")
                            .bind("id", id)
                            .bind("number", former.getKey()),
                        search.details());
                    update(handle, search, former.getValue(), now);
                  });
          return search;
        });
  }

  /** Puts a search into the bin. */
  public void delete(String id, Instant now) {
    time("deleted", id, now);
  }

  /** Takes a search out of the bin. */
  public void undelete(String id) {
    time("deleted", id, null);
  }

  /** Notes that a search ran. */
  public void ran(String id, Instant now) {
    time("last_run", id, now);
  }

  /** Stops a search from running by itself until it is changed, or lets it run again. */
  public void pause(String id, String why) {
    desk.write(
        handle ->
            handle
                .createUpdate("update saved_search set paused = :why where id = :id")
                .bind("id", id)
                .bind("why", why)
                .execute());
  }

  /** Notes that a person looked at the results of a search. */
  public void looked(String id, String person, Instant now) {
    desk.write(
        handle ->
            handle
                .createUpdate(
                    "insert into saved_look (search, person, looked) values (:id, :person, :now)"
                        + " on conflict (search, person) do update set looked = excluded.looked")
                .bind("id", id)
                .bind("person", person)
                .bind("now", now.toEpochMilli())
                .execute());
  }

  /** When a person last looked at the results of each search, by its id. */
  public Map<String, Instant> looks(String person) {
    return desk.read(
        Map.of(),
        handle -> {
          Map<String, Instant> looks = new HashMap<>();
          handle
              .createQuery("select search, looked from saved_look where person = :person")
              .bind("person", person)
              .map(
                  (row, context) ->
                      looks.put(row.getString("search"), Instant.ofEpochMilli(row.getLong(2))))
              .list();
          return looks;
        });
  }

  /** The search with this id, in the bin or not, whoever's it is. */
  public Optional<SavedSearch> byId(String id) {
    return desk.read(Optional.empty(), handle -> byId(handle, id));
  }

  /** The search that a slug of today or of former days names, in the bin or not, whoever's. */
  public Optional<SavedSearch> bySlug(String slug) {
    return desk.read(
        Optional.empty(),
        handle ->
            one(
                handle
                    .createQuery(
                        "select saved_search.* from saved_search join saved_slug"
                            + " on saved_slug.search = saved_search.id"
                            + " where saved_slug.slug = :slug")
                    .bind("slug", slug)));
  }

  /** What a slug names for a person: their own or shared, and not in the bin. */
  public Optional<SavedSearch> find(String slug, String person) {
    return bySlug(slug).filter(found -> found.isSeenBy(person) && !found.isDeleted());
  }

  /** What a person sees, their own and shared, without and within the bin, by no order. */
  public List<SavedSearch> seenBy(String person) {
    return desk.read(
        List.of(),
        handle ->
            all(
                handle
                    .createQuery("select * from saved_search where owner = :person or shared = 1")
                    .bind("person", person)));
  }

  /** All that may run by themselves, of all people: neither in the bin nor paused. */
  public List<SavedSearch> live() {
    return desk.read(
        List.of(),
        handle ->
            all(
                handle.createQuery(
                    "select * from saved_search where deleted is null and paused = ''")));
  }

  private void time(String column, String id, @Nullable Instant when) {
    desk.write(
        handle ->
            handle
                .createUpdate("update saved_search set " + column + " = :when where id = :id")
                .bind("id", id)
                .bind("when", when == null ? null : when.toEpochMilli())
                .execute());
  }

  private static SavedSearch insert(
      Handle handle, String owner, SavedSearch.Details details, Instant now) {
    String id = UUID.randomUUID().toString();
    String slug = free(handle, details);
    details(
        handle
            .createUpdate(
                "insert into saved_search (id, slug, owner, name, folder, note, address, shared,"
                    + " created, changed, paused) values (:id, :slug, :owner, :name, :folder,"
                    + " :note, :address, :shared, :now, :now, '')")
            .bind("id", id)
            .bind("slug", slug)
            .bind("owner", owner)
            .bind("now", now.toEpochMilli()),
        details);
    give(handle, slug, id);
    return byId(handle, id).orElseThrow();
  }

  private static int update(
      Handle handle, SavedSearch former, SavedSearch.Details details, Instant now) {
    String slug =
        former.name().equals(details.name()) ? former.slug() : slug(handle, former.id(), details);
    return details(
        handle
            .createUpdate(
                "update saved_search set slug = :slug, name = :name, folder = :folder,"
                    + " note = :note, address = :address, shared = :shared,"
                    + " changed = :changed, paused = '' where id = :id")
            .bind("id", former.id())
            .bind("slug", slug)
            .bind("changed", now.toEpochMilli()),
        details);
  }

  private static int details(Update update, SavedSearch.Details said) {
    return update
        .bind("name", said.name())
        .bind("folder", said.folder())
        .bind("note", said.note())
        .bind("address", said.address())
        .bind("shared", said.shared() ? 1 : 0)
        .execute();
  }

  /** The slug for a new name of a search: a former one of its own, or one that nobody had. */
  private static String slug(Handle handle, String id, SavedSearch.Details details) {
    String wanted = Slug.of(details.name());
    if (holder(handle, wanted).filter(id::equals).isPresent()) {
      return wanted;
    }
    String slug = free(handle, details);
    give(handle, slug, id);
    return slug;
  }

  private static String free(Handle handle, SavedSearch.Details details) {
    String wanted = Slug.of(details.name());
    String slug = details.shared() || Slug.isAlone(handle) ? wanted : Slug.another(wanted);
    while (TAKEN.contains(slug) || holder(handle, slug).isPresent()) {
      slug = Slug.another(wanted);
    }
    return slug;
  }

  private static Optional<String> holder(Handle handle, String slug) {
    return handle
        .createQuery("select search from saved_slug where slug = :slug")
        .bind("slug", slug)
        .mapTo(String.class)
        .findOne();
  }

  private static void give(Handle handle, String slug, String id) {
    handle
        .createUpdate("insert into saved_slug (slug, search) values (:slug, :id)")
        .bind("slug", slug)
        .bind("id", id)
        .execute();
  }

  private static Optional<SavedSearch> byId(Handle handle, String id) {
    return one(handle.createQuery("select * from saved_search where id = :id").bind("id", id));
  }

  private static Optional<SavedSearch> one(Query query) {
    return query.map((row, context) -> search(row)).findOne();
  }

  private static List<SavedSearch> all(Query query) {
    return query.map((row, context) -> search(row)).list();
  }

  private static SavedSearch search(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getString("id"),
        row.getString("slug"),
        row.getString("owner"),
        details(row),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("changed")),
        time(row, "last_run"),
        time(row, "deleted"),
        row.getString("paused"));
  }

  private static SavedSearch.Details details(ResultSet row) throws SQLException {
    return new SavedSearch.Details(
        row.getString("name"),
        row.getString("folder"),
        row.getString("note"),
        row.getString("address"),
        row.getInt("shared") == 1);
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
