package org.backfile.app;

import java.util.Map;
import java.util.concurrent.Callable;
import org.backfile.desk.Desk;
import org.backfile.indexing.IndexReport;
import org.backfile.indexing.LoggedWriter;
import org.backfile.search.ArticleSearcher;
import org.backfile.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rebuild}: makes the index anew of the articles that it stores, while others search it. */
@Command(
    description =
        "Make the index anew of the articles that it stores, without their files; searching goes"
            + " on.")
final class RebuildCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  RebuildCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Settings settings = GivenSettings.of(spec, environment);
    IndexReport report;
    try (ArticleSearcher searcher = Wiring.searcher(settings);
        Desk desk = Wiring.desk(settings);
        LoggedWriter writer = Wiring.rebuilder(settings, "the rebuild command", searcher, desk);
        ShownProgress progress =
            ShownProgress.on(spec.commandLine().getErr(), "Rebuilding", "articles")) {
      report = Wiring.rebuild(settings, searcher, writer, desk).run(progress);
    }
    return IndexCommand.tell(report, json, spec.commandLine().getOut());
  }
}
