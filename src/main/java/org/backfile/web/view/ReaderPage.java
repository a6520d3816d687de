package org.backfile.web.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Credit;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.MentionedDate;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Quote;
import org.backfile.article.Span;
import org.backfile.article.StanceAssertion;
import org.backfile.query.SearchRequest;
import org.backfile.search.Reading;
import org.jspecify.annotations.Nullable;

/** Lays the marks over an article's text and cuts it into the blocks of a page. */
final class ReaderPage {
  /** More than a reader hops through; the others are marked all the same. */
  private static final int MOST_HOPS = 999;

  private final Reading reading;
  private final EnrichedArticle enriched;
  private final Article article;
  private final SearchRequest from;
  private final Words words;
  private final Map<Part, Layers> layers = new EnumMap<>(Part.class);

  ReaderPage(Reading reading, SearchRequest from, Words words) {
    this.reading = reading;
    this.enriched = reading.article();
    this.article = enriched.article();
    this.from = from;
    this.words = words;
    layers.put(Part.TITLE, new Layers(article.title(), "t"));
    layers.put(Part.BODY, new Layers(article.body(), ""));
  }

  ReaderView view() {
    markHits();
    markNames();
    markDates();
    markQuotes();
    markTerms();
    Reasons reasons = new Reasons(article, this::place, this::sentence, words);
    ReaderView.Findings found = new ReaderFindings(enriched, this::place, reasons, words).all();
    return new ReaderView(
        article.title(),
        Links.article(article.id()),
        Links.search(from),
        SearchBox.of(from),
        headline(),
        Words.tag(enriched.language()),
        unread(),
        byline(),
        blocks(),
        hits(),
        reading.marks().isEmpty() ? "" : "#" + Run.Hop.anchor(1),
        found,
        new ReaderOrigins(words).of(enriched));
  }

  private void markHits() {
    List<Passage> marks = reading.marks();
    int total = Math.min(marks.size(), MOST_HOPS);
    for (int i = 0; i < marks.size(); i++) {
      Span span = marks.get(i).span();
      if (i < total) {
        layers(marks.get(i)).add(span, new Run.Hop(i + 1, total));
      } else {
        layers(marks.get(i)).add(Layer.HIT, span);
      }
    }
  }

  private void markNames() {
    for (Entity entity : enriched.entities()) {
      for (Passage mention : entity.mentions()) {
        layers(mention).add(Layer.of(entity.type()), mention.span());
      }
    }
  }

  private void markDates() {
    for (MentionedDate date : enriched.mentions()) {
      layers(date.where()).add(Layer.DATE, date.where().span());
    }
  }

  private void markQuotes() {
    for (Quote quote : enriched.quotes()) {
      layers(quote.said()).add(Layer.QUOTE, quote.said().span());
    }
  }

  private void markTerms() {
    Stream<Passage> topics = enriched.topics().stream().flatMap(t -> t.evidence().stream());
    Stream<Passage> quotes = enriched.quotes().stream().flatMap(Reasons::knownBy);
    Stream.concat(topics, quotes).forEach(term -> layers(term).add(Layer.TERM, term.span()));
  }

  /** The way to a mark. */
  private String place(Passage passage) {
    return "#" + layers(passage).place(passage.span().start());
  }

  /** The way to a sentence that a stance rests on, which is marked by this. */
  private String sentence(StanceAssertion.Evidence evidence) {
    for (Passage cue : evidence.cues()) {
      layers(cue).add(Layer.CUE, cue.span());
    }
    Passage sentence = evidence.sentence();
    return "#" + layers(sentence).sentence(sentence.span());
  }

  private Layers layers(Passage passage) {
    return Objects.requireNonNull(layers.get(passage.part()));
  }

  private List<Run> headline() {
    Span whole = new Span(0, article.title().length());
    return layers(new Passage(Part.TITLE, whole)).cut(List.of(whole)).getFirst();
  }

  private List<ReaderView.Block> blocks() {
    List<TextBlocks.Line> lines = TextBlocks.of(article.body());
    Collection<Span> spans = lines.stream().map(TextBlocks.Line::span).toList();
    List<List<Run>> runs = Objects.requireNonNull(layers.get(Part.BODY)).cut(spans);
    List<ReaderView.Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      TextBlocks.Kind kind = lines.get(at).kind();
      int end = at + 1;
      while (kind == TextBlocks.Kind.ITEM && end < lines.size() && lines.get(end).kind() == kind) {
        end++;
      }
      blocks.add(new ReaderView.Block(name(kind), runs.subList(at, end)));
      at = end;
    }
    return List.copyOf(blocks);
  }

  private static String name(TextBlocks.Kind kind) {
    return switch (kind) {
      case HEADING -> "heading";
      case PARAGRAPH -> "paragraph";
      case ITEM -> "list";
    };
  }

  private ReaderView.Byline byline() {
    Credit credit = article.credit();
    return new ReaderView.Byline(
        String.join(", ", credit.authors()),
        text(credit.source()),
        text(credit.section()),
        words.date(article.published()),
        article.published().isUndated() ? "" : article.published().label(),
        credit.updated() == null ? "" : words.date(credit.updated()),
        text(credit.url()),
        StanceChip.of(enriched, words));
  }

  private String unread() {
    return enriched.language().isRead()
        ? ""
        : words.say("reader.unread", words.language(enriched.language().code()));
  }

  private String hits() {
    return from.query().isEmpty()
        ? ""
        : words.say("reader.hits", reading.marks().size(), from.query().text());
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  static Map<EntityType, List<Entity>> byType(List<Entity> entities) {
    Map<EntityType, List<Entity>> types = new EnumMap<>(EntityType.class);
    for (Entity entity : entities) {
      types.computeIfAbsent(entity.type(), t -> new ArrayList<>()).add(entity);
    }
    return types;
  }
}
