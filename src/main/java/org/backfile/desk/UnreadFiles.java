package org.backfile.desk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The files and articles that the last runs of the indexer could not read: what no search can find.
 * A run takes the place of earlier ones over the same files and folders, or some of them. Safe for
 * use by many threads.
 */
public final class UnreadFiles {
  /** The most that are named of one run. */
  public static final int MOST = 1000;

  private static final String BETWEEN = "\n";
  private static final int LONGEST = 1000;

  /** One that could not be read. */
  public record Unread(String name, String why) {}

  /**
   * What is known of all runs.
   *
   * @param failed how many could not be read
   * @param named some of them, by no order
   */
  public record Known(long failed, List<Unread> named) {
    public Known {
      named = List.copyOf(named);
    }
  }

  private final Desk desk;

  public UnreadFiles(Desk desk) {
    this.desk = desk;
  }

  /** Keeps what a run over these files and folders could not read. */
  public void keep(List<String> roots, long failed, List<Unread> named, Instant ended) {
    desk.write(
        handle -> {
          String key = key(roots);
          for (String former :
              handle.select("select roots from unread_run").mapTo(String.class).list()) {
            if (Set.copyOf(roots).containsAll(List.of(former.split(BETWEEN, -1)))) {
              handle.execute("delete from unread_run where roots = ?", former);
              handle.execute("delete from unread_file where roots = ?", former);
            }
          }
          handle.execute(
              "insert into unread_run (roots, ended, failed) values (?, ?, ?)",
              key,
              ended.toEpochMilli(),
              failed);
          insert(handle, key, named.subList(0, Math.min(MOST, named.size())));
          return true;
        });
  }

  /** Whether there were runs, and each was over some of these files and folders or those below. */
  public boolean areAllRunsWithin(List<Path> roots) {
    return desk.read(
        false,
        handle -> {
          List<String> runs =
              handle.select("select roots from unread_run").mapTo(String.class).list();
          return !runs.isEmpty()
              && runs.stream()
                  .flatMap(run -> Stream.of(run.split(BETWEEN, -1)))
                  .allMatch(former -> isWithin(former, roots));
        });
  }

  /** A name that this system's character set cannot say is within nothing. */
  private static boolean isWithin(String former, List<Path> roots) {
    try {
      return roots.stream().anyMatch(Path.of(former)::startsWith);
    } catch (InvalidPathException unmappable) {
      return false;
    }
  }

  /** What the last runs could not read. */
  public Known known() {
    return desk.read(
        new Known(0, List.of()),
        handle ->
            new Known(
                handle
                    .select("select coalesce(sum(failed), 0) from unread_run")
                    .mapTo(Long.class)
                    .one(),
                handle
                    .select("select name, why from unread_file order by roots, place limit " + MOST)
                    .map((row, context) -> new Unread(row.getString(1), row.getString(2)))
                    .list()));
  }

  private static void insert(Handle handle, String roots, List<Unread> named) {
    if (named.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into unread_file (roots, place, name, why)"
                + " values (:roots, :place, :name, :why)");
    for (int i = 0; i < named.size(); i++) {
      rows.bind("roots", roots)
          .bind("place", i)
          .bind("name", text(named.get(i).name))
          .bind("why", text(named.get(i).why))
          .add();
    }
    rows.execute();
  }

  private static String key(List<String> roots) {
    return String.join(BETWEEN, roots.stream().sorted().toList());
  }

  private static String text(String value) {
    return value.substring(0, Math.min(LONGEST, value.length())).replaceAll("\\p{Cc}", " ");
  }
}
