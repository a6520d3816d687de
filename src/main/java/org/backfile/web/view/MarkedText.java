package org.backfile.web.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.MentionedDate;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.article.StanceAssertion;
import org.jspecify.annotations.Nullable;

/** An article's two texts with all that is marked in them; of the body one sheet is shown. */
final class MarkedText {
  /** The anchor of the passage that a link asked for. */
  static final String PASSAGE = "passage";

  /** More than a reader hops through; the others are marked all the same. */
  static final int MOST_HOPS = 999;

  private final OpenArticle open;
  private final EnrichedArticle enriched;
  private final Article article;
  private final Sheets sheets;
  private final @Nullable FoundPassage found;
  private final int sheet;
  private final Map<Part, Layers> layers = new EnumMap<>(Part.class);

  MarkedText(OpenArticle open) {
    this.open = open;
    this.enriched = open.reading().article();
    this.article = enriched.article();
    this.sheets = Sheets.of(article.body());
    this.found = FoundPassage.in(article, open.sought()).orElse(null);
    this.sheet = sheetToShow();
    layers.put(Part.TITLE, new Layers(article.title(), "t"));
    layers.put(Part.BODY, new Layers(article.body(), "", sheets.start(sheet), sheets.end(sheet)));
    markHits();
    markFindings();
    if (found != null) {
      layers(found.passage()).addPassage(found.passage().span());
    }
  }

  private int sheetToShow() {
    if (open.sheet() > 0) {
      return Math.min(open.sheet(), sheets.size());
    }
    return found == null ? 1 : sheet(found.passage());
  }

  private void markHits() {
    List<Passage> marks = open.reading().marks();
    for (int i = 0; i < marks.size(); i++) {
      Passage mark = marks.get(i);
      if (!isShown(mark)) {
        continue;
      }
      if (i < hops()) {
        String previous = i == 0 ? "" : hit(i);
        String next = i + 1 == hops() ? "" : hit(i + 2);
        layers(mark).add(mark.span(), new Run.Hop(i + 1, hops(), previous, next));
      } else {
        layers(mark).add(Layer.HIT, mark.span());
      }
    }
  }

  private void markFindings() {
    for (Entity entity : enriched.entities()) {
      entity.mentions().forEach(mention -> mark(Layer.of(entity.type()), mention));
    }
    for (MentionedDate date : enriched.mentions()) {
      mark(Layer.DATE, date.where());
    }
    enriched.quotes().forEach(quote -> mark(Layer.QUOTE, quote.said()));
    Stream<Passage> topics = enriched.topics().stream().flatMap(t -> t.evidence().stream());
    Stream<Passage> quotes = enriched.quotes().stream().flatMap(Reasons::knownBy);
    Stream.concat(topics, quotes).forEach(term -> mark(Layer.TERM, term));
  }

  private void mark(Layer layer, Passage passage) {
    layers(passage).add(layer, passage.span());
  }

  /** How many matches a reader can hop through. */
  int hops() {
    return Math.min(open.reading().marks().size(), MOST_HOPS);
  }

  /** The way to a match, the first of which is 1. */
  String hit(int number) {
    Passage mark = open.reading().marks().get(number - 1);
    return number > hops() ? place(mark) : way(mark, Run.Hop.anchor(number));
  }

  /** The way to a mark. */
  String place(Passage passage) {
    return way(passage, layers(passage).place(passage.span().start()));
  }

  /** The way to a sentence that a stance rests on, which is marked by this. */
  String sentence(StanceAssertion.Evidence evidence) {
    evidence.cues().forEach(cue -> mark(Layer.CUE, cue));
    Passage sentence = evidence.sentence();
    return way(sentence, layers(sentence).sentence(sentence.span()));
  }

  /** Marks the passage of a note and gives the way to it. */
  String note(int number, Passage passage) {
    layers(passage).addNote(passage.span(), number);
    return way(passage, Run.Piece.note(number).anchor());
  }

  private String way(Passage passage, @Nullable String anchor) {
    String page = isShown(passage) ? "" : Links.sheet(article.id(), open.from(), sheet(passage));
    return page + "#" + anchor;
  }

  private boolean isShown(Passage passage) {
    return passage.part() == Part.TITLE || sheet(passage) == sheet;
  }

  private int sheet(Passage passage) {
    return passage.part() == Part.TITLE ? 1 : sheets.at(passage.span().start());
  }

  private Layers layers(Passage passage) {
    return Objects.requireNonNull(layers.get(passage.part()));
  }

  /** Where the passage is that was asked for; null when it was not found, or none was. */
  @Nullable FoundPassage found() {
    return found;
  }

  /** Which sheet is shown, from 1. */
  int sheet() {
    return sheet;
  }

  int sheets() {
    return sheets.size();
  }

  List<Run> headline() {
    Span whole = new Span(0, article.title().length());
    return layers(new Passage(Part.TITLE, whole)).cut(List.of(whole)).getFirst();
  }

  /** The lines of the sheet. */
  List<TextBlocks.Line> lines() {
    return sheets.lines(sheet);
  }

  /** The lines of the sheet, cut at the edges of all marks. */
  List<List<Run>> runs() {
    List<Span> spans = lines().stream().map(TextBlocks.Line::span).toList();
    return Objects.requireNonNull(layers.get(Part.BODY)).cut(spans);
  }
}
