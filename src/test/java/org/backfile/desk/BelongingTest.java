package org.backfile.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that somebody owns can be handed over. */
class BelongingTest {
  /** What columns are called in which it stands whose a row is. */
  private static final Pattern OWNING =
      Pattern.compile("(.*_)?(owner|person|people|account|creator|maker|author|user|by|whose)");

  /** Where a person is only told of, or where nobody but an account can stand. */
  private static final Set<String> NOT_OWNING =
      Set.of("audit.person", "ledger.person", "session.person", "api_key.person");

  private static Set<String> columns(Handle handle) {
    Set<String> columns = new TreeSet<>();
    for (String table : RandomRows.tables(handle)) {
      try (ResultSet each =
          handle
              .getConnection()
              .getMetaData()
              .getColumns(null, handle.getConnection().getSchema(), table, "%")) {
        while (each.next()) {
          columns.add(table + "." + each.getString("COLUMN_NAME"));
        }
      } catch (SQLException problem) {
        throw new IllegalStateException(problem);
      }
    }
    return columns;
  }

  private static Set<String> handedOver() {
    return Arrays.stream(Belonging.values())
        .map(Belonging::column)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyColumnThatSaysWhoseARowIsIsHandedOver(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      Set<String> owning =
          desk.write(BelongingTest::columns).stream()
              .filter(column -> OWNING.matcher(column.replaceFirst(".*\\.", "")).matches())
              .filter(column -> !NOT_OWNING.contains(column))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(owning, handedOver());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void nothingIsLeftWithWhomItWasAndNothingIsLost(EachDatabase database) {
    long seed = System.nanoTime();
    try (Desk desk = database.newDesk()) {
      RandomRows.fill(desk, 5, seed);
      Set<String> columns = desk.write(BelongingTest::columns);
      desk.write(
          handle -> {
            for (String column : handedOver()) {
              String[] parts = column.split("\\.", -1);
              handle.execute("update " + parts[0] + " set " + parts[1] + " = 'before'");
            }
            return true;
          });
      Map<String, Long> rows = desk.state().rows();
      Map<Belonging, Long> given =
          desk.write(handle -> Belonging.handOver(handle, "before", "heir", "Ada Quill"));
      assertEquals(new HashSet<>(List.of(Belonging.values())), given.keySet(), "seed " + seed);
      assertTrue(given.values().stream().allMatch(count -> count == 5), given.toString());
      assertEquals(rows, desk.state().rows(), "seed " + seed);
      String all = desk.read(Map.of(), RandomRows::all).toString();
      assertTrue(!all.contains("before"), () -> "seed " + seed + all);
      List<String> unnamed = new ArrayList<>();
      for (String column : handedOver()) {
        String name = column + "_name";
        if (columns.contains(name) && !isEverywhere(desk, name, "Ada Quill")) {
          unnamed.add(name);
        }
      }
      assertEquals(List.of(), unnamed);
      assertEquals(
          Map.of(), desk.write(handle -> Belonging.handOver(handle, "before", "heir", "Ada")));
    }
  }

  private static boolean isEverywhere(Desk desk, String column, String value) {
    String[] parts = column.split("\\.", -1);
    return desk.read(
        false,
        handle ->
            handle
                .createQuery("select " + parts[1] + " from " + parts[0])
                .mapTo(String.class)
                .list()
                .stream()
                .allMatch(value::equals));
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void ofTwoLooksAtOneSearchTheLaterCounts(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      SavedSearches searches = new SavedSearches(desk);
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        SavedSearch.Details details = new SavedSearch.Details("Search " + i, "", "", "q=a", true);
        ids.add(searches.save("before", details, at(0)).id());
      }
      searches.looked(ids.get(0), "before", at(2));
      searches.looked(ids.get(0), "heir", at(1));
      searches.looked(ids.get(1), "before", at(1));
      searches.looked(ids.get(1), "heir", at(2));
      searches.looked(ids.get(2), "before", at(3));
      desk.write(handle -> Belonging.handOver(handle, "before", "heir", "Ada"));
      assertEquals(
          Map.of(ids.get(0), at(2), ids.get(1), at(2), ids.get(2), at(3)), searches.looks("heir"));
      assertEquals(Map.of(), searches.looks("before"));
    }
  }

  private static java.time.Instant at(long second) {
    return java.time.Instant.ofEpochSecond(second);
  }
}
