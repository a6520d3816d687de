package org.backfile.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.reading.ReadOutcome.Failed;
import org.backfile.reading.ReadOutcome.Read;
import org.backfile.reading.ReadOutcome.Skipped;

/**
 * The way from files to articles. A file's fault is an outcome, never an exception. Safe for use by
 * many threads; each stream of files belongs to one.
 */
public final class ArticleReader {
  /** Goes up by one whenever the same bytes would become another article. */
  private static final int RULES = 2;

  /** How far ahead a magazine may date an issue. */
  private static final int MONTHS_AHEAD = 12;

  private final Opening opening;
  private final Clock clock;

  public ArticleReader() {
    this(ReadingLimits.DEFAULT);
  }

  public ArticleReader(ReadingLimits limits) {
    this(limits, Clock.systemUTC());
  }

  /**
   * @param clock tells which dates lie too far ahead to be when an article was published
   */
  public ArticleReader(ReadingLimits limits, Clock clock) {
    this.clock = clock;
    opening = new Opening(limits);
  }

  /**
   * The files at and below these files and folders, found as the stream is used, in the order of
   * their names. Symbolic links below a root are not followed and hidden files are not read: each
   * is a {@link SourceFile} that says so, as is a missing root or a folder that cannot be listed. A
   * root inside another one is walked once.
   */
  public Stream<SourceFile> files(List<Path> roots) {
    int order = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT;
    return StreamSupport.stream(
        () -> Spliterators.spliteratorUnknownSize(new FolderWalk(roots), order), order, false);
  }

  /**
   * Reads one file and gives each outcome as it comes, at least one; a file of a million articles
   * never stands in memory. What the consumer throws passes through.
   */
  public void read(SourceFile file, Consumer<ReadOutcome> outcomes) {
    if (file.instead() != null) {
      outcomes.accept(file.instead());
      return;
    }
    boolean any = false;
    try (Entries entries = opening.open(file)) {
      for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
        any = true;
        outcomes.accept(outcome(file, entry));
      }
      if (!any) {
        outcomes.accept(new Skipped(file.name(), "there is no article in it"));
      }
    } catch (IOException e) {
      outcomes.accept(new Failed(file.name(), Reasons.of(e)));
    }
  }

  /**
   * The article under an id made of its file's whole path, for when its usual one is taken: two
   * folders of one name can hold files of one name. Empty when its own metadata gives its id.
   */
  public Optional<Article> withIdOfItsPath(Article article) {
    Origin origin = article.origin();
    if (!article.id().equals(ArticleNames.id(origin.name(), origin.entry()))) {
      return Optional.empty();
    }
    return Optional.of(
        new Article(
            ArticleNames.id(origin.file(), origin.entry()),
            article.headline(),
            article.body(),
            article.published(),
            article.credit(),
            article.labels(),
            origin));
  }

  /**
   * SHA-256 in hex of the file's bytes and of the version of the reading rules: equal fingerprints
   * read as equal articles. Empty when the file cannot be read; then nothing is known of it.
   */
  public String fingerprint(SourceFile file) {
    if (file.instead() != null) {
      return "";
    }
    MessageDigest digest = ArticleNames.sha256();
    digest.update(("rules " + RULES + "\n").getBytes(StandardCharsets.US_ASCII));
    byte[] block = new byte[Content.HEAD];
    try (InputStream in = Content.packed(file.path())) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
      }
    } catch (IOException unreadable) {
      return "";
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private ReadOutcome outcome(SourceFile file, Entry entry) {
    return switch (entry) {
      case Entry.Settled settled -> settled.outcome();
      case RawArticle raw ->
          new Composition(file, raw, LocalDate.now(clock).plusMonths(MONTHS_AHEAD))
              .article()
              .<ReadOutcome>map(Read::new)
              .orElseGet(() -> new Skipped(raw.name(), "there are no words in it"));
    };
  }
}
