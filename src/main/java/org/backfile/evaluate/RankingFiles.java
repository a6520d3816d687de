package org.backfile.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A collection to measure ranking with.
 *
 * @param documents JSON lines with id, title and body
 * @param queries lines with an id, a tab and the query
 * @param judgments lines of TREC: query, anything, document, grade
 */
public record RankingFiles(Path documents, Path queries, Path judgments) {
  private static final Pattern JUDGMENT = Pattern.compile("\\S+\\s+\\S+\\s+\\S+\\s+-?\\d+");

  /** Tells three files apart by their first lines. */
  public static RankingFiles of(List<Path> files) {
    Path documents = null;
    Path queries = null;
    Path judgments = null;
    for (Path file : files) {
      String line = Input.firstLine(file);
      if (line.startsWith("{")) {
        documents = file;
      } else if (JUDGMENT.matcher(line).matches()) {
        judgments = file;
      } else if (line.indexOf('\t') > 0) {
        queries = file;
      }
    }
    if (files.size() != 3 || documents == null || queries == null || judgments == null) {
      throw new WrongFile(
          "Ranking needs three files: documents as JSON lines, queries with tabs, judgments of"
              + " TREC; not "
              + Texts.list(files)
              + ".");
    }
    return new RankingFiles(documents, queries, judgments);
  }

  void readDocuments(Run run, Consumer<Ranker.Document> then) {
    JsonRows.read(
        documents,
        run,
        row -> {
          String id = row.text("id", "docno", "_id");
          if (id.isBlank()) {
            run.problem(row.where(), "has no id");
            return;
          }
          then.accept(new Ranker.Document(id, row.text("title"), row.text("body", "text")));
        });
  }

  /** The queries by their ids, in the order of the file. */
  Map<String, String> readQueries(Run run) {
    Map<String, String> read = new LinkedHashMap<>();
    eachLine(queries, "\t", 2, run, "has no id, tab and query", c -> read.put(c.get(0), c.get(1)));
    return read;
  }

  /** The grades of documents by query. */
  Map<String, Map<String, Integer>> readJudgments(Run run) {
    Map<String, Map<String, Integer>> read = new LinkedHashMap<>();
    eachLine(
        judgments,
        "\\s+",
        4,
        run,
        "is no judgment of TREC",
        c ->
            read.computeIfAbsent(c.get(0), query -> new LinkedHashMap<>())
                .put(c.get(2), Integer.parseInt(c.get(3))));
    return read;
  }

  private static void eachLine(
      Path file,
      String between,
      int columns,
      Run run,
      String otherwise,
      Consumer<List<String>> use) {
    Input.eachLine(
        file,
        (number, line) -> {
          List<String> parts = new ArrayList<>(List.of(line.strip().split(between, columns)));
          boolean isRight =
              parts.size() == columns && (columns < 4 || JUDGMENT.matcher(line.strip()).matches());
          if (isRight) {
            use.accept(parts);
          } else {
            run.problem(file, number, otherwise);
          }
        });
  }
}
