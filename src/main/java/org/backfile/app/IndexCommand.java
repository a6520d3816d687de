package org.backfile.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backfile.desk.Desk;
import org.backfile.indexing.IndexReport;
import org.backfile.indexing.LoggedWriter;
import org.backfile.indexing.Problem;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.PassageWriter;
import org.backfile.search.PassageWriter.Coverage;
import org.backfile.search.SearchUnavailable;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code index PATH...}: brings the index up to date with files and folders. */
@Command(
    description = "Read files and folders, enrich the articles and bring the index up to date.")
final class IndexCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders of articles.")
  private List<Path> paths = List.of();

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  IndexCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Settings settings = GivenSettings.of(spec, environment);
    IndexReport report;
    try (ArticleSearcher searcher = Wiring.searcher(settings);
        Desk desk = Wiring.desk(settings);
        LoggedWriter writer = Wiring.writer(settings, "the index command", searcher, desk);
        ShownProgress progress =
            ShownProgress.on(spec.commandLine().getErr(), "Indexing", "files")) {
      report =
          Wiring.indexer(settings, searcher, writer, desk)
              .index(paths, settings.path(Setting.INDEX), progress);
      Wiring.keepUnread(desk, paths, report);
    }
    readPassages(settings);
    return tell(report, json, spec.commandLine().getOut());
  }

  /** Prints the report of a run and gives the exit code that goes with it. */
  static int tell(IndexReport report, boolean json, PrintWriter out) {
    if (json) {
      out.println(Json.text(report));
    } else {
      print(report, out);
    }
    out.flush();
    return report.failed() > 0 ? 1 : 0;
  }

  /** What stops this stops no search by words, so it is only said. */
  private void readPassages(Settings settings) {
    Optional<PassageWriter> passages = Wiring.passages(settings);
    if (passages.isEmpty()) {
      return;
    }
    try (PassageWriter writer = passages.get();
        ShownProgress progress =
            ShownProgress.on(spec.commandLine().getErr(), "Reading for meaning", "articles")) {
      Coverage before = writer.step();
      progress.files(before.of() - before.articles());
      while (!before.isComplete()) {
        Coverage now = writer.step();
        if (now.articles() > before.articles()) {
          progress.fileDone("");
        }
        before = now;
      }
    } catch (SearchUnavailable unavailable) {
      spec.commandLine().getErr().println("Not read for meaning: " + unavailable.getMessage());
    }
  }

  /** The report of a run as people read it. */
  static void print(IndexReport report, PrintWriter out) {
    name(out, "Skipped", report.skips(), report.skipped());
    name(out, "Failed", report.failures(), report.failed());
    out.printf(
        Locale.ROOT,
        "Read %,d articles in %.1f s: %,d new, %,d changed, %,d unchanged, %,d removed;"
            + " skipped %,d, failed %,d.%n",
        report.read(),
        report.tookMillis() / 1000.0,
        report.fresh(),
        report.changed(),
        report.unchanged(),
        report.removed(),
        report.skipped(),
        report.failed());
  }

  private static void name(PrintWriter out, String what, List<Problem> problems, long count) {
    for (Problem problem : problems) {
      out.printf(Locale.ROOT, "%s: %s: %s%n", what, problem.name(), problem.why());
    }
    if (count > problems.size()) {
      out.printf(Locale.ROOT, "%s: and %,d more%n", what, count - problems.size());
    }
  }
}
