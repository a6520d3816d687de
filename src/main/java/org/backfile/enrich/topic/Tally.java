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

  /** A word inside of a longer term says nothing of its own: a high court is no court of tennis. */
  private void count(List<Word> run, Sentence sentence, Block.Kind kind) {
    int i = 0;
    while (i < run.size()) {
      double weight = weight(kind);
      List<Vocabulary.Entry> longest = longest(run, i);
      int length = longest.isEmpty() ? 1 : longest.getFirst().term().words().size();
      for (Vocabulary.Entry entry : longest) {
        Span first = run.get(i).token().span();
        Span last = run.get(i + length - 1).token().span();
        Passage passage = new Passage(sentence.part(), new Span(first.start(), last.end()));
        uses.computeIfAbsent(entry, e -> new Uses(passage)).weight += weight;
      }
      words += length;
      i += length;
    }
  }

  private List<Vocabulary.Entry> longest(List<Word> run, int at) {
    List<Vocabulary.Entry> longest = new ArrayList<>(2);
    Word word = run.get(at);
    keepLongest(vocabulary.beginningWith(word.text(), true), run, at, longest);
    for (String form : word.forms()) {
      keepLongest(vocabulary.beginningWith(form, false), run, at, longest);
    }
    return longest;
  }

  private static void keepLongest(
      List<Vocabulary.Entry> entries, List<Word> run, int at, List<Vocabulary.Entry> longest) {
    for (Vocabulary.Entry entry : entries) {
      int more =
          longest.isEmpty()
              ? 1
              : entry.term().words().size() - longest.getFirst().term().words().size();
      if (more >= 0 && stands(entry.term(), run, at)) {
        if (more > 0) {
          longest.clear();
        }
        longest.add(entry);
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
