package org.backfile.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Health;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code status}: what the index holds and how it is. */
@Command(description = "Say what the index holds, its versions and its health.")
final class StatusCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  StatusCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Settings settings = GivenSettings.of(spec, environment);
    PrintWriter out = spec.commandLine().getOut();
    Health health;
    try (ArticleSearcher searcher = Wiring.searcher(settings)) {
      health = searcher.check();
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", Version.text());
    facts.put("engine", settings.text(Setting.ENGINE));
    facts.put("index", settings.path(Setting.INDEX).toAbsolutePath().normalize().toString());
    facts.put("data", settings.path(Setting.DATA).toAbsolutePath().normalize().toString());
    facts.put("ready", health.ready());
    facts.put("message", health.message());
    facts.put("articles", health.articles());
    facts.put("details", health.details());
    if (json) {
      out.println(Json.text(facts));
    } else {
      facts.remove("details");
      facts.putAll(health.details());
      facts.forEach((name, value) -> out.printf(Locale.ROOT, "%-12s %s%n", name, value));
    }
    out.flush();
    return health.ready() ? 0 : 1;
  }
}
