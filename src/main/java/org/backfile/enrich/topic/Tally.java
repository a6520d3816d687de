package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.Block;
import org.backfile.enrich.text.Sentence;
import org.backfile.enrich.text.Token;

/** How often, and how prominently, an article uses the terms of a vocabulary. */
final class Tally {
  private static final double TITLE = 4;
  private static final double HEADING = 1.5;
  private static final double LEAD = 2;
  private static final int LEAD_WORDS = 60;
  private static final int WORDS_OF_AN_ARTICLE = 400;

  /** One term's uses: the first place, and how much all places weigh together. */
  static final class Uses {
    final Passage first;
    private double weight;

    Uses(Passage first) {
      this.first = first;
    }
  }

  private record Word(String text, List<String> forms, Token token) {
    Word(String text, Token token) {
      this(text, Inflection.forms(text), token);
    }

    boolean is(String word, boolean exact) {
      return exact ? word.equals(text) : forms.contains(word);
    }
  }

  private final Vocabulary vocabulary;
  private final Map<Vocabulary.Entry, Uses> uses = new LinkedHashMap<>();
  private int words;

  Tally(ArticleText text, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Block block : text.blocks()) {
      for (Sentence sentence : block.sentences()) {
        count(sentence, block.kind());
      }
    }
  }

  /** Every term used, in order of first use. */
  Map<Vocabulary.Entry, Uses> uses() {
    return uses;
  }

  /**
   * How much these uses say, from 0 to 1. A second use says less than the first, and any use says
   * less in a long text: the saturation of BM25 (Robertson and Walker, 1994).
   */
  double strength(Uses of) {
    double length = 0.5 + 0.5 * words / WORDS_OF_AN_ARTICLE;
    return of.weight / (of.weight + 1.5 * length);
  }

  private void count(Sentence sentence, Block.Kind kind) {
    List<Word> run = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      String text = token.text();
      char first = text.charAt(0);
      if (Character.isLetterOrDigit(first)) {
        String plain = text.endsWith("'t") ? text.substring(0, text.length() - 2) : text;
        run.add(new Word(plain, token));
      } else if (first == '\'' && text.length() == 2) {
        run.add(new Word("s", token));
      } else if (first != '-' && first != '&' && first != '.') {
        count(run, sentence, kind);
        run.clear();
      }
    }
    count(run, sentence, kind);
  }

  private void count(List<Word> run, Sentence sentence, Block.Kind kind) {
    for (int i = 0; i < run.size(); i++) {
      double weight = weight(kind);
      Word word = run.get(i);
      for (String form : word.forms()) {
        count(vocabulary.beginningWith(form, false), run, i, sentence, weight);
      }
      count(vocabulary.beginningWith(word.text(), true), run, i, sentence, weight);
      words++;
    }
  }

  private void count(
      List<Vocabulary.Entry> entries, List<Word> run, int at, Sentence sentence, double weight) {
    for (Vocabulary.Entry entry : entries) {
      if (stands(entry.term(), run, at)) {
        int end = at + entry.term().words().size() - 1;
        Span span =
            new Span(run.get(at).token().span().start(), run.get(end).token().span().end());
        uses.computeIfAbsent(entry, e -> new Uses(new Passage(sentence.part(), span))).weight +=
            weight;
      }
    }
  }

  private static boolean stands(Term term, List<Word> run, int at) {
    List<String> words = term.words();
    if (at + words.size() > run.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!run.get(at + i).is(words.get(i), term.isExact())) {
        return false;
      }
    }
    return true;
  }

  private double weight(Block.Kind kind) {
    return switch (kind) {
      case TITLE -> TITLE;
      case HEADING -> HEADING;
      case PROSE, ITEM -> words < LEAD_WORDS ? LEAD : 1;
    };
  }
}
