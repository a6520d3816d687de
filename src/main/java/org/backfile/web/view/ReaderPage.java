package org.backfile.web.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.Credit;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Span;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Lays the marks over an article's text and cuts it into the blocks of a page. */
final class ReaderPage {
  /** Of a paragraph as many characters as find it again. */
  private static final int OPENING = 100;

  private final OpenArticle open;
  private final EnrichedArticle enriched;
  private final Article article;
  private final SearchRequest from;
  private final Words words;
  private final MarkedText text;

  ReaderPage(OpenArticle open, Words words) {
    this.open = open;
    this.enriched = open.reading().article();
    this.article = enriched.article();
    this.from = open.from();
    this.words = words;
    this.text = new MarkedText(open);
  }

  ReaderView view() {
    Reasons reasons = new Reasons(article, text::place, text::sentence, words);
    Checked checked = new Checked(enriched, open.beside().ledger(), words);
    ReaderView.Findings found =
        new ReaderFindings(enriched, text::place, reasons, checked, words).all();
    ReaderView.Hits hits = hits();
    Margin margin = Margin.of(open, text, words);
    return new ReaderView(
        article.title(),
        Links.article(article.id()),
        Links.search(from),
        SearchBox.of(from),
        text.headline(),
        Words.tag(enriched.language()),
        unread(),
        byline(),
        blocks(),
        hits,
        found,
        new ReaderOrigins(checked, words).of(enriched),
        sheet(),
        passage(),
        new ReaderSurroundings(open, words).all(),
        margin);
  }

  private List<ReaderView.Block> blocks() {
    List<TextBlocks.Line> lines = text.lines();
    List<List<Run>> runs = text.runs();
    List<ReaderView.Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      TextBlocks.Kind kind = lines.get(at).kind();
      int end = at + 1;
      while (kind == TextBlocks.Kind.ITEM && end < lines.size() && lines.get(end).kind() == kind) {
        end++;
      }
      String address = kind == TextBlocks.Kind.PARAGRAPH ? opening(lines.get(at).span()) : "";
      blocks.add(new ReaderView.Block(name(kind), runs.subList(at, end), address));
      at = end;
    }
    return List.copyOf(blocks);
  }

  /** The way to the first words of a paragraph, wherever it will stand. */
  private String opening(Span line) {
    int end = line.end();
    if (line.length() > OPENING) {
      int blank = article.body().lastIndexOf(' ', line.start() + OPENING);
      end = blank > line.start() ? blank : line.start() + OPENING;
    }
    return Links.passage(article.id(), SoughtPassage.in(article.body(), line.start(), end));
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

  private ReaderView.Hits hits() {
    int all = open.reading().marks().size();
    return new ReaderView.Hits(
        from.query().isEmpty() ? "" : words.say("reader.hits", all, from.query().text()),
        all == 0 ? "" : text.hit(1),
        new Strips(enriched, words).of(open.reading().marks(), text::hit),
        all == text.hops() ? "" : words.say("reader.hits.first-ones", text.hops()));
  }

  private ReaderView.@Nullable Sheet sheet() {
    if (text.sheets() == 1) {
      return null;
    }
    int sheet = text.sheet();
    return new ReaderView.Sheet(
        words.say("reader.part", sheet, text.sheets()),
        sheet == 1 ? "" : Links.sheet(article.id(), from, sheet - 1),
        sheet == text.sheets() ? "" : Links.sheet(article.id(), from, sheet + 1));
  }

  private ReaderView.@Nullable Asked passage() {
    if (open.sought().isEmpty()) {
      return null;
    }
    FoundPassage found = text.found();
    if (found == null) {
      return new ReaderView.Asked(words.say("reader.passage.gone"), open.sought().quote(), "");
    }
    String key = found.moved() ? "reader.passage.moved" : "reader.passage.found";
    return new ReaderView.Asked(words.say(key), "", "#" + MarkedText.PASSAGE);
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
