package org.backfile.web.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.backfile.article.Aspect;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.MentionedDate;
import org.backfile.article.Passage;
import org.backfile.article.Provenance.Kind;
import org.backfile.article.Quote;
import org.backfile.article.StanceAssertion;
import org.backfile.article.Topic;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;

/** Says what was found in an article, each thing with the way to its place in the text. */
final class ReaderFindings {
  private static final int MOST_NAMES = 10;
  private static final int MOST_QUOTES = 5;
  private static final int LONGEST_QUOTE = 240;

  /** Of each kind, as only books hold more; a list of thousands helps nobody and stops browsers. */
  static final int MOST_LISTED = 100;

  private final EnrichedArticle enriched;
  private final Function<Passage, String> place;
  private final Reasons reasons;
  private final Checked checked;
  private final Words words;

  ReaderFindings(
      EnrichedArticle enriched,
      Function<Passage, String> place,
      Reasons reasons,
      Checked checked,
      Words words) {
    this.enriched = enriched;
    this.place = place;
    this.reasons = reasons;
    this.checked = checked;
    this.words = words;
  }

  ReaderView.Findings all() {
    List<ReaderView.NameGroup> names = new ArrayList<>();
    ReaderPage.byType(enriched.entities()).forEach((type, of) -> names.add(names(type, of)));
    return new ReaderView.Findings(
        List.copyOf(names),
        enriched.topics().stream().map(this::topic).toList(),
        said(),
        sayings(),
        days(),
        isAllListed() ? "" : words.say("reader.unlisted", MOST_LISTED),
        checked.lines(),
        checked.adding());
  }

  private boolean isAllListed() {
    return enriched.quotes().size() <= MOST_LISTED
        && enriched.stances().size() <= MOST_LISTED
        && meanings() <= MOST_LISTED
        && ReaderPage.byType(enriched.entities()).values().stream()
            .allMatch(names -> names.size() <= MOST_LISTED);
  }

  private long meanings() {
    return enriched.mentions().stream().map(MentionedDate::value).distinct().count();
  }

  private static <T> List<T> listed(List<T> all) {
    return all.subList(0, Math.min(MOST_LISTED, all.size()));
  }

  /** Names of one type; of those that are folded away one place will do. */
  private ReaderView.NameGroup names(EntityType type, List<Entity> all) {
    List<Entity> entities = listed(all);
    int first = entities.size() <= MOST_NAMES + 2 ? entities.size() : MOST_NAMES;
    return new ReaderView.NameGroup(
        words.types(type),
        names(entities.subList(0, first), Reasons.MOST_PLACES),
        names(entities.subList(first, entities.size()), 1));
  }

  private List<ReaderView.Name> names(List<Entity> entities, int places) {
    return entities.stream().map(entity -> name(entity, places)).toList();
  }

  private ReaderView.Name name(Entity entity, int places) {
    List<Passage> mentions = entity.mentions();
    String aliases = String.join(", ", entity.aliases());
    String also = aliases.isEmpty() ? "" : words.say("reader.why.also-called", aliases);
    return new ReaderView.Name(
        entity.name(),
        words.number(mentions.size()),
        way(entity.name(), mentions.size()),
        find(Facet.ENTITY, entity.name()),
        mentions.isEmpty() ? "" : place.apply(mentions.getFirst()),
        entity.provenance().kind() == Kind.MACHINE ? "" : words.provenance(entity.provenance()),
        checked.value(
            Aspect.ENTITY,
            entity.name(),
            reasons.found(mentions, places, also, entity.provenance())));
  }

  private ReaderView.Subject topic(Topic topic) {
    return new ReaderView.Subject(
        Words.path(topic.path()),
        find(Facet.TOPIC, topic.path()),
        checked.value(
            Aspect.TOPIC,
            topic.path(),
            reasons.found(topic.evidence(), Reasons.MOST_PLACES, "", topic.provenance())));
  }

  /** Every stance; the first one toward a target leads to what the archive says about it. */
  private List<ReaderView.Said> said() {
    Set<String> targets = new HashSet<>();
    List<ReaderView.Said> all = new ArrayList<>();
    for (StanceAssertion said : listed(enriched.stances())) {
      String target = said.target();
      all.add(
          new ReaderView.Said(
              StanceChip.of(said.polarity(), target, words),
              said.holder() == null ? words.say("stance.article-itself") : said.holder(),
              checked.stance(said, reasons.taken(said)),
              targets.add(target)
                  ? new Link(
                      words.say("contrast.in-archive", target),
                      Links.contrast(SearchRequest.EVERYTHING, target))
                  : null));
    }
    return List.copyOf(all);
  }

  private ReaderView.Sayings sayings() {
    List<ReaderView.Saying> all = listed(enriched.quotes()).stream().map(this::saying).toList();
    int first = all.size() <= MOST_QUOTES + 1 ? all.size() : MOST_QUOTES;
    return new ReaderView.Sayings(all.subList(0, first), all.subList(first, all.size()));
  }

  private ReaderView.Saying saying(Quote quote) {
    String speaker = ReaderPage.text(quote.speaker());
    return new ReaderView.Saying(
        speaker,
        speaker.isEmpty() ? "" : find(Facet.SAID_BY, EnrichedArticle.segment(speaker)),
        shortened(quote.said().of(enriched.article())),
        quote.isDirect(),
        place.apply(quote.said()),
        why(quote));
  }

  /** The words on one line, cut at the end of a word. */
  private static String shortened(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_QUOTE) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST_QUOTE);
    return line.substring(0, end < LONGEST_QUOTE / 2 ? LONGEST_QUOTE : end) + "\u2026";
  }

  private Why why(Quote quote) {
    List<Passage> named = Reasons.knownBy(quote).toList();
    String form = words.say(quote.isDirect() ? "reader.why.direct" : "reader.why.indirect");
    return reasons.found(named, Reasons.MOST_PLACES, form, quote.provenance());
  }

  /** Dates of one meaning together, in the order in which the text first names them. */
  private List<ReaderView.Day> days() {
    Map<String, List<MentionedDate>> days = new LinkedHashMap<>();
    for (MentionedDate date : enriched.mentions()) {
      days.computeIfAbsent(date.value(), value -> new ArrayList<>()).add(date);
    }
    return days.entrySet().stream()
        .limit(MOST_LISTED)
        .map(day -> day(day.getKey(), day.getValue()))
        .toList();
  }

  private ReaderView.Day day(String value, List<MentionedDate> dates) {
    String meaning = DateWords.of(value, words);
    MentionedDate first = dates.getFirst();
    return new ReaderView.Day(
        meaning,
        words.number(dates.size()),
        way(meaning, dates.size()),
        place.apply(first.where()),
        first.date().map(date -> find(Facet.MENTIONS, date.label())).orElse(""),
        checked.value(
            Aspect.MENTIONS,
            value,
            reasons.found(
                dates.stream().map(MentionedDate::where).toList(),
                Reasons.MOST_PLACES,
                "",
                first.provenance())));
  }

  private String way(String name, int mentions) {
    return words.say("reader.way", name, mentions);
  }

  private String find(Facet facet, String value) {
    return Links.search(Toggle.of(SearchRequest.EVERYTHING, facet, value));
  }
}
