package org.backfile.web.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.PartialDate;
import org.backfile.desk.Appearance;
import org.backfile.desk.FrozenArticle;
import org.backfile.desk.FrozenResult;
import org.backfile.desk.Sighting;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;
import org.backfile.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A frozen result beside the archive of today. Template {@code frozen}.
 *
 * @param address of this page of the list
 * @param path of the result, whatever page
 * @param made when and by whom, in words
 * @param total what it holds, in words
 * @param reading the search in words
 * @param now how the same search looks today
 * @param since what became of the whole list, a line each
 * @param added results of today that are not in the list, not all of them
 * @param counts the values of each facet with how many articles held them
 * @param versions what made it
 * @param cite how it is cited
 * @param mine whether the reader may delete it
 */
public record FrozenView(
    String address,
    String path,
    String made,
    String total,
    String reading,
    Link now,
    List<String> since,
    List<Link> added,
    List<Row> rows,
    Pages pages,
    List<Counts> counts,
    List<String> versions,
    String hash,
    CiteView cite,
    boolean mine) {
  /** How many articles stand on a page. */
  public static final int SIZE = 50;

  /**
   * One article then and now.
   *
   * @param number its place in the list, from 1
   * @param now null when it is gone
   * @param compared where its text of then stands against that of now; empty when it is not kept
   */
  public record Compared(
      long number, FrozenArticle article, @Nullable Appearance now, String compared) {}

  /**
   * The same search today.
   *
   * @param added how many results are not in the list; negative when not counted
   * @param missing how many of the list are no longer found; negative when not counted
   * @param some results that are not in the list
   */
  public record Live(SearchRequest search, long total, long added, long missing, List<Hit> some) {}

  /**
   * One line of the list.
   *
   * @param address empty when the article is gone
   * @param hash the beginning of it
   * @param flags what has changed since
   */
  public record Row(
      long number, String title, String address, String about, String hash, List<Link> flags) {}

  /** How many articles held each value of a facet. */
  public record Counts(String facet, List<String> values) {}

  /**
   * What the page is made of.
   *
   * @param page from 1
   * @param changes how many of the list changed in each way; null when that is not known
   */
  public record Parts(
      FrozenResult result,
      int page,
      List<Compared> compared,
      @Nullable Map<Sighting.Kind, Long> changes,
      Live live) {}

  /** Makes the page. */
  public static FrozenView of(Parts parts, String reading, String person, ReadAt at, Words words) {
    FrozenResult result = parts.result;
    FrozenResult.About about = result.about();
    String made = words.instant(result.made());
    long total = about.total();
    return new FrozenView(
        result.path() + (parts.page == 1 ? "" : "?page=" + parts.page),
        result.path(),
        about.by().isEmpty()
            ? words.say("frozen.made", made)
            : words.say("frozen.made-by", made, about.by()),
        about.articles() == total
            ? words.articles(total)
            : words.say("results.stories", total, about.articles()),
        reading,
        new Link(words.say("frozen.live", parts.live.total), Links.search(parts.live.search)),
        since(parts, words),
        parts.live.some.stream()
            .map(
                hit -> new Link(hit.article().article().title(), Links.article(hit.article().id())))
            .toList(),
        parts.compared.stream().map(one -> row(one, words)).toList(),
        Pages.of(parts.page, (int) ((total + SIZE - 1) / SIZE), result.path(), words),
        counts(about, words),
        about.versions().entrySet().stream()
            .filter(version -> !version.getValue().isEmpty())
            .map(version -> version.getKey() + ": " + version.getValue())
            .toList(),
        result.hash(),
        CiteView.of(result, reading, at, words),
        result.isOf(person));
  }

  private static List<String> since(Parts parts, Words words) {
    List<String> since = new ArrayList<>();
    if (parts.changes == null) {
      since.add(words.say("frozen.since.unknown"));
    } else if (parts.changes.isEmpty()) {
      since.add(words.say("frozen.since.none"));
    } else {
      new EnumMap<>(parts.changes)
          .forEach(
              (kind, count) ->
                  since.add(words.say("frozen.since." + ChangeWords.key(kind), count)));
    }
    if (parts.live.added >= 0) {
      since.add(words.say("frozen.added", parts.live.added));
      since.add(words.say("frozen.missing", parts.live.missing));
    }
    return since;
  }

  private static Row row(Compared one, Words words) {
    Appearance then = one.article.then();
    List<String> about = new ArrayList<>(then.values(Facet.SOURCE));
    about.add(date(then.published(), words));
    about.add(words.value(Facet.STANCE, then.values(Facet.STANCE).first()));
    return new Row(
        one.number,
        then.title(),
        one.now == null ? "" : Links.article(one.article.id()),
        String.join(" \u00b7 ", about),
        then.hash().substring(0, 12),
        new ChangeWords(words).flags(then, one.now, one.compared));
  }

  private static List<Counts> counts(FrozenResult.About about, Words words) {
    List<Counts> counts = new ArrayList<>();
    about
        .counts()
        .forEach(
            (key, values) ->
                Facet.of(key)
                    .filter(facet -> !values.isEmpty())
                    .ifPresent(
                        facet ->
                            counts.add(
                                new Counts(
                                    words.facet(facet),
                                    values.entrySet().stream()
                                        .map(
                                            value ->
                                                words.value(facet, value.getKey())
                                                    + " "
                                                    + words.number(value.getValue()))
                                        .toList()))));
    return counts;
  }

  static String date(String label, Words words) {
    return PartialDate.parse(label).map(words::date).orElse(words.say("dates.undated"));
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }
}
