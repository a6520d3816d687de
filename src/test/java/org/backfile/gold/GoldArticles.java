package org.backfile.gold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The gold articles of the project. */
public final class GoldArticles {
  /** Where they lie, one file for each beat. */
  public static final Path FOLDER = Path.of("src/test/resources/gold");

  private static final String HEAD = "== ";

  private GoldArticles() {}

  /** All of them, in the order of files and of articles in a file. */
  public static List<GoldArticle> read() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<GoldArticle> all = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        all.addAll(parse(Files.readAllLines(file, StandardCharsets.UTF_8)));
      }
      return List.copyOf(all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The articles in the lines of one file. */
  static List<GoldArticle> parse(List<String> lines) {
    List<GoldArticle> articles = new ArrayList<>();
    String id = "";
    List<String> own = new ArrayList<>();
    for (String line : Stream.concat(lines.stream(), Stream.of(HEAD)).toList()) {
      if (line.startsWith(HEAD)) {
        if (!id.isEmpty()) {
          articles.add(GoldReader.read(id, own));
        }
        id = line.substring(HEAD.length());
        own = new ArrayList<>();
      } else if (!line.startsWith("#")) {
        own.add(line);
      }
    }
    return articles;
  }
}
