package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.MentionedDate;
import org.backfile.article.Passage;
import org.backfile.article.Provenance.Kind;
import org.backfile.article.Quote;
import org.backfile.article.StanceAssertion;
import org.backfile.article.StanceAssertion.Evidence;
import org.backfile.article.StanceAssertion.Flag;
import org.backfile.article.StanceAssertion.Strength;
import org.backfile.article.Topic;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;

/** Says what was found in an article, each thing with the way to its place in the text. */
final class ReaderFindings {
  private static final int MOST_WORDS = 6;
  private static final int MOST_NAMES = 10;
  private static final int MOST_QUOTES = 5;
  private static final int LONGEST_QUOTE = 240;

  private final EnrichedArticle enriched;
  private final Function<Passage, String> place;
  private final Function<Evidence, String> sentence;

  ReaderFindings(
      EnrichedArticle enriched,
      Function<Passage, String> place,
      Function<Evidence, String> sentence) {
    this.enriched = enriched;
    this.place = place;
    this.sentence = sentence;
  }

  ReaderView.Findings all() {
    List<ReaderView.NameGroup> names = new ArrayList<>();
    ReaderPage.byType(enriched.entities()).forEach((type, of) -> names.add(names(type, of)));
    return new ReaderView.Findings(
        List.copyOf(names),
        enriched.topics().stream().map(this::topic).toList(),
        enriched.stances().stream().map(this::said).toList(),
        sayings(),
        days());
  }

  private ReaderView.NameGroup names(EntityType type, List<Entity> entities) {
    List<ReaderView.Name> names = entities.stream().map(this::name).toList();
    int first = names.size() <= MOST_NAMES + 2 ? names.size() : MOST_NAMES;
    return new ReaderView.NameGroup(
        Words.types(type), names.subList(0, first), names.subList(first, names.size()));
  }

  private ReaderView.Name name(Entity entity) {
    List<Passage> mentions = entity.mentions();
    return new ReaderView.Name(
        entity.name(),
        String.join(", ", entity.aliases()),
        Words.number(mentions.size()),
        find(Facet.ENTITY, entity.name()),
        mentions.isEmpty() ? "" : place.apply(mentions.getFirst()),
        Words.provenance(entity.provenance()),
        entity.provenance().kind() == Kind.MACHINE ? "" : Words.provenance(entity.provenance()));
  }

  private ReaderView.Subject topic(Topic topic) {
    List<String> evidence =
        topic.evidence().stream()
            .map(passage -> passage.of(enriched.article()))
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    return new ReaderView.Subject(
        Words.path(topic.path()),
        find(Facet.TOPIC, topic.path()),
        evidence,
        Words.provenance(topic.provenance()));
  }

  private ReaderView.Said said(StanceAssertion said) {
    String holder = said.holder();
    return new ReaderView.Said(
        StanceChip.of(said.polarity(), said.target()),
        holder == null ? "The article itself" : holder,
        strength(said),
        said.evidence().stream().map(this::quote).toList(),
        Words.provenance(said.provenance()));
  }

  private static String strength(StanceAssertion said) {
    if (said.evidence().isEmpty()) {
      return "no sentence marked";
    }
    return said.strength() == Strength.STRONG ? "strong evidence" : "weak evidence";
  }

  private ReaderView.Quote quote(Evidence evidence) {
    return new ReaderView.Quote(
        evidence.sentence().of(enriched.article()),
        sentence.apply(evidence),
        Words.sign(evidence.polarity()),
        Words.stance(evidence.polarity()),
        flags(evidence.flags()));
  }

  private static String flags(Set<Flag> flags) {
    return flags.stream().sorted().map(ReaderFindings::flag).collect(Collectors.joining(", "));
  }

  private static String flag(Flag flag) {
    return switch (flag) {
      case NEGATION -> "negated";
      case HEDGE -> "hedged";
      case ATTRIBUTION -> "attributed";
      case QUOTE -> "quoted";
      case CONTRAST -> "in a contrast";
      case HEADLINE -> "in the headline";
      case LEAD -> "in the lead";
      case ENDING -> "in the ending";
      case WORDING -> "by the wording as a whole";
    };
  }

  private ReaderView.Sayings sayings() {
    List<ReaderView.Saying> all = enriched.quotes().stream().map(this::saying).toList();
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
        how(quote));
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

  private static String how(Quote quote) {
    String detail = quote.provenance().detail();
    String known = detail.substring(detail.indexOf(": ") + 1).strip();
    String words = quote.isDirect() ? "in quotation marks" : "in other words";
    return known.isEmpty() ? words : words + ", known by " + known;
  }

  /** Dates of one meaning together, in the order in which the text first names them. */
  private List<ReaderView.Day> days() {
    Map<String, List<MentionedDate>> days = new LinkedHashMap<>();
    for (MentionedDate date : enriched.mentions()) {
      days.computeIfAbsent(date.value(), value -> new ArrayList<>()).add(date);
    }
    return days.entrySet().stream().map(day -> day(day.getKey(), day.getValue())).toList();
  }

  private ReaderView.Day day(String value, List<MentionedDate> dates) {
    String meaning = DateWords.of(value);
    String words =
        dates.stream()
            .map(date -> date.where().of(enriched.article()))
            .filter(text -> !text.equalsIgnoreCase(meaning))
            .distinct()
            .limit(MOST_WORDS)
            .map(text -> "\u201c" + text + "\u201d")
            .collect(Collectors.joining(", "));
    MentionedDate first = dates.getFirst();
    return new ReaderView.Day(
        meaning,
        Words.number(dates.size()),
        words,
        place.apply(first.where()),
        first.date().map(date -> find(Facet.MENTIONS, date.label())).orElse(""));
  }

  private String find(Facet facet, String value) {
    return Links.search(Toggle.of(SearchRequest.EVERYTHING, facet, value));
  }
}
