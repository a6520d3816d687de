package org.backfile.desk;

import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What of the desk is somebody's, a table each. What is only told of a person, in the ledger and in
 * the audit log, is nobody's and stays as it was written.
 */
public enum Belonging {
  SAVED_SEARCHES("saved searches", "saved_search", "owner", ""),
  LOOKS("", "saved_look", "person", ""),
  TOKENS("tokens of saved searches", "saved_token", "creator", ""),
  ALERTS("alerts", "alert", "owner", ""),
  DELIVERIES("", "delivery", "owner", ""),
  COLLECTIONS("collections", "collection", "owner", "owner_name"),
  STEPS("", "collection_step", "person", ""),
  COLLECTED("", "collection_article", "person", "person_name"),
  REMOVED("", "collection_removed", "person", "person_name"),
  NOTES("notes", "note", "owner", "owner_name"),
  FROZEN("frozen results", "frozen", "owner", "");

  private final String english;
  private final String table;
  private final String owner;
  private final String name;

  Belonging(String english, String table, String owner, String name) {
    this.english = english;
    this.table = table;
    this.owner = owner;
    this.name = name;
  }

  /** What people call it, for the terminal; empty for what only goes along with something else. */
  public String english() {
    return english;
  }

  /** The column that holds the id of who owns a row. */
  String column() {
    return table + "." + owner;
  }

  /** How much of each a person has, the bin included; nothing of what there is none of. */
  public static Map<Belonging, Long> of(Handle handle, String person) {
    Map<Belonging, Long> counts = new EnumMap<>(Belonging.class);
    for (Belonging each : values()) {
      long count =
          handle
              .createQuery(
                  "select count(*) from " + each.table + " where " + each.owner + " = :person")
              .bind("person", person)
              .mapTo(Long.class)
              .one();
      if (count > 0) {
        counts.put(each, count);
      }
    }
    return counts;
  }

  /**
   * Makes all that one person has another's, who keeps what they have.
   *
   * @param name what the other is called now
   * @return what {@link #of} said of the first
   */
  public static Map<Belonging, Long> handOver(Handle handle, String from, String to, String name) {
    Map<Belonging, Long> had = of(handle, from);
    joinLooks(handle, from, to);
    had.keySet().forEach(each -> each.give(handle, from, to, name));
    return had;
  }

  /** Of two looks at one search the later counts, as there is one for each person. */
  private static void joinLooks(Handle handle, String from, String to) {
    handle
        .createUpdate(
            "insert into saved_look (search, person, looked)"
                + " select search, :to, looked from saved_look where person = :from"
                + " on conflict (search, person) do update set looked = excluded.looked"
                + " where excluded.looked > saved_look.looked")
        .bind("from", from)
        .bind("to", to)
        .execute();
    handle.createUpdate("delete from saved_look where person = :from").bind("from", from).execute();
  }

  private void give(Handle handle, String from, String to, String called) {
    String naming = name.isEmpty() ? "" : ", " + name + " = :called";
    handle
        .createUpdate(
            "update "
                + table
                + " set "
                + owner
                + " = :to"
                + naming
                + " where "
                + owner
                + " = :from")
        .bind("from", from)
        .bind("to", to)
        .bindMap(name.isEmpty() ? Map.of() : Map.of("called", called))
        .execute();
  }
}
