package org.backfile.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.evaluate.Problem;
import org.backfile.evaluate.Report;
import org.backfile.evaluate.Score;
import org.backfile.evaluate.Table;
import org.jspecify.annotations.Nullable;

/** A report of an evaluation as the terminal and scripts see it. */
final class EvaluationView {
  private static final String BETWEEN = "  ";

  private EvaluationView() {}

  static Map<String, Object> json(String kind, List<Path> files, Report report, double seconds) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", kind);
    json.put("files", files.stream().map(Path::toString).toList());
    json.put("version", Version.text());
    json.put("enrichment", report.enrichment());
    json.put("seconds", Math.round(seconds * 10) / 10.0);
    json.put("tables", report.tables().stream().map(EvaluationView::json).toList());
    json.put("curves", report.curves());
    json.put("problems", report.problems());
    json.put("problemCount", report.problemCount());
    return json;
  }

  private static Map<String, Object> json(Table table) {
    Map<String, Object> scores = new LinkedHashMap<>();
    table.scores().forEach(score -> scores.put(score.name(), score.values()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", table.title());
    json.put("scores", scores);
    return json;
  }

  static void print(Report report, double seconds, PrintWriter out) {
    report.tables().forEach(table -> print(table, out));
    for (Problem problem : report.problems()) {
      out.printf(Locale.ROOT, "Left out: %s: %s%n", problem.where(), problem.why());
    }
    long more = report.problemCount() - report.problems().size();
    if (more > 0) {
      out.printf(Locale.ROOT, "Left out: and %,d more%n", more);
    }
    out.printf(Locale.ROOT, "Measured in %.1f s. Fractions are in percent.%n", seconds);
  }

  private static void print(Table table, PrintWriter out) {
    List<String> columns = new ArrayList<>(table.scores().getFirst().values().keySet());
    int names = table.title().length();
    for (Score score : table.scores()) {
      names = Math.max(names, score.name().length());
    }
    StringBuilder head = new StringBuilder(padded(table.title(), names));
    columns.forEach(column -> head.append(BETWEEN).append(column));
    out.println(head.toString().stripTrailing());
    for (Score score : table.scores()) {
      StringBuilder line = new StringBuilder(padded(score.name(), names));
      for (String column : columns) {
        String value = shown(score.values().get(column));
        line.append(BETWEEN).append(" ".repeat(Math.max(0, column.length() - value.length())));
        line.append(value);
      }
      out.println(line.toString().stripTrailing());
    }
    out.println();
  }

  /** A count as it is, a fraction in percent. */
  private static String shown(@Nullable Number value) {
    if (value == null) {
      return "";
    }
    return value instanceof Long
        ? String.format(Locale.ROOT, "%d", value)
        : String.format(Locale.ROOT, "%.2f", 100 * value.doubleValue());
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(length - text.length());
  }
}
