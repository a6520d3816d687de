package org.backfile.enrich;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.Language;
import org.backfile.article.MentionedDate;
import org.backfile.article.Quote;
import org.backfile.article.Topic;
import org.backfile.enrich.date.DateFinder;
import org.backfile.enrich.entity.EntityFinder;
import org.backfile.enrich.entity.NameList;
import org.backfile.enrich.language.LanguageFinder;
import org.backfile.enrich.quote.QuoteFinder;
import org.backfile.enrich.stance.CueList;
import org.backfile.enrich.stance.StanceFinder;
import org.backfile.enrich.stance.Stances;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.TextCutter;
import org.backfile.enrich.topic.TopicFinder;
import org.backfile.enrich.topic.TopicList;
import org.backfile.reading.ArticleReader;
import org.backfile.reading.ReadOutcome;
import org.backfile.reading.SourceFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many articles each step of the enrichment does in a second on one core. The property {@code
 * articles} names a file or folder of articles; without it the seeds are taken.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Xmx1g"})
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class EnrichmentBench {
  /** What figures in articles per second are given for. */
  private static final int CHARACTERS = 4000;

  private static final int MOST = 200;

  private final TextCutter cutter = new TextCutter();
  private final EntityFinder entities = EntityFinder.load(NameList.EMPTY);
  private final TopicFinder topics = TopicFinder.load(TopicList.EMPTY);
  private final StanceFinder stances = StanceFinder.load(CueList.EMPTY);
  private final DateFinder dates = new DateFinder();
  private final QuoteFinder quotes = new QuoteFinder();
  private final LanguageFinder languages = LanguageFinder.load();
  private final Enricher enricher = Enricher.load(NameList.EMPTY, TopicList.EMPTY, CueList.EMPTY);
  private final List<Piece> pieces = new ArrayList<>();
  private int next;

  /** An article of the usual length, and what the later steps need of the earlier ones. */
  private record Piece(Article article, ArticleText text, List<Entity> entities) {}

  /** Cuts all texts, joined, into articles of the same length. */
  @Setup
  public void read() {
    ArticleReader reader = new ArticleReader();
    List<Article> articles = new ArrayList<>();
    try (Stream<SourceFile> files =
        reader.files(List.of(Path.of(System.getProperty("articles", "seeds"))))) {
      files.forEach(
          file ->
              reader.read(
                  file,
                  outcome -> {
                    if (outcome instanceof ReadOutcome.Read read) {
                      articles.add(read.article());
                    }
                  }));
    }
    StringBuilder body = new StringBuilder();
    for (Article article : articles) {
      body.append(article.body()).append("\n\n");
      while (body.length() >= CHARACTERS && pieces.size() < MOST) {
        keep(article, body.substring(0, CHARACTERS));
        body.delete(0, CHARACTERS);
      }
    }
  }

  private void keep(Article article, String body) {
    Article piece =
        new Article(
            article.id(),
            article.headline(),
            body,
            article.published(),
            article.credit(),
            article.labels(),
            article.origin());
    ArticleText text = cutter.cut(piece);
    pieces.add(new Piece(piece, text, entities.find(text)));
  }

  private Piece piece() {
    next = (next + 1) % pieces.size();
    return pieces.get(next);
  }

  @Benchmark
  public ArticleText cutText() {
    return cutter.cut(piece().article());
  }

  @Benchmark
  public Language tellLanguage() {
    return languages.find(piece().article());
  }

  @Benchmark
  public List<Entity> findEntities() {
    return entities.find(piece().text());
  }

  @Benchmark
  public List<Topic> findTopics() {
    return topics.find(piece().text());
  }

  @Benchmark
  public List<MentionedDate> findDates() {
    return dates.find(piece().text());
  }

  @Benchmark
  public List<Quote> findQuotes() {
    Piece piece = piece();
    return quotes.find(piece.text(), piece.entities());
  }

  @Benchmark
  public Stances findStances() {
    Piece piece = piece();
    return stances.find(piece.text(), piece.entities());
  }

  @Benchmark
  public EnrichedArticle enrich() {
    return enricher.enrich(piece().article());
  }
}
