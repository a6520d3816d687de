package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.backfile.article.Language;

/**
 * How the text of a language becomes terms: the names of the filters behind the standard tokenizer,
 * declared once. No word is dropped, so that every phrase can be found.
 *
 * <p>Accents are folded before a stemmer that does without them, else after it. The text of each
 * language is in fields of its own; another engine must use the same chains.
 */
enum Chain {
  /** Also for texts whose language is not known. */
  ENGLISH("englishPossessive lowercase asciiFolding porterStem", "en"),
  ARABIC("decimalDigit arabicNormalization arabicStem lowercase asciiFolding", "ar"),
  ARMENIAN("lowercase snowballPorter(language=Armenian) asciiFolding", "hy"),
  BASQUE("lowercase asciiFolding snowballPorter(language=Basque)", "eu"),
  BENGALI("decimalDigit indicNormalization bengaliNormalization bengaliStem lowercase", "bn"),
  BULGARIAN("lowercase bulgarianStem asciiFolding", "bg"),
  CATALAN("lowercase elision snowballPorter(language=Catalan) asciiFolding", "ca"),
  CJK("cjkWidth lowercase asciiFolding cjkBigram(outputUnigrams=true)", "zh ja ko"),
  CZECH("lowercase czechStem asciiFolding", "cs"),
  DANISH("lowercase asciiFolding snowballPorter(language=Danish)", "da"),
  DUTCH("lowercase asciiFolding snowballPorter(language=Dutch)", "nl"),
  ESTONIAN("lowercase snowballPorter(language=Estonian) asciiFolding", "et"),
  FINNISH("lowercase snowballPorter(language=Finnish) asciiFolding", "fi"),
  FRENCH("lowercase elision asciiFolding frenchLightStem", "fr"),
  GALICIAN("lowercase galicianStem asciiFolding", "gl"),
  GERMAN("lowercase germanNormalization asciiFolding germanLightStem", "de"),
  GREEK("greekLowercase greekStem asciiFolding", "el"),
  HINDI("decimalDigit indicNormalization hindiNormalization hindiStem lowercase", "hi"),
  HUNGARIAN("lowercase asciiFolding hungarianLightStem", "hu"),
  INDONESIAN("lowercase asciiFolding indonesianStem", "id ms"),
  ITALIAN("lowercase elision(articles=italian-articles.txt) asciiFolding italianLightStem", "it"),
  LATVIAN("lowercase latvianStem asciiFolding", "lv"),
  LITHUANIAN("lowercase snowballPorter(language=Lithuanian) asciiFolding", "lt"),
  NORWEGIAN("lowercase asciiFolding norwegianLightStem", "no nb nn"),
  PERSIAN("decimalDigit arabicNormalization persianNormalization persianStem lowercase", "fa"),
  PORTUGUESE("lowercase portugueseLightStem asciiFolding", "pt"),
  ROMANIAN("lowercase romanianNormalization snowballPorter(language=Romanian) asciiFolding", "ro"),
  RUSSIAN("lowercase snowballPorter(language=Russian) asciiFolding", "ru"),
  SERBIAN("lowercase snowballPorter(language=Serbian) serbianNormalization", "sr hr bs"),
  SPANISH("lowercase asciiFolding spanishLightStem", "es"),
  SWEDISH("lowercase asciiFolding snowballPorter(language=Swedish)", "sv"),
  TURKISH("apostrophe turkishLowercase snowballPorter(language=Turkish) asciiFolding", "tr"),
  /** Languages that Lucene has no stemmer for. */
  OTHER("lowercase asciiFolding", "");

  private static final Map<String, Chain> BY_LANGUAGE = byLanguage();

  private final String filters;
  private final String languages;

  Chain(String filters, String languages) {
    this.filters = filters;
    this.languages = languages;
  }

  static Chain of(Language language) {
    return language.isKnown() ? BY_LANGUAGE.getOrDefault(language.base(), OTHER) : ENGLISH;
  }

  /** Those that an index has text for, English always among them. */
  static List<Chain> in(IndexReader reader) {
    FieldInfos fields = FieldInfos.getMergedFieldInfos(reader);
    Set<Chain> chains = EnumSet.of(ENGLISH);
    for (Chain chain : values()) {
      for (String text : List.of(Fields.TITLE, Fields.BODY)) {
        if (fields.fieldInfo(chain.field(text)) != null) {
          chains.add(chain);
        }
      }
    }
    return List.copyOf(chains);
  }

  /** Every chain in words, for the stamp of an index. */
  static String all() {
    List<String> all = new ArrayList<>();
    for (Chain chain : values()) {
      all.add(chain + " " + chain.filters);
    }
    return String.join("; ", all);
  }

  /** Where title or body are when they are in this language. */
  String field(String text) {
    return this == ENGLISH ? text : text + "." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The names of the filters, parted by blanks. */
  String filters() {
    return filters;
  }

  /** Whether pairs of characters take the place of words. */
  boolean isPairs() {
    return filters.contains("cjkBigram");
  }

  private static Map<String, Chain> byLanguage() {
    Map<String, Chain> chains = new HashMap<>();
    for (Chain chain : values()) {
      for (String language : chain.languages.split(" ", -1)) {
        chains.put(language, chain);
      }
    }
    return Map.copyOf(chains);
  }
}
