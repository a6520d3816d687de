package org.backfile.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.backfile.article.ArticleId;
import org.backfile.article.Aspect;
import org.backfile.article.EntityType;
import org.backfile.desk.Desk;
import org.backfile.desk.DeskUnavailable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What people have put right, entry by entry. Entries are added and never changed or taken out. An
 * entry that was added is on the disk. Safe for use by many threads and programs.
 */
public final class Ledger {
  private static final String COLUMNS =
      "number, id, made, person, person_name, reason, kind, aspect, article, holder, value,"
          + " becomes, type, words, undoes";
  private static final String UNDO = "undo";
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private final Desk desk;
  private final Clock clock;
  private volatile InForce known = InForce.NONE;
  private volatile long looked = System.nanoTime() - 2 * FRESH_NANOS;

  public Ledger(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Who adds an entry, and why. */
  public record Author(String person, String name, String reason) {
    private static final int LONGEST_NAME = 200;

    public Author {
      reason = reason.strip();
      if (reason.length() > Entry.LONGEST_REASON
          || person.length() > LONGEST_NAME
          || name.length() > LONGEST_NAME) {
        throw new WrongCorrection(Slip.TOO_LONG, "reason or name");
      }
      if ((reason + person + name).indexOf('\0') >= 0) {
        throw new WrongCorrection(Slip.UNREADABLE, "reason or name");
      }
    }
  }

  /**
   * Adds a correction, or takes an earlier entry back. What changes every article says why.
   *
   * @throws WrongCorrection when it does not, and when there is no such entry, or it was taken back
   *     before
   */
  public Entry append(Act act, Author author) {
    if (act instanceof Correction made && made.isEverywhere() && author.reason().isEmpty()) {
      throw new WrongCorrection(Slip.NO_REASON, made.kind().key());
    }
    return desk.write(
        handle -> {
          if (act instanceof Undoing undoing) {
            checkStanding(undoing, handle);
          }
          Entry entry =
              new Entry(
                  last(handle) + 1,
                  UUID.randomUUID().toString(),
                  Instant.ofEpochMilli(clock.millis()),
                  author.person(),
                  author.name(),
                  author.reason(),
                  act);
          insert(handle, entry);
          return entry;
        });
  }

  private static void checkStanding(Undoing undoing, Handle handle) {
    InForce now = new InForce(select(handle, "true", Map.of()));
    if (now.entry(undoing.entry()).isEmpty()) {
      throw new WrongCorrection(Slip.UNKNOWN_ENTRY, undoing.entry());
    }
    if (!now.holds(undoing.entry())) {
      throw new WrongCorrection(Slip.UNDONE, undoing.entry());
    }
  }

  /**
   * Adds the entries of another ledger that this one does not have, all or none of them.
   *
   * @return how many were added
   * @throws WrongCorrection when this one has another entry with one of their ids, or one takes
   *     back what neither has
   */
  public int take(List<Entry> entries) {
    return desk.write(
        handle -> {
          InForce now = new InForce(select(handle, "true", Map.of()));
          Set<String> ids = new HashSet<>();
          long number = last(handle);
          int added = 0;
          for (Entry entry : entries) {
            Entry mine = now.entry(entry.id()).orElse(null);
            if (mine != null && !mine.equals(entry.at(mine.number()))) {
              throw new WrongCorrection(Slip.OTHER_ENTRY, entry.id());
            }
            boolean isNew = ids.add(entry.id()) && mine == null;
            if (entry.act() instanceof Undoing(String undone)
                && (undone.equals(entry.id())
                    || (!ids.contains(undone) && now.entry(undone).isEmpty()))) {
              throw new WrongCorrection(Slip.UNKNOWN_ENTRY, undone);
            }
            if (isNew) {
              insert(handle, entry.at(++number));
              added++;
            }
          }
          return added;
        });
  }

  /** Every entry, in order. */
  public List<Entry> entries() {
    return desk.read(List.of(), handle -> select(handle, "true", Map.of()));
  }

  /** What stands now; read anew only when there is something new. */
  public InForce inForce() {
    return desk.read(
        InForce.NONE,
        handle -> {
          Optional<String> last = mark(handle);
          InForce now = known;
          if (!now.mark().equals(last.orElse(""))) {
            now = new InForce(select(handle, "true", Map.of()));
            known = now;
          }
          return now;
        });
  }

  /**
   * What stands as far as it is known: cheap, at most a second behind what others did, and what was
   * known last while the desk cannot be read.
   */
  public InForce latest() {
    long now = System.nanoTime();
    if (now - looked > FRESH_NANOS) {
      looked = now;
      try {
        return inForce();
      } catch (DeskUnavailable later) {
        return known;
      }
    }
    return known;
  }

  private static long last(Handle handle) {
    return handle
        .createQuery("select coalesce(max(number), 0) from ledger")
        .mapTo(Long.class)
        .one();
  }

  private static Optional<String> mark(Handle handle) {
    return handle
        .createQuery("select number, id from ledger order by number desc limit 1")
        .map((row, context) -> row.getLong("number") + " " + row.getString("id"))
        .findOne();
  }

  private static void insert(Handle handle, Entry entry) {
    Correction correction = entry.act() instanceof Correction made ? made : null;
    var update =
        handle
            .createUpdate(
                "insert into ledger ("
                    + COLUMNS
                    + ") values (:number, :id, :made, :person, :name, :reason, :kind, :aspect,"
                    + " :article, :holder, :value, :becomes, :type, :words, :undoes)")
            .bind("number", entry.number())
            .bind("id", entry.id())
            .bind("made", entry.made().toEpochMilli())
            .bind("person", entry.person())
            .bind("name", entry.signed())
            .bind("reason", entry.reason())
            .bind("undoes", entry.act() instanceof Undoing(String undone) ? undone : null);
    if (correction == null) {
      update.bind("kind", UNDO);
      for (String column :
          List.of("aspect", "article", "holder", "value", "becomes", "type", "words")) {
        update.bind(column, (String) null);
      }
    } else {
      ArticleId article = correction.article();
      EntityType type = correction.type();
      update
          .bind("kind", correction.kind().key())
          .bind("aspect", correction.aspect().key())
          .bind("article", article == null ? null : article.value())
          .bind("holder", correction.holder())
          .bind("value", correction.from())
          .bind("becomes", correction.to())
          .bind("type", type == null ? null : type.key())
          .bind("words", String.join("\n", correction.words()));
    }
    update.execute();
  }

  private static List<Entry> select(Handle handle, String which, Map<String, ?> values) {
    return handle
        .createQuery("select " + COLUMNS + " from ledger where " + which + " order by number")
        .bindMap(values)
        .map((row, context) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new Entry(
        row.getLong("number"),
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("made")),
        row.getString("person"),
        row.getString("person_name"),
        row.getString("reason"),
        kind.equals(UNDO) ? new Undoing(row.getString("undoes")) : correction(kind, row));
  }

  private static Correction correction(String kind, ResultSet row) throws SQLException {
    @Nullable String article = row.getString("article");
    @Nullable String type = row.getString("type");
    String words = row.getString("words");
    return new Correction(
        Kind.of(kind).orElseThrow(),
        Aspect.of(row.getString("aspect")).orElseThrow(),
        article == null ? null : new ArticleId(article),
        row.getString("holder"),
        row.getString("value"),
        row.getString("becomes"),
        type == null ? null : EntityType.of(type).orElseThrow(),
        words.isEmpty() ? List.of() : List.of(words.split("\n")));
  }
}
