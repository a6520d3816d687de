package org.backfile.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.backfile.desk.Desk;
import org.backfile.desk.DeskState;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Health;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code status}: what index and desk hold and how they are. */
@Command(description = "Say what the index and the desk hold, their versions and their health.")
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
    DeskState kept = desk(settings);
    facts.put("desk", facts(kept));
    if (json) {
      out.println(Json.text(facts));
    } else {
      facts.remove("details");
      facts.remove("desk");
      facts.putAll(health.details());
      facts.put("desk", kept.where());
      facts.put("kept", kept(kept));
      facts.forEach((name, value) -> out.printf(Locale.ROOT, "%-12s %s%n", name, value));
    }
    out.flush();
    if (!kept.ready()) {
      spec.commandLine().getErr().println(kept.message());
    }
    return health.ready() && kept.ready() ? 0 : 1;
  }

  private static DeskState desk(Settings settings) {
    try (Desk desk = Wiring.desk(settings)) {
      return desk.state();
    }
  }

  private static Map<String, Object> facts(DeskState desk) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("ready", desk.ready());
    facts.put("message", desk.message());
    facts.put("where", desk.where());
    facts.put("steps", desk.steps());
    facts.put("bytes", desk.bytes());
    facts.put("rows", new TreeMap<>(desk.rows()));
    return facts;
  }

  /** How much there is, in a line; tables in which there is nothing are left out. */
  private static String kept(DeskState desk) {
    if (!desk.ready()) {
      return "not known: the desk cannot be used";
    }
    String rows =
        new TreeMap<>(desk.rows())
            .entrySet().stream()
                .filter(table -> table.getValue() > 0)
                .map(table -> table.getKey() + " " + table.getValue())
                .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s; %,d bytes, schema %d",
        rows.isEmpty() ? "nothing" : rows,
        desk.bytes(),
        desk.steps());
  }
}
