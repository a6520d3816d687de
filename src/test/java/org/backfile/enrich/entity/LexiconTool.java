package org.backfile.enrich.entity;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.backfile.enrich.text.TextCutter;
import org.backfile.enrich.text.Token;

/**
 * Packs word clusters and known names, given as lines of "word TAB [values]", into the small files
 * of the product. How to get them stands in docs/models.md.
 */
final class LexiconTool {
  private LexiconTool() {}

  /** Arguments: clusters.txt names.txt folder. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[2]);
    write(read(Path.of(args[0]), Hash::of, LexiconTool::path), folder.resolve("clusters.bin.gz"));
    write(
        read(Path.of(args[1]), LexiconTool::nameHash, LexiconTool::kinds),
        folder.resolve("gazetteer.bin.gz"));
  }

  private static long nameHash(String name) {
    return Hash.ofName(TextCutter.tokens(name).stream().map(Token::text).toList());
  }

  private static int path(List<String> clusters) {
    String longest = "";
    for (String cluster : clusters) {
      longest = cluster.length() > longest.length() ? cluster : longest;
    }
    return Integer.parseInt("1" + longest, 2);
  }

  private static int kinds(List<String> numbers) {
    return numbers.stream().mapToInt(n -> 1 << Integer.parseInt(n)).reduce(0, (a, b) -> a | b);
  }

  private static Map<Long, Integer> read(
      Path file, Function<String, Long> hash, Function<List<String>, Integer> value)
      throws IOException {
    Map<Long, Integer> read = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          String[] values = line.substring(tab + 2, line.length() - 1).split(", ");
          long key = Hash.key(hash.apply(line.substring(0, tab)));
          read.merge(key, value.apply(List.of(values)), (a, b) -> a);
        }
      }
    }
    return read;
  }

  private static void write(Map<Long, Integer> entries, Path file) throws IOException {
    Map<Integer, Integer> places = new LinkedHashMap<>();
    char[] placesOfKeys = new char[entries.size()];
    int at = 0;
    for (int value : entries.values()) {
      placesOfKeys[at++] = (char) (int) places.computeIfAbsent(value, v -> places.size());
    }
    int[] values = new ArrayList<>(places.keySet()).stream().mapToInt(v -> v).toArray();
    Keys keys = new Keys(entries.keySet().stream().mapToLong(k -> k).toArray());
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      new Lexicon(keys, placesOfKeys, values).write(out);
    }
  }
}
