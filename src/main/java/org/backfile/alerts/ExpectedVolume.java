package org.backfile.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.article.PartialDate;
import org.backfile.desk.ArchiveLog;
import org.backfile.query.Clause;
import org.backfile.query.Copies;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.SearchUnavailable;

/** How much an alert would have told of lately, so that nobody is surprised by its mails. */
public final class ExpectedVolume {
  /** How many days are looked back. */
  public static final int DAYS = 30;

  /** The most arrivals that are looked at. */
  public static final int MOST = 20_000;

  private static final int CHUNK = 1_000;

  private final ArticleSearcher articles;
  private final ArchiveLog log;
  private final Clock clock;

  public ExpectedVolume(ArticleSearcher articles, ArchiveLog log, Clock clock) {
    this.articles = articles;
    this.log = log;
    this.clock = clock;
  }

  /**
   * How much it would have been.
   *
   * @param came how many of the articles that came into the archive in these days are found
   * @param all whether all of those were looked at, and not the first {@link #MOST} alone
   * @param published how many articles are found that were published in these days
   */
  public record Volume(long came, boolean all, long published) {}

  /**
   * Counts what a search finds.
   *
   * @throws SearchUnavailable when it cannot be counted now
   */
  public Volume of(Watched search, ZoneId zone) {
    Instant now = clock.instant();
    List<ArticleId> came = log.arrivals(now.minus(Duration.ofDays(DAYS)), MOST + 1);
    SearchRequest each = search.request().onPage(1).with(Copies.EACH);
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<SearchRequest> asked = new ArrayList<>();
    asked.add(each.and(new Clause.Published(date(today.minusDays(DAYS)), date(today))));
    for (int from = 0; from < Math.min(MOST, came.size()); from += CHUNK) {
      int to = Math.min(Math.min(MOST, came.size()), from + CHUNK);
      asked.add(each.among(Set.copyOf(came.subList(from, to))));
    }
    List<Long> counts = articles.counts(asked);
    long found = counts.stream().skip(1).mapToLong(Long::longValue).sum();
    return new Volume(found, came.size() <= MOST, counts.getFirst());
  }

  private static PartialDate date(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
