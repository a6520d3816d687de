package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the search page of the manual says is what happens. */
class SearchDocsTest {
  private static final Path MANUAL = Path.of("docs/search.md");

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheManualIsTrue() throws IOException {
    List<List<String>> rows = rows("| You type |");
    assertTrue(rows.size() > 50, "only " + rows.size() + " examples");
    return rows.stream().map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> check(row)));
  }

  @Test
  void everyLimitOfTheManualIsTrue() throws IOException {
    List<Integer> limits =
        List.of(
            QueryParser.LONGEST,
            QueryParser.MOST_WORDS,
            QueryParser.DEEPEST,
            QueryParser.MOST_PATTERNS,
            QueryParser.MOST_WILDCARDS,
            QueryParser.LONGEST_PATTERN,
            QueryParser.WIDEST,
            Address.MOST_VALUES,
            Address.LONGEST_VALUE);
    assertEquals(
        limits.stream().map(String::valueOf).toList(),
        rows("| Of a query |").stream().map(row -> row.get(1)).toList());
  }

  @Test
  void everyKeyOfTheManualIsUnderstood() throws IOException {
    for (List<String> row : rows("| Key |")) {
      for (String key : row.getFirst().replace("`", "").split(" ", -1)) {
        List<Repair> ignored = Address.readQuery(key + "=%00").ignored();
        assertTrue(ignored.stream().noneMatch(left -> left.key().equals("address.unknown")), key);
      }
    }
  }

  private static void check(List<String> row) {
    ParsedQuery query = QueryParser.parse(row.getFirst().replace("`", ""));
    assertEquals(row.get(1), PlainWords.of(query.tree(), Wording.ENGLISH));
    assertEquals(
        row.size() == 2 ? List.of() : List.of(row.get(2)),
        Repair.say(query.repairs(), Wording.ENGLISH));
  }

  /** The cells of every table that starts so. */
  private static List<List<String>> rows(String head) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(MANUAL, StandardCharsets.UTF_8)) {
      if (line.startsWith(head)) {
        inside = true;
      } else if (!line.startsWith("|")) {
        inside = false;
      } else if (inside && !line.startsWith("|---")) {
        rows.add(cells(line));
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }
}
