package org.backfile.web.view;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Span;
import org.backfile.citation.Citation;
import org.backfile.citation.Cited;
import org.backfile.citation.Style;
import org.backfile.citation.StyledText;
import org.backfile.desk.FrozenResult;

/**
 * How an article, or a passage of it, is cited in every style.
 *
 * @param what is cited, in words
 * @param passage whether it is a passage that the reader asked for
 */
public record CiteView(String what, boolean passage, List<Form> forms) {
  /**
   * One style.
   *
   * @param file whether the entry is for a reference manager, line by line
   * @param mention what stands where it is spoken of; empty when nothing does
   */
  public record Form(
      String key, String label, boolean file, List<Piece> entry, List<Piece> mention) {}

  /** A run of letters. */
  public record Piece(String text, boolean italic) {}

  /** An article, where it appeared or else where it is read. */
  public static Cited cited(EnrichedArticle enriched, ReadAt at) {
    return Cited.article(enriched).read(at.day(), at.site() + Links.article(enriched.id()));
  }

  /** A passage of it; empty when its words do not stand there. */
  public static Optional<Cited> cited(EnrichedArticle enriched, SoughtPassage sought, ReadAt at) {
    return FoundPassage.in(enriched.article(), sought).map(found -> cited(enriched, found, at));
  }

  private static Cited cited(EnrichedArticle enriched, FoundPassage found, ReadAt at) {
    Article article = enriched.article();
    Part part = found.passage().part();
    Span span = found.passage().span();
    String text = article.text(part);
    String link = Links.passage(article.id(), SoughtPassage.in(text, span.start(), span.end()));
    int paragraph =
        part == Part.TITLE
            ? 0
            : (int)
                article.paragraphs(part).stream()
                    .filter(each -> each.start() <= span.start())
                    .count();
    return cited(enriched, at)
        .passage(text.substring(span.start(), span.end()), paragraph, at.site() + link);
  }

  static CiteView of(OpenArticle open, Words words) {
    EnrichedArticle enriched = open.reading().article();
    Optional<Cited> passage = cited(enriched, open.sought(), open.at());
    Cited cited = passage.orElseGet(() -> cited(enriched, open.at()));
    return new CiteView(
        words.say(passage.isPresent() ? "cite.passage" : "cite.article"),
        passage.isPresent(),
        Citation.all(cited).stream().map(CiteView::form).toList());
  }

  /**
   * A frozen result, at its own address.
   *
   * @param reading its search in words
   */
  public static Cited cited(FrozenResult result, String reading, ReadAt at) {
    LocalDate frozen = LocalDate.ofInstant(result.made(), ZoneOffset.UTC);
    String address = at.site() + result.path();
    return Cited.snapshot(
            result.id(), reading, result.about().total(), frozen, address, result.hash())
        .read(at.day(), address);
  }

  static CiteView of(FrozenResult result, String reading, ReadAt at, Words words) {
    return new CiteView(
        words.say("cite.frozen"),
        false,
        Citation.all(cited(result, reading, at)).stream().map(CiteView::form).toList());
  }

  private static Form form(Citation citation) {
    Style style = citation.style();
    return new Form(
        style.key(),
        style.label(),
        citation.mention().text().isEmpty(),
        pieces(citation.entry()),
        pieces(citation.mention()));
  }

  private static List<Piece> pieces(StyledText styled) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Span italic : styled.italics()) {
      pieces.add(new Piece(styled.text().substring(at, italic.start()), false));
      pieces.add(new Piece(styled.text().substring(italic.start(), italic.end()), true));
      at = italic.end();
    }
    pieces.add(new Piece(styled.text().substring(at), false));
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }

  /** A citation as JSON; italics are pairs of UTF-16 offsets into the text beside them. */
  public static Map<String, Object> json(Citation citation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("style", citation.style().key());
    json.put("label", citation.style().label());
    json.put("entry", json(citation.entry()));
    json.put("mention", json(citation.mention()));
    return json;
  }

  private static Map<String, Object> json(StyledText styled) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", styled.text());
    json.put(
        "italics",
        styled.italics().stream().map(span -> List.of(span.start(), span.end())).toList());
    return json;
  }
}
