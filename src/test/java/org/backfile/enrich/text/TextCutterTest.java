package org.backfile.enrich.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.Headline;
import org.backfile.article.Origin;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.junit.jupiter.api.Test;

class TextCutterTest {
  private static ArticleText cut(String body) {
    return new TextCutter()
        .cut(
            new Article(
                new ArticleId("test"),
                new Headline("A headline", new Provenance(Provenance.Kind.FILE, "")),
                body,
                PublishedDate.UNDATED,
                Credit.UNKNOWN,
                new DeskLabels(List.of(), List.of(), null, List.of(), Map.of()),
                new Origin("/news/test.txt", "test.txt", 0, "0", List.of())));
  }

  private static List<String> sentences(String body) {
    return cut(body)
        .sentences()
        .skip(1)
        .map(sentence -> sentence.passage().span().of(body))
        .toList();
  }

  private static List<String> tokens(String text) {
    return TextCutter.tokens(text).stream().map(Token::text).toList();
  }

  @Test
  void shortFormsEndNoSentence() {
    for (String sentence :
        List.of(
            "Mr. Jones met Sen. Anna B. Hale at 5 p.m. in St. Louis.",
            "The U.S. Senate and J. P. Weaver Corp. Chairman Lee agreed.",
            "It cost $1.2 bn, up from $0.9 bn in Jan. 2020.",
            "\"Are you sure?\" he asked.",
            "Acme Inc. of Texas is No. 1 there.")) {
      assertEquals(List.of(sentence), sentences(sentence));
    }
  }

  @Test
  void sentencesEndWhereTheNextBegins() {
    assertEquals(
        List.of("He left the U.S.", "The firm stayed.", "Why?", "\"No idea.\"", "She shrugged!"),
        sentences("He left the U.S. The firm stayed. Why? \"No idea.\" She shrugged!"));
    assertEquals(
        List.of("He joined Acme Inc.", "It was 2019.", "That was all ..."),
        sentences("He joined Acme Inc. It was 2019. That was all ..."));
  }

  @Test
  void possessivesAndHyphensComeApart() {
    assertEquals(List.of("Microsoft", "-", "OpenAI", "'s"), tokens("Microsoft\u2011OpenAI\u2019s"));
    assertEquals(List.of("don't", "it", "'s", "O'Brien"), tokens("don\u2019t it's O'Brien"));
    assertEquals(List.of("U.S.", "$1.2", "bn", ",", "20%"), tokens("U.S. $1.2 bn, 20%"));
  }

  @Test
  void headingsItemsAndProseAreToldApart() {
    List<Block> blocks =
        cut("What comes next\nThe plan is old. It is good.\n- first thing\n2. second thing")
            .blocks();
    assertEquals(
        List.of(
            Block.Kind.TITLE,
            Block.Kind.HEADING,
            Block.Kind.PROSE,
            Block.Kind.ITEM,
            Block.Kind.ITEM),
        blocks.stream().map(Block::kind).toList());
    assertEquals("What comes next", blocks.get(2).heading());
  }

  @Test
  void brokenLinesAreOneParagraph() {
    String body =
        "The minister said on Monday that the country would\nraise its taxes on tobacco and on all"
            + " kinds of\nstrong drink by the end of the coming year, but that\nbeer was free.";
    assertEquals(1, sentences(body).size());
    assertEquals(Block.Kind.PROSE, cut(body).blocks().get(1).kind());
  }

  @Test
  void everyTokenStandsWhereItSays() {
    String body =
        "Don\u2019t! \ud83d\ude00 A\u0301 caf\u00e9 in S\u00e3o Paulo\u2014he said: \"no\".";
    cut(body)
        .sentences()
        .skip(1)
        .flatMap(sentence -> sentence.tokens().stream())
        .forEach(
            token -> assertEquals(token.text(), token.span().of(body).replace('\u2019', '\'')));
  }

  @Test
  void hostileLinesTakeLinearTimeAndLongSentencesAreCut() {
    for (String piece : List.of("a", "A.", "1,", "a'", ". ", "(", "x ", "\u2019", "\n", "- ")) {
      String body = piece.repeat((1 << 20) / piece.length());
      ArticleText text = assertTimeout(Duration.ofSeconds(10), () -> cut(body));
      assertTrue(text.sentences().allMatch(s -> s.span().length() <= 6001), piece);
    }
  }
}
