package org.backfile.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.app.RunningBackfile.Printed;

/**
 * Makes the tables and the picture of docs/quality.md anew, with the command {@code evaluate}.
 *
 * <p>Argument: the folder of development data. Each table of the document stands between a comment
 * with its command and a comment that ends it; what is between is replaced.
 */
final class QualityTables {
  private static final Path DOCUMENT = Path.of("docs/quality.md");
  private static final Path PLOT = Path.of("docs/images/stance-coverage.svg");
  private static final Pattern MADE =
      Pattern.compile("(?s)(<!-- made by: evaluate ([^\n]*) -->\n).*?(<!-- end -->)");

  private final Path data;
  private final Path folder;
  private final PrintWriter out;

  private QualityTables(Path data, Path folder, PrintWriter out) {
    this.data = data;
    this.folder = folder;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("backfile-quality");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    new QualityTables(Path.of(arguments[0]), folder, out).write();
  }

  /** Writes after each table, so that a run that is ended keeps what it has made. */
  private void write() throws IOException {
    String old = Files.readString(DOCUMENT);
    Matcher made = MADE.matcher(old);
    StringBuilder document = new StringBuilder();
    while (made.find()) {
      String tables = tables(made.group(2));
      made.appendReplacement(
          document, Matcher.quoteReplacement(made.group(1) + tables + made.group(3)));
      Files.writeString(DOCUMENT, document + old.substring(made.end()));
    }
  }

  /** Runs one command, whose files count from the folder of the data unless they are our own. */
  private String tables(String command) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("evaluate", "--json"));
    for (String word : command.strip().split(" ", -1)) {
      Path file = data.resolve(word);
      arguments.add(word.indexOf('/') > 0 && Files.exists(file) ? file.toString() : word);
    }
    Printed printed = RunningBackfile.command(folder, arguments.toArray(String[]::new));
    if (printed.code() == 2) {
      throw new IllegalStateException(command + ": " + printed.err());
    }
    JsonNode report = RunningBackfile.parse(printed.out());
    out.println(command + ": " + report.get("seconds") + " s");
    JsonNode curve = report.at("/curves/0/points");
    if (curve.isArray() && !curve.isEmpty()) {
      Files.writeString(PLOT, CoveragePlot.of(curve));
    }
    return "\n```\njava -jar backfile.jar evaluate "
        + command.strip()
        + "\n```\n"
        + table(report.at("/tables/0"))
        + leftOut(report)
        + "\n";
  }

  private static String leftOut(JsonNode report) {
    long count = report.get("problemCount").asLong();
    return count == 0 ? "" : "\nLeft out, as they cannot be read: " + count + ".\n";
  }

  private static String table(JsonNode table) {
    List<String> columns = new ArrayList<>();
    table.get("scores").elements().next().fieldNames().forEachRemaining(columns::add);
    StringBuilder rows = new StringBuilder("\n");
    rows.append(row(table.get("title").asText(), columns));
    rows.append(row("---", columns.stream().map(column -> "---:").toList()));
    table
        .get("scores")
        .properties()
        .forEach(
            score ->
                rows.append(
                    row(
                        score.getKey(),
                        columns.stream().map(c -> shown(score.getValue().path(c))).toList())));
    return rows.toString();
  }

  private static String row(String name, List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
  }

  private static String shown(JsonNode value) {
    if (value.isMissingNode()) {
      return "";
    }
    return value.isIntegralNumber()
        ? value.asText()
        : String.format(Locale.ROOT, "%.2f", 100 * value.asDouble());
  }

  /** Accuracy against coverage as a picture. */
  static final class CoveragePlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int TOP = 20;
    private static final int RIGHT = 620;
    private static final int BOTTOM = 340;

    private CoveragePlot() {}

    static String of(JsonNode points) {
      StringBuilder svg = new StringBuilder();
      svg.append(head(told(points)));
      double most = points.get(points.size() - 1).get("coverage").asDouble();
      for (int i = 0; i <= 5; i++) {
        double part = i / 5.0;
        double y = y(part);
        svg.append(
            line(
                String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    LEFT,
                    RIGHT,
                    y,
                    y)));
        svg.append(
            line(
                String.format(
                    Locale.ROOT,
                    "<text class=\"end\" x=\"%d\" y=\"%.1f\">%.0f %%</text>",
                    LEFT - 8,
                    y + 4,
                    100 * part)));
        svg.append(
            line(
                String.format(
                    Locale.ROOT,
                    "<text class=\"middle\" x=\"%.1f\" y=\"%d\">%.1f %%</text>",
                    x(part, 1),
                    BOTTOM + 20,
                    100 * part * most)));
      }
      svg.append(
          line(
              String.format(
                  Locale.ROOT,
                  "<text class=\"middle\" x=\"%d\" y=\"%d\">articles answered, the surest"
                      + " first</text>",
                  (LEFT + RIGHT) / 2,
                  BOTTOM + 45)));
      svg.append(
          line(
              String.format(
                  Locale.ROOT,
                  "<text x=\"%d\" y=\"%d\">right of those answered</text>",
                  LEFT + 8,
                  TOP + 16)));
      svg.append(dots(points, most));
      return svg.append("</svg>\n").toString();
    }

    private static String head(String told) {
      return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title desc">
        <title id="title">Stance of whole articles: accuracy against coverage</title>
        <desc id="desc">%s</desc>
        <style>
          .paper { fill: #fdfcf9 }
          .grid { stroke: #d9d4c7; stroke-width: 1 }
          .line { stroke: #9b1c31; stroke-width: 2; fill: none }
          .dot { fill: #9b1c31 }
          text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #4a4740 }
          .end { text-anchor: end }
          .middle { text-anchor: middle }
          @media (prefers-color-scheme: dark) {
            .paper { fill: #191815 }
            .grid { stroke: #3a372f }
            .line { stroke: #f0899a }
            .dot { fill: #f0899a }
            text { fill: #b9b3a4 }
          }
        </style>
        <rect class="paper" width="%d" height="%d"/>
      """
          .formatted(WIDTH, HEIGHT, told, WIDTH, HEIGHT);
    }

    private static String dots(JsonNode points, double most) {
      List<String> corners = new ArrayList<>();
      StringBuilder dots = new StringBuilder();
      points.forEach(
          point -> {
            double x = x(point.get("coverage").asDouble(), most);
            double y = y(point.get("accuracy").asDouble());
            corners.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
            dots.append(
                line(
                    String.format(
                        Locale.ROOT,
                        "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>",
                        x,
                        y)));
          });
      return line(
              String.format(
                  Locale.ROOT,
                  "<polyline class=\"line\" points=\"%s\"/>",
                  String.join(" ", corners)))
          + dots;
    }

    private static String told(JsonNode points) {
      List<String> parts = new ArrayList<>();
      points.forEach(
          p ->
              parts.add(
                  String.format(
                      Locale.ROOT,
                      "%.1f %% answered: %.1f %% right",
                      100 * p.get("coverage").asDouble(),
                      100 * p.get("accuracy").asDouble())));
      return String.join("; ", parts);
    }

    private static double x(double coverage, double most) {
      return LEFT + (RIGHT - LEFT) * coverage / most;
    }

    private static double y(double accuracy) {
      return BOTTOM - (BOTTOM - TOP) * accuracy;
    }

    private static String line(String element) {
      return "  " + element + "\n";
    }
  }
}
