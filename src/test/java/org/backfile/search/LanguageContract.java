package org.backfile.search;

import static org.backfile.search.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.query.Clause;
import org.backfile.query.Clause.AllOf;
import org.backfile.query.Clause.Fuzzy;
import org.backfile.query.Clause.InField;
import org.backfile.query.Clause.Not;
import org.backfile.query.Clause.Pattern;
import org.backfile.query.Clause.Phrase;
import org.backfile.query.Clause.Word;
import org.backfile.query.Field;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.junit.jupiter.api.Test;

/** What every engine promises about articles that are not in English. */
public interface LanguageContract {
  /** A searcher of exactly these articles; closed by the caller. */
  ArticleSearcher searcherOf(List<EnrichedArticle> articles) throws Exception;

  /** The same small piece of news in many languages. */
  static List<EnrichedArticle> archive() {
    return List.of(
        in("en", "New houses", "The council sold the houses near the harbour. Women protest."),
        in("de", "Neue Häuser", "Der Rat verkaufte die Häuser am Großen Hafen an Samsung."),
        in("fr", "Nouvelles maisons", "L’école du port ferme. Les employées ont manifesté."),
        in("es", "Casas nuevas", "Las naciones del puerto venden sus casas."),
        in("it", "Case nuove", "Nell'università del porto studiano molte ragazze."),
        in("pt-BR", "Casas novas", "As nações vendem as casas do porto."),
        in("nl", "Nieuwe huizen", "De gemeente verkocht de woningen bij de havens."),
        in("sv", "Nya hus", "Staden säljer husen vid hamnarna."),
        in("nb", "Nye hus", "Byen selger bygningene ved havnene."),
        in("da", "Nye huse", "Byen sælger bygningerne ved havnene."),
        in("fi", "Uudet talot", "Kaupunki myy talonsa satamassa."),
        in("ru", "Новые дома", "Город продал дома в портах Москвы."),
        in("tr", "Yeni evler", "Şehir İstanbul'daki evleri sattı."),
        in("hu", "Új házak", "A város eladta a kikötőben a házakat."),
        in("ro", "Case noi", "Orașul a vândut casele din porturi."),
        in("cs", "Nové domy", "Město prodalo domy v přístavech."),
        in("pl", "Nowe domy", "Miasto sprzedało domy w porcie."),
        in("el", "Νέα σπίτια", "Η πόλη πούλησε τα σπίτια στα λιμάνια."),
        in("ar", "بيوت جديدة", "باعت المدينة المباني في الميناء."),
        in("fa", "خانه‌های جدید", "شهر کتاب‌های بندر را فروخت."),
        in("hi", "नए घर", "शहर ने लड़कियों के लिए घर बेचे।"),
        in("zh", "港口银行", "港口银行周一宣布关闭苹果CEO的分行。"),
        in("ja", "港の銀行", "港の銀行はコンピューターを売った。"),
        in("ko", "항만은행", "항만은행은 지점을 닫았다. Samsung도 닫았다."));
  }

  private static EnrichedArticle in(String language, String title, String body) {
    return article(language.substring(0, 2)).title(title).body(body).language(language).build();
  }

  private static ParsedQuery query(Clause tree) {
    return new ParsedQuery("made by a test", tree, List.of());
  }

  private List<String> found(Clause tree) {
    try (ArticleSearcher searcher = searcherOf(archive())) {
      SearchRequest request = new SearchRequest(query(tree), Filters.NONE, Sort.RELEVANCE, 1, 100);
      return searcher.answer(request).hits().stream()
          .map(hit -> hit.article().id().value())
          .sorted()
          .toList();
    } catch (Exception problem) {
      throw new AssertionError(problem);
    }
  }

  private List<String> marks(String language, Clause tree) {
    try (ArticleSearcher searcher = searcherOf(archive())) {
      SearchRequest request = new SearchRequest(query(tree), Filters.NONE, Sort.RELEVANCE, 1, 100);
      Reading reading =
          archive().stream()
              .map(EnrichedArticle::id)
              .filter(id -> id.value().equals(language))
              .map(id -> searcher.article(id, request.query()).orElseThrow())
              .findFirst()
              .orElseThrow();
      return reading.marks().stream()
          .filter(mark -> mark.part() == Part.BODY)
          .map(mark -> mark.of(reading.article().article()))
          .toList();
    } catch (Exception problem) {
      throw new AssertionError(problem);
    }
  }

  @Test
  default void anotherFormOfAWordIsFoundAndMarkedInItsLanguage() {
    Map<String, List<String>> forms =
        Map.ofEntries(
            Map.entry("de", List.of("Haus", "Häuser")),
            Map.entry("fr", List.of("employé", "employées")),
            Map.entry("es", List.of("nación", "naciones")),
            Map.entry("it", List.of("ragazza", "ragazze")),
            Map.entry("pt", List.of("nação", "nações")),
            Map.entry("nl", List.of("woning", "woningen")),
            Map.entry("sv", List.of("hamn", "hamnarna")),
            Map.entry("nb", List.of("bygning", "bygningene")),
            Map.entry("da", List.of("bygning", "bygningerne")),
            Map.entry("fi", List.of("satama", "satamassa")),
            Map.entry("ru", List.of("порт", "портах")),
            Map.entry("tr", List.of("ev", "evleri")),
            Map.entry("hu", List.of("ház", "házakat")),
            Map.entry("ro", List.of("casă", "casele")),
            Map.entry("cs", List.of("přístav", "přístavech")),
            Map.entry("el", List.of("λιμάνι", "λιμάνια")),
            Map.entry("ar", List.of("مباني", "المباني")),
            Map.entry("fa", List.of("کتاب", "کتاب‌های")),
            Map.entry("hi", List.of("लड़की", "लड़कियों")),
            Map.entry("en", List.of("house", "houses")));
    forms.forEach(
        (language, form) -> {
          assertEquals(List.of(form.get(1)), marks(language, new Word(form.get(0))), language);
          assertEquals(
              true, found(new Word(form.get(0))).contains(language), language + " " + form);
        });
  }

  @Test
  default void accentsAndJoinedArticlesMakeNoDifference() {
    assertEquals(List.of("de"), found(new Word("hauser")));
    assertEquals(List.of("de"), found(new Word("GROSSEN")));
    assertEquals(List.of("fr"), found(new Word("ecole")));
    assertEquals(List.of("fr"), found(new Word("l'école")));
    assertEquals(List.of("it"), found(new Word("università")));
    assertEquals(List.of("tr"), found(new Word("istanbul")));
  }

  @Test
  default void anyPieceOfAChineseJapaneseOrKoreanTextIsFound() {
    assertEquals(List.of("zh"), found(new Word("银行")));
    assertEquals(List.of("zh"), found(new Word("港口银行")));
    assertEquals(List.of("ja", "zh"), found(new Word("港")));
    assertEquals(List.of("zh"), found(new Word("苹果CEO")));
    assertEquals(List.of("zh"), found(new Word("CEO的分行")));
    assertEquals(List.of(), found(new Word("行银")));
    assertEquals(List.of("ja"), found(new Word("銀行")));
    assertEquals(List.of("ja"), found(new Word("コンピューター")));
    assertEquals(List.of("ko"), found(new Word("은행")));
    assertEquals(List.of("银行"), marks("zh", new Word("银行")));
    assertEquals(List.of("银行周一"), marks("zh", new Word("银行周一")));
    assertEquals(List.of("은행"), marks("ko", new Word("은행")));
  }

  @Test
  default void phrasesStayInTheirOrder() {
    assertEquals(List.of("de"), found(new Phrase(List.of("großer", "Hafen"), 0)));
    assertEquals(List.of(), found(new Phrase(List.of("Hafen", "groß"), 0)));
    assertEquals(List.of("Großen Hafen"), marks("de", new Phrase(List.of("großer", "Hafen"), 0)));
    assertEquals(List.of("zh"), found(new Phrase(List.of("银行", "周一"), 0)));
    assertEquals(List.of(), found(new Phrase(List.of("周一", "银行"), 0)));
  }

  @Test
  default void patternsAndFuzzyWordsLookAtWordsAsWrittenInEveryLanguage() {
    assertEquals(List.of("de"), found(new Pattern("häuse*")));
    assertEquals(List.of("Häuser"), marks("de", new Pattern("H?us*")));
    assertEquals(List.of("de", "ko"), found(new Pattern("sams*")));
    assertEquals(List.of("Samsung도"), marks("ko", new Pattern("samsun*")));
    assertEquals(List.of("ru"), found(new Pattern("москв*")));
    assertEquals(List.of("Москвы"), marks("ru", new Pattern("москв*")));
    assertEquals(List.of("ru"), found(new Fuzzy("Масквы", 1)));
    assertEquals(List.of("tr"), found(new Pattern("evler*")));
    assertEquals(List.of("الميناء"), marks("ar", new Pattern("المين*")));
  }

  @Test
  default void languagesMeetInOneQuery() {
    assertEquals(
        List.of("da", "de"),
        found(
            new Clause.AnyOf(
                List.of(
                    new AllOf(List.of(new Word("Haus"), new Word("Rat"))),
                    new Word("bygningerne")))));
    assertEquals(List.of("de"), found(new InField(Field.TITLE, new Word("neues Haus"))));
    assertEquals(archive().size() - 1, found(new Not(new Word("Haus"))).size());
  }
}
