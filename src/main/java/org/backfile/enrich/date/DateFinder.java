package org.backfile.enrich.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.MentionedDate;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * The finder of the dates that an article speaks of.
 *
 * <p>A relative date is resolved with the publication date, as far as that is known, or with the
 * date that the text has just named. Where neither carries, a month stays {@code XXXX-06} and words
 * such as "yesterday" give no date. Words that mean no time of the calendar ("now", "recently") are
 * found too, as the vague dates of TIMEX3. The time of the file or of today is never used. Time
 * grows linearly with the text. Safe for use by many threads.
 */
public final class DateFinder {
  private static final Provenance PROVENANCE =
      new Provenance(Provenance.Kind.MACHINE, "date rules 3");
  private static final Set<String> QUARTERS = Set.of("first", "second", "third", "fourth");
  private static final Set<String> NEARER = Set.of("early", "late", "mid", "earlier", "later");

  /** Every date in reading order, the title's first. */
  public List<MentionedDate> find(ArticleText text) {
    Article article = text.article();
    Timeline timeline = new Timeline(article.published().date());
    List<DateRule> rules = rules(article.credit().language());
    List<MentionedDate> dates = new ArrayList<>();
    int words = 0;
    for (Block block : text.blocks()) {
      words += find(new Words(block, words), rules, timeline, dates);
    }
    return List.copyOf(dates);
  }

  /** Changes whenever the same text may give other dates. */
  public String version() {
    return PROVENANCE.detail();
  }

  private static int find(
      Words words, List<DateRule> rules, Timeline timeline, List<MentionedDate> dates) {
    int i = 0;
    int taken = 0;
    while (i < words.size()) {
      Found found = first(words, i, rules, timeline);
      if (found == null) {
        i++;
        continue;
      }
      if (found.isDate()) {
        Passage where = words.passage(Math.max(taken, start(words, i)), found.end());
        MentionedDate date = new MentionedDate(where, found.value(), PROVENANCE);
        if (!date.isVague()) {
          timeline.remember(found.value());
        }
        dates.add(date);
      }
      i = found.end();
      taken = i;
    }
    return words.size();
  }

  private static @Nullable Found first(
      Words words, int at, List<DateRule> rules, Timeline timeline) {
    for (DateRule rule : rules) {
      Found found = rule.read(words, at, timeline);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Takes {@code early}, {@code mid-} and {@code the} before a date into its passage. */
  private static int start(Words words, int at) {
    int before = at - 1 - (words.at(at - 1).equals("-") ? 1 : 0);
    int start = words.is(before, NEARER) ? before : at;
    boolean named = words.is(at, QUARTERS) && !words.at(at + 1).equals("-");
    boolean compared = words.are(at, "year", "-");
    return words.at(start - 1).equals("the") && (named || compared) ? start - 1 : start;
  }

  private static List<DateRule> rules(@Nullable String language) {
    String tag = language == null ? "" : language.toLowerCase(Locale.ROOT);
    boolean dayFirst = tag.startsWith("en-") && !tag.startsWith("en-us");
    return List.of(
        new NumericDates(dayFirst),
        new CalendarDates(),
        new Holidays(),
        new Easter(),
        new YearParts(),
        new Years(),
        new SpelledYears(),
        new Weekdays(),
        new RelativeDates(),
        new VagueDates());
  }
}
