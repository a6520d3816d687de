package org.backfile.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Desk;
import org.backfile.desk.DeskUnavailable;
import org.backfile.desk.UnreadFiles;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LucenePassages;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.engine.lucene.LuceneWriter;
import org.backfile.engine.lucene.PlainRanking;
import org.backfile.enrich.Enricher;
import org.backfile.enrich.entity.NameList;
import org.backfile.enrich.stance.CueList;
import org.backfile.enrich.topic.TopicList;
import org.backfile.evaluate.ByMeaning;
import org.backfile.evaluate.Evaluation;
import org.backfile.evaluate.Ranker;
import org.backfile.evaluate.RankingFiles;
import org.backfile.evaluate.Report;
import org.backfile.indexing.IndexReport;
import org.backfile.indexing.Indexer;
import org.backfile.indexing.LedgerKeeper;
import org.backfile.indexing.LoggedWriter;
import org.backfile.indexing.Rebuild;
import org.backfile.ledger.Ledger;
import org.backfile.reading.ArticleReader;
import org.backfile.reading.Originals;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.backfile.search.Meaning;
import org.backfile.search.PassageWriter;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import org.backfile.settings.WrongSetting;
import org.backfile.web.WebParts;
import org.backfile.web.WebServer;
import org.backfile.web.WebSettings;

/** Joins the rooms. The only class that knows which engine answers. */
final class Wiring {
  /** Longer than a search takes, so that a busy machine changes no measure. */
  private static final Duration NO_HURRY = Duration.ofMinutes(10);

  /** How long a command waits for the server, which writes an index only in between. */
  private static final Duration AS_LONG_AS_A_CORRECTION = Duration.ofSeconds(5);

  private Wiring() {}

  static ArticleSearcher searcher(Settings settings) {
    return new LuceneSearcher(
        settings.path(Setting.INDEX),
        new Limits(settings.deadline()),
        settings.isOn(Setting.VECTORS) ? SentenceMeaning.load() : null);
  }

  /** What search by meaning reads; empty when it is off. */
  static Optional<PassageWriter> passages(Settings settings) {
    return settings.isOn(Setting.VECTORS)
        ? Optional.of(new LucenePassages(settings.path(Setting.INDEX), SentenceMeaning.load()))
        : Optional.empty();
  }

  /** The writer of the index, of which the desk hears what becomes of the archive. */
  static LoggedWriter writer(Settings settings, String who, ArticleSearcher searcher, Desk desk) {
    return writer(settings, who, AS_LONG_AS_A_CORRECTION, searcher, desk);
  }

  private static LoggedWriter writer(
      Settings settings, String who, Duration patience, ArticleSearcher searcher, Desk desk) {
    Path index = settings.path(Setting.INDEX);
    return logged(LuceneWriter.open(index, who, patience), index, searcher, desk);
  }

  /** The writer of an index that is made anew of what it stores. */
  static LoggedWriter rebuilder(
      Settings settings, String who, ArticleSearcher searcher, Desk desk) {
    Path index = settings.path(Setting.INDEX);
    ArticleWriter anew = LuceneWriter.anew(index, who, AS_LONG_AS_A_CORRECTION);
    return logged(anew, index, searcher, desk);
  }

  private static LoggedWriter logged(
      ArticleWriter writer, Path index, ArticleSearcher searcher, Desk desk) {
    return new LoggedWriter(writer, searcher, new ArchiveLog(desk), index, Clock.systemUTC());
  }

  static Rebuild rebuild(
      Settings settings, ArticleSearcher searcher, LoggedWriter writer, Desk desk) {
    return new Rebuild(enricher(settings), searcher, writer, desk, Clock.systemUTC());
  }

  static Indexer indexer(
      Settings settings, ArticleSearcher searcher, LoggedWriter writer, Desk desk) {
    return new Indexer(
        new ArticleReader(), enricher(settings), searcher, writer, desk, Clock.systemUTC());
  }

  /** Keeps for the pages what a run could not read; the run stands without it. */
  static void keepUnread(Desk desk, List<Path> roots, IndexReport report) {
    try {
      new UnreadFiles(desk)
          .keep(
              roots.stream().map(root -> root.toAbsolutePath().normalize().toString()).toList(),
              report.failed(),
              report.failures().stream()
                  .map(failure -> new UnreadFiles.Unread(failure.name(), failure.why()))
                  .toList(),
              Clock.systemUTC().instant());
    } catch (DeskUnavailable said) {
      // The report of the run says so.
    }
  }

  /** What people keep; whoever opens it closes it. */
  static Desk desk(Settings settings) {
    String server = settings.text(Setting.DATABASE);
    if (server.isEmpty()) {
      return new Desk(settings.path(Setting.DATA));
    }
    if (!server.startsWith("jdbc:postgresql:")) {
      // What was given is not repeated, as a password may stand in it.
      throw new WrongSetting(
          "The database is an address such as jdbc:postgresql://localhost/backfile.");
    }
    return Desk.onServer(
        server, settings.text(Setting.DATABASE_USER), settings.text(Setting.DATABASE_PASSWORD));
  }

  /** The lists that people edit, by what a backup calls them. */
  static Map<String, Path> lists(Settings settings) {
    Map<String, Path> lists = new LinkedHashMap<>();
    for (Setting list : List.of(Setting.NAMES, Setting.TOPICS, Setting.CUES)) {
      lists.put(list.key(), settings.inDataFolder(list));
    }
    return lists;
  }

  /** The evaluation of a newly made index in this folder. */
  static Report ranking(Evaluation evaluation, RankingFiles files, Path folder, Settings settings) {
    return evaluation.ranking(
        files,
        LuceneWriter.open(folder, "the evaluate command"),
        new LuceneSearcher(folder, new Limits(NO_HURRY)),
        settings.isOn(Setting.VECTORS) ? byMeaning(folder, SentenceMeaning.load()) : null,
        plainRanker());
  }

  private static ByMeaning byMeaning(Path folder, Meaning meaning) {
    return new ByMeaning(
        new LucenePassages(folder, meaning),
        new LuceneSearcher(folder, new Limits(NO_HURRY), meaning));
  }

  /** The enrichment with the newsroom's own lists, as far as there are any. */
  static Enricher enricher(Settings settings) {
    return Enricher.load(
        list(settings, Setting.NAMES, NameList::parse),
        list(settings, Setting.TOPICS, checked(topics(settings), TopicList::problems)),
        list(settings, Setting.CUES, checked(CueList::parse, CueList::problems)));
  }

  private static BiFunction<String, List<String>, TopicList> topics(Settings settings) {
    ExampleArticles articles = new ExampleArticles(settings.inDataFolder(Setting.TOPICS));
    return (file, lines) -> TopicList.parse(file, lines, articles);
  }

  /** Lucene without our settings, to measure ours against. */
  private static Ranker plainRanker() {
    PlainRanking plain = new PlainRanking();
    return new Ranker() {
      @Override
      public void add(Document document) {
        plain.add(document.id(), document.title() + "\n" + document.body());
      }

      @Override
      public void complete() {}

      @Override
      public List<String> ranked(String query, int most) {
        return plain.ranked(query, most);
      }

      @Override
      public void close() {
        plain.close();
      }
    };
  }

  static WebServer server(Settings settings, ArticleSearcher articles, Desk desk) {
    Ledger ledger = new Ledger(desk, Clock.systemUTC());
    return new WebServer(
        new WebParts(
            articles,
            desk,
            new Originals(settings.list(Setting.ORIGINALS).stream().map(Path::of).toList())::of,
            Clock.system(ZoneId.systemDefault()),
            () -> ledger.latest().aliases(),
            new LedgerKeeper(
                ledger,
                articles,
                () ->
                    writer(
                        settings, "the server, for a correction", Duration.ZERO, articles, desk)),
            AlertWiring.settings(settings)),
        new WebSettings(
            settings.text(Setting.HOST),
            settings.number(Setting.PORT),
            Set.copyOf(settings.list(Setting.ALLOWED_HOSTS)),
            Version.text(),
            GivenSignIn.of(settings),
            settings.isOn(Setting.BEHIND_PROXY)));
  }

  /** A list with a line that is not understood is not used: half of what was meant is wrong too. */
  private static <T> BiFunction<String, List<String>, T> checked(
      BiFunction<String, List<String>, T> parse, Function<T, List<String>> problems) {
    return (file, lines) -> {
      T list = parse.apply(file, lines);
      if (!problems.apply(list).isEmpty()) {
        throw new IllegalArgumentException(
            String.join(System.lineSeparator(), problems.apply(list)));
      }
      return list;
    };
  }

  /** Reads a list that people edit; one that is not there is empty unless it was asked for. */
  private static <T> T list(
      Settings settings, Setting setting, BiFunction<String, List<String>, T> parse) {
    Path file = settings.inDataFolder(setting);
    try {
      boolean absent = settings.text(setting).equals(setting.fallback()) && !Files.exists(file);
      List<String> lines = absent ? List.of() : Files.readAllLines(file, StandardCharsets.UTF_8);
      return parse.apply(file.getFileName().toString(), lines);
    } catch (IOException unreadable) {
      throw new WrongSetting("The list " + file + " cannot be read: " + unreadable);
    } catch (IllegalArgumentException wrong) {
      throw new WrongSetting(String.valueOf(wrong.getMessage()));
    }
  }
}
