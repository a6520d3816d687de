package org.backfile.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backfile.query.Address;
import org.backfile.query.Facet;
import org.backfile.query.PlainWords;
import org.backfile.query.ReadAddress;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Hit;
import org.backfile.settings.Settings;
import org.backfile.web.view.AnswerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search QUERY}: the search of the pages on the terminal. */
@Command(description = "Search the archive on the terminal. The options are the keys of addresses.")
final class SearchCommand implements Callable<Integer> {
  private static final List<String> SINGLE = List.of("from", "to", "sort", "page", "size");

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Words; see /help/search.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the answer as the JSON of /api/v1/search.")
  private boolean json;

  SearchCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Adds an option for every key of an address. */
  static void addKeys(CommandSpec spec) {
    for (Facet facet : Facet.values()) {
      spec.addOption(many(facet.key(), "Only articles with this " + facet.key() + "; repeatable."));
      spec.addOption(many("not-" + facet.key(), "Leave out this " + facet.key() + "; repeatable."));
      if (facet.canMatchAll()) {
        spec.addOption(one("match-" + facet.key(), "all: every chosen value must hold."));
      }
    }
    SINGLE.forEach(key -> spec.addOption(one(key, "As in an address.")));
  }

  @Override
  public Integer call() {
    Settings settings = GivenSettings.of(spec, environment);
    ReadAddress asked = Address.read(keys());
    if (!asked.ignored().isEmpty()) {
      throw new WrongUsage(String.join(System.lineSeparator(), asked.ignored()));
    }
    PrintWriter out = spec.commandLine().getOut();
    try (ArticleSearcher searcher = Wiring.searcher(settings)) {
      Answer answer = searcher.answer(asked.request());
      if (json) {
        out.println(Json.text(AnswerJson.of(answer, asked.ignored())));
      } else {
        print(answer, out);
      }
    }
    out.flush();
    return 0;
  }

  private Map<String, List<String>> keys() {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    if (!words.isEmpty()) {
      keys.put("q", List.of(String.join(" ", words)));
    }
    for (OptionSpec option : spec.options()) {
      String key = option.longestName().substring(2);
      if (!isKey(key) || option.getValue() == null) {
        continue;
      }
      Object value = option.getValue();
      keys.put(key, value instanceof String[] many ? List.of(many) : List.of(value.toString()));
    }
    return keys;
  }

  private static boolean isKey(String name) {
    return SINGLE.contains(name) || Facet.of(name.replaceFirst("^(not|match)-", "")).isPresent();
  }

  private static void print(Answer answer, PrintWriter out) {
    out.println(PlainWords.of(answer.request()));
    answer.request().query().repairs().forEach(repair -> out.println("  " + repair));
    out.printf(
        Locale.ROOT,
        "%,d found%s%n",
        answer.total(),
        answer.partial() ? " before the time limit" : "");
    if (answer.hiddenUndated() > 0) {
      out.printf(Locale.ROOT, "%,d undated are hidden%n", answer.hiddenUndated());
    }
    for (Hit hit : answer.hits()) {
      var article = hit.article().article();
      out.println();
      out.println(article.title());
      out.printf(
          Locale.ROOT,
          "  %s  %s  %s%n",
          article.published().label(),
          article.credit().source() == null ? "" : article.credit().source(),
          article.id());
      hit.snippets().forEach(s -> out.println("  " + s.text().replaceAll("\\s+", " ")));
    }
  }

  private static OptionSpec many(String key, String help) {
    return OptionSpec.builder("--" + key).type(String[].class).description(help).build();
  }

  private static OptionSpec one(String key, String help) {
    return OptionSpec.builder("--" + key).type(String.class).description(help).build();
  }
}
