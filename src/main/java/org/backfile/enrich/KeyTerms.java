package org.backfile.enrich;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.Entity;
import org.backfile.article.Language;
import org.backfile.article.Passage;
import org.backfile.enrich.text.Versions;

/**
 * The finder of the words and names that tell an article from others, without a look at the others.
 *
 * <p>Much used here and little elsewhere: how often a word stands in the article, saturating as in
 * BM25, times how rare it is in the language. Words of a language of which no frequencies are known
 * count by their length. Equal articles give equal terms.
 */
final class KeyTerms {
  private static final int MOST = 20;

  private static final String METHOD = "key terms 1";
  private static final double SATURATION = 2;
  private static final double TITLE = 3;

  /** A name before its parts. */
  private static final Comparator<Uses> MOST_TELLING =
      Comparator.comparingDouble((Uses uses) -> -uses.weight)
          .thenComparingInt(uses -> -uses.form().length())
          .thenComparing(Uses::form);

  private final Rarity rarity = Rarity.load();

  /** Changes whenever the same article could have other terms. */
  String version() {
    return Versions.of(METHOD, rarity.version());
  }

  List<String> find(Article article, Language language, List<Entity> entities) {
    Map<String, Uses> terms = new LinkedHashMap<>();
    count(article.title(), TITLE, terms);
    count(article.body(), 1, terms);
    foldPlurals(terms);
    terms.values().forEach(uses -> uses.weigh(rarity.of(uses.form(), language)));
    names(article, entities, terms);
    return terms.values().stream()
        .filter(uses -> uses.weight > 0)
        .sorted(MOST_TELLING)
        .limit(MOST)
        .map(Uses::form)
        .toList();
  }

  private static void count(String text, double each, Map<String, Uses> terms) {
    for (String word : PlainWords.in(text)) {
      use(terms, word, each);
    }
  }

  private static void use(Map<String, Uses> terms, String form, double times) {
    terms.computeIfAbsent(form.toLowerCase(Locale.ROOT), key -> new Uses()).add(form, times);
  }

  /** One and many of a thing are one term, as every search takes them. */
  private static void foldPlurals(Map<String, Uses> terms) {
    Set<String> many = new HashSet<>();
    for (Map.Entry<String, Uses> term : terms.entrySet()) {
      String word = term.getKey();
      Uses one = word.endsWith("s") ? terms.get(word.substring(0, word.length() - 1)) : null;
      if (one != null && word.length() > 3) {
        one.join(term.getValue());
        many.add(word);
      }
    }
    terms.keySet().removeAll(many);
  }

  /** Names of several words; those of one are among the words. */
  private void names(Article article, List<Entity> entities, Map<String, Uses> terms) {
    for (Entity entity : entities) {
      Map<String, Uses> forms = new LinkedHashMap<>();
      for (Passage mention : entity.mentions()) {
        String form = mention.span().of(article.text(mention.part()));
        use(forms, form.strip().replaceAll("\\s+", " "), 1);
      }
      forms.values().stream()
          .filter(uses -> uses.form().indexOf(' ') > 0)
          .max(Comparator.comparingDouble(uses -> uses.times))
          .ifPresent(
              uses -> {
                uses.times = entity.mentions().size();
                uses.weigh(Rarity.RAREST);
                terms.put(uses.form().toLowerCase(Locale.ROOT), uses);
              });
    }
  }

  /** How often a term is used, in each of its written forms. */
  private static final class Uses {
    private final Map<String, Integer> forms = new HashMap<>();
    private double times;
    private double weight;

    void add(String form, double more) {
      forms.merge(form, 1, Integer::sum);
      times += more;
    }

    void join(Uses other) {
      other.forms.forEach((form, count) -> forms.merge(form, count, Integer::sum));
      times += other.times;
    }

    void weigh(double rarity) {
      weight = times / (times + SATURATION) * rarity;
    }

    /** As it is mostly written. */
    String form() {
      return forms.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .map(Map.Entry::getKey)
          .orElseThrow();
    }
  }
}
