package org.backfile.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.MentionedDate;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Span;
import org.junit.jupiter.api.Test;

class GoldArticlesTest {
  private static final List<GoldArticle> GOLD = GoldArticles.read();
  private static final Pattern VALUE =
      Pattern.compile(
          "(\\d{4}|XXXX)(-\\d{2}){0,2}|\\d{2,3}|\\d{4}-(Q[1-4]|H[12]|SP|SU|FA|WI)|\\d{4}-W\\d{2}(-WE)?");

  @Test
  void thereIsEnoughOfEverything() {
    List<GoldArticle> english = GOLD.stream().filter(GoldArticle::isEnglish).toList();
    assertTrue(english.size() >= 40, english.size() + " articles");
    assertTrue(english.stream().mapToInt(a -> a.sentences().size()).sum() >= 250);
    assertTrue(english.stream().mapToInt(a -> a.names().size()).sum() >= 500);
    assertTrue(english.stream().mapToInt(a -> a.dates().size()).sum() >= 120);
    assertTrue(english.stream().mapToInt(a -> a.quotes().size()).sum() >= 100);
    assertTrue(english.stream().mapToInt(a -> a.stances().size()).sum() >= 150);
    assertTrue(GOLD.stream().map(GoldArticle::language).distinct().count() >= 5);
  }

  @Test
  void everyArticleHasItsOwnIdAndWhatItNeeds() {
    Set<String> ids = new HashSet<>();
    List<String> slips = new ArrayList<>();
    for (GoldArticle gold : GOLD) {
      if (!ids.add(gold.id()) || gold.sentences().size() < 4) {
        slips.add(gold.id());
      }
      if (gold.isEnglish() && (gold.topics().isEmpty() || gold.names().isEmpty())) {
        slips.add(gold.id());
      }
    }
    assertEquals(List.of(), slips);
  }

  @Test
  void noPlaceOfADeclaredNameIsForgotten() {
    List<String> forgotten = new ArrayList<>();
    for (GoldArticle gold : GOLD) {
      Set<String> forms = new HashSet<>();
      gold.names().stream()
          .filter(n -> n.type() != null)
          .forEach(n -> forms.add(n.where().of(gold.article())));
      for (Part part : Part.values()) {
        for (String form : forms) {
          forgotten.addAll(forgotten(gold, part, form));
        }
      }
    }
    assertEquals(List.of(), forgotten);
  }

  private static List<String> forgotten(GoldArticle gold, Part part, String form) {
    List<String> found = new ArrayList<>();
    Matcher match =
        Pattern.compile("\\b" + Pattern.quote(form) + "(?!\\w)").matcher(gold.article().text(part));
    while (match.find()) {
      Passage place = new Passage(part, new Span(match.start(), match.end()));
      if (gold.names().stream().noneMatch(n -> GoldArticle.within(place, n.where()))) {
        found.add(gold.id() + ": " + form + " at " + match.start());
      }
    }
    return found;
  }

  @Test
  void everyNameBeginsAndEndsWithAWord() {
    List<String> slips = new ArrayList<>();
    for (GoldArticle gold : GOLD) {
      for (GoldArticle.Name name : gold.names()) {
        String text = gold.article().text(name.where().part());
        Span span = name.where().span();
        if (isInWord(text, span.start()) || isInWord(text, span.end()) || text.isBlank()) {
          slips.add(gold.id() + ": " + span.of(text));
        }
      }
    }
    assertEquals(List.of(), slips);
  }

  private static boolean isInWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }

  @Test
  void everyDateHasAValueThatTheProductCanHold() {
    List<String> slips = new ArrayList<>();
    for (GoldArticle gold : GOLD) {
      for (GoldArticle.Date date : gold.dates()) {
        Optional<?> held = new MentionedDate(date.where(), date.value(), Provenance.NONE).date();
        boolean exact = date.value().matches("\\d{4}.*");
        if (!VALUE.matcher(date.value()).matches() || exact != held.isPresent()) {
          slips.add(gold.id() + ": " + date);
        }
      }
    }
    assertEquals(List.of(), slips);
  }

  @Test
  void everyTargetStandsInItsSentence() {
    List<String> slips = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (GoldArticle gold : GOLD) {
      for (GoldArticle.Said said : gold.stances()) {
        String place = gold.id() + ": " + said;
        if (gold.mention(said).isEmpty()
            || !seen.add(gold.id() + said.sentence() + said.target())) {
          slips.add(place);
        }
      }
    }
    assertEquals(List.of(), slips);
  }

  @Test
  void directQuotesStandInQuotationMarksAndNoQuoteIsEmpty() {
    List<String> slips = new ArrayList<>();
    for (GoldArticle gold : GOLD) {
      for (GoldArticle.Quote quote : gold.quotes()) {
        for (Passage part : quote.parts()) {
          String text = part.of(gold.article());
          boolean opened = "\"\u201c".indexOf(text.charAt(0)) >= 0;
          if (opened != quote.isDirect() || text.length() < 5 || !text.equals(text.strip())) {
            slips.add(gold.id() + ": " + text);
          }
        }
      }
    }
    assertEquals(List.of(), slips);
  }

  @Test
  void everyQuotationMarkOfDoubleFormBelongsToAQuoteOrIsFewWords() {
    Pattern quoted = Pattern.compile("[\"\u201c]([^\"\u201d\n]+)[\"\u201d]");
    List<String> slips = new ArrayList<>();
    for (GoldArticle gold : GOLD) {
      if (!gold.isEnglish()) {
        continue;
      }
      Matcher match = quoted.matcher(gold.article().body());
      while (match.find()) {
        Passage where = new Passage(Part.BODY, new Span(match.start(), match.end()));
        boolean known =
            gold.quotes().stream()
                .flatMap(q -> q.parts().stream())
                .anyMatch(p -> GoldArticle.within(where, p));
        if (!known && match.group(1).split(" ", -1).length > 3) {
          slips.add(gold.id() + ": " + match.group());
        }
      }
    }
    assertEquals(List.of(), slips);
  }
}
