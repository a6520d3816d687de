package org.backfile.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.backfile.article.ArticleId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has seen of the archive: when each article came, changed and went. Only ever added
 * to, and independent of every index: an article that is put into a new index as it was is nothing
 * new.
 *
 * <p>Safe for use by many threads. Every method throws {@link DeskUnavailable} when the database
 * cannot be used.
 */
public final class ArchiveLog {
  /** The most articles that are recorded at once. */
  public static final int MOST = 1000;

  private static final String COLUMNS =
      "select log.number, log.article, log.seen, log.kinds, former.appearance as before_it,"
          + " log.appearance as after_it from archive_log log"
          + " left join archive_log former on former.number = log.former";

  /**
   * One article as an index holds it.
   *
   * @param now null when it was taken out
   */
  public record Look(ArticleId article, @Nullable Appearance now) {}

  private record Known(long number, @Nullable Appearance appearance) {}

  private final Desk desk;

  public ArchiveLog(Desk desk) {
    this.desk = desk;
  }

  /**
   * Notes what became of articles since they were last seen; what looks as it did leaves no trace.
   *
   * @param looks at most {@link #MOST}, each of another article
   */
  public void record(List<Look> looks, Instant at) {
    add(looks, at, true);
  }

  /**
   * Notes how articles look that came, or came to look so, when nobody kept this log: it is known
   * from now on, and nothing is told of it.
   */
  public void recordKnown(List<Look> looks, Instant at) {
    add(looks, at, false);
  }

  /** Since when what happens to articles is seen; empty when nothing is yet. */
  public Optional<Instant> began() {
    return desk.read(
        Optional.empty(),
        handle ->
            handle
                .createQuery("select began from archive_log_begin")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  /**
   * Notes that all articles of the archive are known from now on. Until then, and after a backup
   * was restored, nobody knows what came before.
   */
  public void begin(Instant at) {
    desk.write(
        handle ->
            handle
                .createUpdate(
                    "insert into archive_log_begin (number, began) values (1, :at)"
                        + " on conflict (number) do nothing")
                .bind("at", at.toEpochMilli())
                .execute());
  }

  /** The sightings with higher numbers than this, in their order. */
  public List<Sighting> after(long number, int most) {
    return desk.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " where log.number > :number and log.kinds > 0"
                        + " order by log.number limit :most")
                .bind("number", number)
                .bind("most", most)
                .map((row, context) -> sighting(row))
                .list());
  }

  /** The sightings from one instant, inclusive, to another, exclusive, with higher numbers. */
  public List<Sighting> between(Instant since, Instant until, long number, int most) {
    return desk.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " where log.seen >= :since and log.seen < :until"
                        + " and log.number > :number and log.kinds > 0"
                        + " order by log.number limit :most")
                .bind("since", since.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("number", number)
                .bind("most", most)
                .map((row, context) -> sighting(row))
                .list());
  }

  /** All that was seen of one article, in order. */
  public List<Sighting> of(ArticleId article) {
    return desk.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    COLUMNS + " where log.article = :article and log.kinds > 0 order by log.number")
                .bind("article", article.value())
                .map((row, context) -> sighting(row))
                .list());
  }

  /** The number of the last sighting; 0 when there is none. */
  public long last() {
    return desk.read(0L, ArchiveLog::last);
  }

  /** When these articles were first seen, at most {@link #MOST}; those never seen are left out. */
  public Map<ArticleId, Instant> firstSeen(Collection<ArticleId> articles) {
    return articles.isEmpty()
        ? Map.of()
        : desk.read(
            Map.of(),
            handle ->
                handle
                    .createQuery(
                        "select article, min(seen) as first from archive_log"
                            + " where article in (<articles>) group by article")
                    .bindList("articles", articles.stream().map(ArticleId::value).toList())
                    .reduceRows(
                        new HashMap<ArticleId, Instant>(),
                        (seen, row) -> {
                          seen.put(
                              new ArticleId(row.getColumn("article", String.class)),
                              Instant.ofEpochMilli(row.getColumn("first", Long.class)));
                          return seen;
                        }));
  }

  /** How these articles look now, at most {@link #MOST}; those gone or never seen are left out. */
  public Map<ArticleId, Appearance> newest(Collection<ArticleId> articles) {
    return desk.read(
        Map.of(),
        handle -> {
          Map<ArticleId, Appearance> newest = new HashMap<>();
          known(handle, articles)
              .forEach(
                  (article, known) -> {
                    if (known.appearance != null) {
                      newest.put(article, known.appearance);
                    }
                  });
          return newest;
        });
  }

  /** Gives every article that was seen to come and not to go, by no order. */
  public void eachPresent(Consumer<ArticleId> taker) {
    List<ArticleId> page = present("");
    while (!page.isEmpty()) {
      page.forEach(taker);
      page = present(page.getLast().value());
    }
  }

  private List<ArticleId> present(String after) {
    return desk.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    "select article from archive_log log"
                        + " where article > :after and appearance is not null"
                        + " and number = (select max(number) from archive_log newer"
                        + " where newer.article = log.article)"
                        + " order by article limit :most")
                .bind("after", after)
                .bind("most", MOST)
                .map((row, context) -> new ArticleId(row.getString("article")))
                .list());
  }

  /** Lets the log begin anew: whoever writes an index next looks at all that it holds. */
  static void interrupt(Handle handle) {
    handle.execute("delete from archive_log_begin");
  }

  /** The articles that were seen to come since an instant, the first first, each once. */
  public List<ArticleId> arrivals(Instant since, int most) {
    return desk.read(
        List.of(),
        handle ->
            handle
                .createQuery(
                    "select article, min(number) as came from archive_log"
                        + " where seen >= :since and kinds = :new"
                        + " group by article order by came limit :most")
                .bind("since", since.toEpochMilli())
                .bind("new", bits(EnumSet.of(Sighting.Kind.NEW)))
                .bind("most", most)
                .map((row, context) -> new ArticleId(row.getString("article")))
                .list());
  }

  /** The articles of which anything was seen after this number, by no order. */
  public Set<ArticleId> touched(long number, int most) {
    return desk.read(
        Set.of(),
        handle ->
            handle
                .createQuery(
                    "select distinct article from archive_log"
                        + " where number > :number and kinds > 0 limit :most")
                .bind("number", number)
                .bind("most", most)
                .map((row, context) -> new ArticleId(row.getString("article")))
                .set());
  }

  private void add(List<Look> looks, Instant at, boolean seen) {
    if (looks.size() > MOST) {
      throw new IllegalArgumentException("Too many at once: " + looks.size());
    }
    if (looks.isEmpty()) {
      return;
    }
    desk.write(
        handle -> {
          Map<ArticleId, Known> known = known(handle, looks.stream().map(Look::article).toList());
          long number = last(handle);
          PreparedBatch rows =
              handle.prepareBatch(
                  "insert into archive_log (number, article, seen, kinds, former, appearance)"
                      + " values (:number, :article, :seen, :kinds, :former, :appearance)");
          for (Look look : looks) {
            Known former = known.get(look.article);
            Appearance before = former == null ? null : former.appearance;
            Set<Sighting.Kind> kinds = Sighting.between(before, look.now);
            if (!kinds.isEmpty()) {
              rows.bind("number", ++number)
                  .bind("article", look.article.value())
                  .bind("seen", at.toEpochMilli())
                  .bind("kinds", seen ? bits(kinds) : 0)
                  .bind("former", former == null || before == null ? null : former.number)
                  .bind("appearance", look.now == null ? null : AppearanceBytes.write(look.now))
                  .add();
            }
          }
          return rows.size() == 0 ? new int[0] : rows.execute();
        });
  }

  private static long last(Handle handle) {
    return handle
        .createQuery("select coalesce(max(number), 0) from archive_log")
        .mapTo(Long.class)
        .one();
  }

  private static Map<ArticleId, Known> known(Handle handle, Collection<ArticleId> articles) {
    Map<ArticleId, Known> known = new HashMap<>();
    if (articles.isEmpty()) {
      return known;
    }
    handle
        .createQuery(
            "select article, number, appearance from archive_log log where article in (<articles>)"
                + " and number = (select max(number) from archive_log newer"
                + " where newer.article = log.article)")
        .bindList("articles", articles.stream().map(ArticleId::value).toList())
        .map(
            (row, context) ->
                Map.entry(
                    new ArticleId(row.getString("article")),
                    new Known(row.getLong("number"), appearance(row.getBytes("appearance")))))
        .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    return known;
  }

  private static Sighting sighting(ResultSet row) throws SQLException {
    Set<Sighting.Kind> kinds = EnumSet.noneOf(Sighting.Kind.class);
    for (Sighting.Kind kind : Sighting.Kind.values()) {
      if ((row.getInt("kinds") & kind.bit()) != 0) {
        kinds.add(kind);
      }
    }
    return new Sighting(
        row.getLong("number"),
        new ArticleId(row.getString("article")),
        Instant.ofEpochMilli(row.getLong("seen")),
        kinds,
        appearance(row.getBytes("before_it")),
        appearance(row.getBytes("after_it")));
  }

  private static @Nullable Appearance appearance(byte @Nullable [] bytes) {
    return bytes == null ? null : AppearanceBytes.read(bytes);
  }

  private static int bits(Set<Sighting.Kind> kinds) {
    return kinds.stream().mapToInt(Sighting.Kind::bit).sum();
  }
}
