package org.backfile.enrich.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.Headline;
import org.backfile.article.Language;
import org.backfile.article.Origin;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanguageFinderTest {
  private static final LanguageFinder FINDER = LanguageFinder.load();

  private static Article article(String title, String body, @Nullable String language) {
    return new Article(
        new ArticleId("a"),
        new Headline(title, new Provenance(Provenance.Kind.FILE, "")),
        body,
        PublishedDate.UNDATED,
        new Credit(List.of(), null, null, null, language, null),
        DeskLabels.NONE,
        new Origin("/a.txt", "a.txt", 0, "0", List.of()));
  }

  private static Language find(String body, @Nullable String said) {
    return FINDER.find(article("\u2014", body, said));
  }

  /** A text of {@code samples.txt} in this language. */
  private static String in(String code) throws Exception {
    return Objects.requireNonNull(samples().get(code)).getFirst();
  }

  private static Map<String, List<String>> samples() throws Exception {
    Map<String, List<String>> samples = new TreeMap<>();
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LanguageFinderTest.class.getResourceAsStream("samples.txt")),
                StandardCharsets.UTF_8))) {
      file.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(l -> samples.computeIfAbsent(l[0], code -> new ArrayList<>()).add(l[1]));
    }
    return samples;
  }

  @Test
  void twoSentencesTellTheirLanguage() throws Exception {
    samples()
        .forEach(
            (code, texts) ->
                texts.forEach(
                    text -> {
                      assertEquals(code, find(text, null).code(), text);
                      assertEquals(
                          Provenance.Kind.MACHINE, find(text, null).provenance().kind(), text);
                    }));
  }

  @Test
  void textInCapitalsTellsItsLanguage() throws Exception {
    for (String code : List.of("en", "de", "fr", "es", "ru", "el")) {
      assertEquals(code, find(in(code).toUpperCase(java.util.Locale.ROOT), null).code());
    }
  }

  @Test
  void tooLittleTextLeavesTheLanguageOpen() {
    for (String little :
        List.of("", "OK", "Microsoft, OpenAI", "12.5 3,000 1999-2001 $ 7", "\uD83D\uDE00", "???")) {
      assertEquals(Language.UNKNOWN, find(little, null), little);
      assertEquals("de", find(little, "de").code(), little);
    }
  }

  @Test
  void whatIsNotPlainlyAnotherLanguageIsReadAsEnglish() {
    for (String text :
        List.of(
            "Shr 31 cts vs 26 cts. Net 3,308,000 vs 1,512,000. Revs 6,467,000 vs 2,590,000.",
            "if (x != null) { return map.get(key); } else { throw new Error(\"no key\"); }",
            "Angela Merkel, Olaf Scholz and Friedrich Merz met in Berlin.",
            "Emmanuel Macron, Marine Le Pen, Jean-Luc M\u00e9lenchon",
            "The word is \u201cSchadenfreude\u201d, as the Frankfurter Allgemeine wrote.")) {
      assertTrue(find(text, null).isRead(), text);
    }
  }

  @Test
  void quoteInAnotherLanguageDoesNotChangeTheArticles() throws Exception {
    String english = in("en");
    String german = in("de");
    assertTrue(find(english + " " + english + " \u201c" + german + "\u201d", null).isRead());
    assertEquals("de", find(german + " " + german + " \u201e" + english + "\u201c", null).code());
  }

  @Test
  void fileIsBelievedWhenTheTextAgrees() throws Exception {
    Language british = find(in("en"), "en-gb");
    assertEquals("en-GB", british.code());
    assertEquals(new Provenance(Provenance.Kind.METADATA, "language"), british.provenance());
    assertEquals("pt-BR", find(in("pt"), "pt_BR").code());
    assertEquals("zh-Hant-TW", find(in("zh"), "zh-hant-tw").code());
    assertEquals("de", find(in("de"), "deu").code());
  }

  @Test
  void fileIsBelievedAboutNeighbouringLanguages() throws Exception {
    assertEquals("no", find(in("nb"), "no").code());
    assertEquals("nn", find(in("nb"), "nn").code());
    assertEquals("he", find(in("he"), "iw").code());
  }

  @Test
  void textWinsWhenItPlainlySaysOtherwise() throws Exception {
    Language german = find(in("de"), "en-US");
    assertEquals("de", german.code());
    assertEquals(Provenance.Kind.MACHINE, german.provenance().kind());
    assertEquals("metadata says en-US; the text is German", german.provenance().detail());
    assertEquals("en", find(in("en") + " " + in("en"), "fr").code());
  }

  @Test
  void fileIsBelievedAboutALanguageThatTheModelDoesNotKnow() {
    String hausa = "Bankin ya ce zai rufe ofisoshi biyu a ranar Litinin.";
    assertEquals("ha", find(hausa, "ha").code());
  }

  @Test
  void codesThatNameNoLanguageSayNothing() throws Exception {
    for (String nothing : List.of("und", "mul", "zxx", "x-", "")) {
      assertEquals("fr", find(in("fr"), nothing).code(), nothing);
    }
  }

  @Test
  void headlineCountsToo() throws Exception {
    assertEquals("fr", FINDER.find(article(in("fr"), "", null)).code());
  }

  @Test
  void hostileTextTakesNoLongerThanItsBeginning() {
    for (String piece : List.of("a", "\uD83D", "a.", "-@-", "http://", " ", "\u0000", "\u6e2f")) {
      assertTimeout(Duration.ofSeconds(5), () -> find(piece.repeat(2_000_000), "en"), () -> piece);
    }
  }

  @Test
  void manyThreadsFindTheSame() throws Exception {
    String text = in("sv");
    Language alone = find(text, null);
    assertTrue(IntStream.range(0, 200).parallel().allMatch(i -> find(text, null).equals(alone)));
  }
}
