package org.backfile.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.desk.Appearance;
import org.backfile.desk.Sighting;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * What became of the articles of a search in a time. Template {@code since}.
 *
 * @param back the search itself
 * @param since the first day, and {@code until} the last one, as a form takes them
 * @param kept what the form sends besides
 * @param totals how many articles were found then and now, in words
 * @param notices what cannot be known, and since when anything is
 * @param groups articles by what became of them
 */
public record SinceView(
    String address,
    Link back,
    String reading,
    String since,
    String until,
    List<FormField> kept,
    String totals,
    List<String> notices,
    List<Group> groups,
    List<Deltas> deltas) {
  /** The most articles that a page names of a group. */
  private static final int MOST = 50;

  /** What became of an article, as seen from the search. */
  public enum Fate {
    NEW,
    GONE,
    CHANGED,
    /** Whether it was found before, or still is, cannot be known. */
    UNSURE
  }

  /** An article before the first and after the last time that it was seen to change. */
  public record Net(
      ArticleId article,
      long number,
      Instant at,
      @Nullable Appearance before,
      @Nullable Appearance after) {}

  /** Knows where the former text of an article stands against that of now; empty for nowhere. */
  public interface Comparing {
    String of(Net net);
  }

  /** How many articles held a value. */
  public record Delta(Facet facet, String value, long then, long now) {}

  /**
   * All that is known.
   *
   * @param began since when the log is kept; null when it is not yet
   * @param cut whether more changed than was looked at
   */
  public record Changes(
      SearchRequest search,
      Instant since,
      Instant until,
      @Nullable Instant began,
      Map<Fate, List<Net>> fates,
      List<Delta> deltas,
      long then,
      long now,
      boolean cut) {
    List<Net> of(Fate fate) {
      return fates.getOrDefault(fate, List.of());
    }
  }

  /**
   * Articles of which the same became.
   *
   * @param more how many are not named, in words; empty when all are
   */
  public record Group(String key, String heading, List<Row> rows, String more) {}

  /** One article. */
  public record Row(String title, String address, String when, List<Link> flags) {}

  /** The values of one facet whose counts changed. */
  public record Deltas(String facet, List<Line> lines) {}

  /** One value. */
  public record Line(String value, String then, String now, String by) {}

  /** Makes the page. */
  public static SinceView of(Changes changes, Comparing compared, String reading, Words words) {
    SearchRequest search = changes.search();
    String since = changes.since().atZone(ZoneOffset.UTC).toLocalDate().toString();
    LocalDate until = changes.until().minusMillis(1).atZone(ZoneOffset.UTC).toLocalDate();
    List<Group> groups = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      List<Net> nets = changes.of(fate);
      if (!nets.isEmpty()) {
        groups.add(group(fate, nets, compared, words));
      }
    }
    return new SinceView(
        Links.since(search, since, until.toString()),
        new Link(words.say("since.back"), Links.search(search)),
        reading,
        since,
        until.toString(),
        FormField.of(Links.search(search), Set.of("page")),
        words.say("since.totals", words.articles(changes.then()), words.articles(changes.now())),
        notices(changes, words),
        groups,
        deltas(changes, words));
  }

  private static List<String> notices(Changes changes, Words words) {
    List<String> notices = new ArrayList<>();
    Instant began = changes.began();
    if (began == null) {
      notices.add(words.say("since.no-log"));
    } else if (changes.since().isBefore(began)) {
      notices.add(words.say("since.began", words.instant(began)));
    }
    if (changes.cut()) {
      notices.add(words.say("since.cut"));
    }
    if (!changes.of(Fate.UNSURE).isEmpty()) {
      notices.add(words.say("since.unsure-note"));
    }
    if (changes.fates().isEmpty()) {
      notices.add(words.say("since.none"));
    }
    return notices;
  }

  private static Group group(Fate fate, List<Net> nets, Comparing compared, Words words) {
    String key = fate.name().toLowerCase(Locale.ROOT);
    List<Row> rows =
        nets.reversed().stream().limit(MOST).map(net -> row(net, compared, words)).toList();
    int more = nets.size() - rows.size();
    return new Group(
        key,
        words.say("since.group." + key, nets.size()),
        rows,
        more == 0 ? "" : words.say("since.more", more));
  }

  private static Row row(Net net, Comparing compared, Words words) {
    Appearance after = net.after();
    Appearance look = after == null ? net.before() : after;
    return new Row(
        look == null ? net.article().value() : look.title(),
        after == null ? "" : Links.article(net.article()),
        words.instant(net.at()),
        new ChangeWords(words).flags(net.before(), after, compared.of(net)));
  }

  private static List<Deltas> deltas(Changes changes, Words words) {
    Map<Facet, List<Line>> lines = new LinkedHashMap<>();
    for (Delta delta : changes.deltas()) {
      long by = delta.now() - delta.then();
      lines
          .computeIfAbsent(delta.facet(), k -> new ArrayList<>())
          .add(
              new Line(
                  words.value(delta.facet(), delta.value()),
                  words.number(delta.then()),
                  words.number(delta.now()),
                  (by > 0 ? "+" : "\u2212") + words.number(Math.abs(by))));
    }
    return lines.entrySet().stream()
        .map(entry -> new Deltas(words.facet(entry.getKey()), entry.getValue()))
        .toList();
  }

  /** The same for programs. */
  public static Map<String, @Nullable Object> json(Changes changes) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("search", Links.search(changes.search()));
    json.put("since", changes.since().toString());
    json.put("until", changes.until().toString());
    json.put("logBegan", changes.began() == null ? null : changes.began().toString());
    json.put("then", changes.then());
    json.put("now", changes.now());
    json.put("complete", !changes.cut());
    for (Fate fate : Fate.values()) {
      json.put(
          fate.name().toLowerCase(Locale.ROOT),
          changes.of(fate).stream().map(SinceView::json).toList());
    }
    json.put(
        "facets",
        changes.deltas().stream()
            .map(
                d ->
                    Map.of(
                        "facet",
                        d.facet().key(),
                        "value",
                        d.value(),
                        "then",
                        d.then(),
                        "now",
                        d.now()))
            .toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(Net net) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", net.article().value());
    json.put("at", net.at().toString());
    json.put(
        "kinds",
        Sighting.between(net.before(), net.after()).stream().map(ChangeWords::key).toList());
    json.put("before", net.before() == null ? null : FrozenJson.appearance(net.before()));
    json.put("after", net.after() == null ? null : FrozenJson.appearance(net.after()));
    return json;
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }
}
