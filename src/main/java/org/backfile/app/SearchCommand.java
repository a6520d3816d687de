package org.backfile.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backfile.desk.ArticleCollections;
import org.backfile.desk.Desk;
import org.backfile.people.Person;
import org.backfile.query.Address;
import org.backfile.query.Facet;
import org.backfile.query.PlainWords;
import org.backfile.query.ReadAddress;
import org.backfile.query.Repair;
import org.backfile.query.Shelf;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Diagnosis;
import org.backfile.search.Doctor;
import org.backfile.search.Hit;
import org.backfile.search.WithCollections;
import org.backfile.settings.Settings;
import org.backfile.web.view.AnswerJson;
import org.backfile.web.view.Words;
import org.backfile.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search QUERY}: the search of the pages on the terminal. */
@Command(
    description = "Search the archive on the terminal. The options are the keys of addresses.",
    footer = {
      "",
      "Quote what the shell would change, and write -- before words that begin with a dash:",
      "  search --entity Microsoft -- '\"cloud contract\" -rumour'",
    })
final class SearchCommand implements Callable<Integer> {
  private static final Map<String, String> SINGLE = single();

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Words to search for, as in the box of the pages.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the answer as the JSON of /api/v1/search.")
  private boolean json;

  SearchCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Adds an option for every key of an address. */
  static void addKeys(CommandSpec spec) {
    for (Facet facet : Facet.values()) {
      spec.addOption(many(facet.key(), "Only articles " + with(facet) + "; repeatable: any."));
      spec.addOption(many("not-" + facet.key(), "No articles " + with(facet) + "; repeatable."));
      if (facet.canMatchAll()) {
        spec.addOption(
            one("match-" + facet.key(), "all: every chosen value must hold, not only one."));
      }
    }
    SINGLE.forEach((key, help) -> spec.addOption(one(key, help)));
  }

  private static String with(Facet facet) {
    return switch (facet) {
      case ENTITY -> "that name this person, organization or place";
      case TOPIC -> "about this topic";
      case STANCE -> "of this stance: supportive, critical, mixed, neutral, not-assessed";
      case TOWARD -> "with this stance toward a target, such as OpenAI/critical";
      case SOURCE -> "of this source";
      case AUTHOR -> "by this author";
      case SAID_BY -> "in which this person or body is quoted, such as Sam Altman";
      case LANGUAGE -> "in this language, such as en";
      case PUBLISHED -> "published in this year, month or on this day, or undated";
      case MENTIONS -> "that speak of this year, month or day";
      case COLLECTION -> "in this collection, by its short name";
      case CHECKED ->
          "in which a person has checked or corrected something, or only the machine has";
    };
  }

  @Override
  public Integer call() {
    Settings settings = GivenSettings.of(spec, environment);
    ReadAddress asked = Address.read(keys());
    if (!asked.ignored().isEmpty()) {
      throw new WrongUsage(String.join(System.lineSeparator(), said(asked.ignored())));
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Desk desk = Wiring.desk(settings)) {
      Shelf shelf = new ArticleCollections(desk).seenBy(Person.LOCAL.id());
      answer(asked, shelf, new WithCollections(Wiring.searcher(settings), shelf), out);
    }
    out.flush();
    return 0;
  }

  private void answer(ReadAddress asked, Shelf shelf, ArticleSearcher articles, PrintWriter out) {
    try (ArticleSearcher searcher = articles) {
      Answer answer = searcher.answer(asked.request());
      if (json) {
        Diagnosis diagnosis = new Doctor(searcher).examine(answer).orElse(null);
        Words words = new Words(Wording.ENGLISH, shelf);
        out.println(Json.text(AnswerJson.of(answer, said(asked.ignored()), diagnosis, words)));
      } else {
        print(answer, out);
        Advice.of(answer, new Doctor(searcher)).forEach(out::println);
      }
    }
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

  private static Map<String, String> single() {
    Map<String, String> help = new LinkedHashMap<>();
    help.put("from", "Published then or later: a year, a month or a day.");
    help.put("to", "Published then or earlier: a year, a month or a day.");
    help.put("sort", "relevance (with words), newest (without), oldest or title.");
    help.put("page", "Which page of the results, from 1.");
    help.put("size", "Results on a page: 10, 20, 50 or 100.");
    help.put("copies", "folded: copies of one story are one result; each: every copy is one.");
    return help;
  }

  private static boolean isKey(String name) {
    return SINGLE.containsKey(name) || Facet.of(name.replaceFirst("^(not|match)-", "")).isPresent();
  }

  private static void print(Answer answer, PrintWriter out) {
    out.println(PlainWords.of(answer.request(), Wording.ENGLISH));
    said(answer.request().query().repairs()).forEach(repair -> out.println("  " + repair));
    out.printf(
        Locale.ROOT,
        "%,d found%s%n",
        answer.total(),
        answer.partial() ? " before the time limit" : "");
    if (answer.hiddenUndated() > 0) {
      out.printf(Locale.ROOT, "%,d undated are hidden%n", answer.hiddenUndated());
    }
    answer.hits().forEach(hit -> print(hit, out));
    if (!answer.near().isEmpty()) {
      out.println();
      out.println("Without these words, near in meaning:");
      answer.near().forEach(hit -> print(hit, out));
    }
  }

  private static void print(Hit hit, PrintWriter out) {
    var article = hit.article().article();
    out.println();
    out.println(article.title());
    out.printf(
        Locale.ROOT,
        "  %s  %s  %s%n",
        article.published().label(),
        article.credit().source() == null ? "" : article.credit().source(),
        article.id());
    if (hit.story().copies() > 1) {
      out.printf(Locale.ROOT, "  one of %,d copies%n", hit.story().copies());
    }
    hit.snippets().forEach(s -> out.println("  " + s.text().replaceAll("\\s+", " ")));
  }

  private static OptionSpec many(String key, String help) {
    return OptionSpec.builder("--" + key).type(String[].class).description(help).build();
  }

  private static OptionSpec one(String key, String help) {
    return OptionSpec.builder("--" + key).type(String.class).description(help).build();
  }

  private static List<String> said(List<Repair> repairs) {
    return Repair.say(repairs, Wording.ENGLISH);
  }
}
