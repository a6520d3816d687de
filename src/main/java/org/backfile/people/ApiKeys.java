package org.backfile.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.desk.Desk;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The keys with which programs act for people. Of a key only its hash is kept. It never may more
 * than its owner may at that moment. Safe for use by many threads.
 */
public final class ApiKeys {
  /** What every key begins with, so that one that got lost is recognised. */
  public static final String MARK = "bf_";

  private static final int MOST = 50;
  private static final Duration NOTED = Duration.ofMinutes(5);
  private static final String COLUMNS =
      "select id, name, rights, made, expires, used from api_key where revoked is null and ";

  private final Desk desk;
  private final AuditLog audit;
  private final Clock clock;
  private final Secrets secrets = new Secrets();

  ApiKeys(Desk desk, AuditLog audit, Clock clock) {
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a key for the one who asks.
   *
   * @param expires null for never
   * @throws Unfit when it has no name, no rights or more than its owner, or is over already
   */
  public ApiKey.Made make(Actor owner, String name, Set<Right> rights, @Nullable Instant expires) {
    if (rights.isEmpty() || !owner.person().rights().containsAll(rights)) {
      throw new Unfit(Slip.KEY_WITHOUT_RIGHTS);
    }
    Instant now = clock.instant();
    ApiKey key = new ApiKey(Secrets.id(), SignInNames.label(name), rights, now, expires, null);
    if (key.name().isEmpty()) {
      throw new Unfit(Slip.KEY_NAME_UNFIT);
    }
    if (key.isOver(now)) {
      throw new Unfit(Slip.KEY_EXPIRED);
    }
    String secret = MARK + secrets.next();
    desk.write(
        handle -> {
          if (of(handle, owner.person().id()).size() >= MOST) {
            throw new Unfit(Slip.TOO_MANY_KEYS);
          }
          insert(handle, owner.person().id(), key, secret);
          audit.note(handle, owner, "key.make", key.name() + ", " + keys(key.rights()));
          return true;
        });
    return new ApiKey.Made(key, secret);
  }

  /** The keys of a person that were not revoked, the newest first. */
  public List<ApiKey> of(Person owner) {
    return desk.read(List.of(), handle -> of(handle, owner.id()));
  }

  /** Lets a key of one's own work no more. */
  public ApiKey revoke(Actor owner, String id) {
    return desk.write(
        handle -> {
          ApiKey key =
              of(handle, owner.person().id()).stream()
                  .filter(one -> one.id().equals(id))
                  .findFirst()
                  .orElseThrow(() -> new Unfit(Slip.NO_SUCH_KEY));
          set(handle, key.id(), "revoked");
          audit.note(handle, owner, "key.revoke", key.name());
          return key;
        });
  }

  private record Found(ApiKey key, Person person) {}

  /** For whom a key acts, with the rights that both have; empty when it does not work. */
  public Optional<Person> find(String secret) {
    if (!secret.startsWith(MARK)) {
      return Optional.empty();
    }
    Optional<Found> found =
        desk.read(Optional.<Found>empty(), handle -> find(handle, Secrets.hash(secret)))
            .filter(one -> !one.key.isOver(clock.instant()));
    found.ifPresent(one -> noteUse(one.key));
    return found.map(Found::person);
  }

  private void noteUse(ApiKey key) {
    Instant used = key.used();
    if (used == null || !clock.instant().isBefore(used.plus(NOTED))) {
      desk.write(
          handle -> {
            set(handle, key.id(), "used");
            return true;
          });
    }
  }

  private void set(Handle handle, String id, String column) {
    handle
        .createUpdate("update api_key set " + column + " = :now where id = :id")
        .bind("now", clock.millis())
        .bind("id", id)
        .execute();
  }

  private static Optional<Found> find(Handle handle, String hash) {
    return handle
        .createQuery(
            "select k.id, k.name, k.rights, k.made, k.expires, k.used,"
                + " p.id as person, p.name as person_name, p.role"
                + " from api_key k join person p on p.id = k.person"
                + " where k.hash = :hash and k.revoked is null and p.disabled is null")
        .bind("hash", hash)
        .map((row, context) -> new Found(key(row), person(row)))
        .findOne();
  }

  private static Person person(ResultSet row) throws SQLException {
    EnumSet<Right> rights = EnumSet.noneOf(Right.class);
    rights.addAll(key(row).rights());
    rights.retainAll(AccountRows.role(row.getString("role")).rights());
    return new Person(row.getString("person"), row.getString("person_name"), rights);
  }

  private static List<ApiKey> of(Handle handle, String person) {
    return handle
        .createQuery(COLUMNS + "person = :person order by made desc, id")
        .bind("person", person)
        .map((row, context) -> key(row))
        .list();
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getString("id"),
        row.getString("name"),
        rights(row.getString("rights")),
        Instant.ofEpochMilli(row.getLong("made")),
        instant(row, "expires"),
        instant(row, "used"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static void insert(Handle handle, String person, ApiKey key, String secret) {
    handle
        .createUpdate(
            "insert into api_key (id, hash, person, name, rights, made, expires)"
                + " values (:id, :hash, :person, :name, :rights, :made, :expires)")
        .bind("id", key.id())
        .bind("hash", Secrets.hash(secret))
        .bind("person", person)
        .bind("name", key.name())
        .bind("rights", keys(key.rights()))
        .bind("made", key.made().toEpochMilli())
        .bind("expires", key.expires() == null ? null : key.expires().toEpochMilli())
        .execute();
  }

  private static String keys(Set<Right> rights) {
    return rights.stream()
        .sorted(Comparator.naturalOrder())
        .map(Right::key)
        .collect(Collectors.joining(" "));
  }

  private static Set<Right> rights(String keys) {
    return Arrays.stream(keys.split(" ", -1))
        .flatMap(key -> Right.of(key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
