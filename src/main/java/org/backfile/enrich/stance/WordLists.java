package org.backfile.enrich.stance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The lines of a list file: a key, an upright bar, and words parted by commas. */
record WordLists(String text, List<WordLists.Row> rows) {
  /** One line: what its words are, and the words in lower case. */
  record Row(String key, List<String> words) {}

  WordLists {
    rows = List.copyOf(rows);
  }

  /** A list that comes with the program. */
  static WordLists builtIn(String name) {
    try (InputStream in = WordLists.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static WordLists parse(String text) {
    List<Row> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int bar = line.indexOf('|');
      if (bar > 0 && line.charAt(0) != '#') {
        rows.add(new Row(line.substring(0, bar).strip(), words(line.substring(bar + 1))));
      }
    }
    return new WordLists(text, rows);
  }

  /** The words of every row with this key. */
  List<String> of(String key) {
    return rows.stream().filter(r -> r.key().equals(key)).flatMap(r -> r.words().stream()).toList();
  }

  static List<String> words(String commaList) {
    return Arrays.stream(commaList.split(",", -1))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
