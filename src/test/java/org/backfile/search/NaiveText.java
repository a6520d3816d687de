package org.backfile.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.Span;
import org.backfile.query.Clause;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * One text cut into plain words, in which clauses are looked for one word after another. It knows
 * English, Dutch and names, which have no stems.
 */
record NaiveText(List<Token> tokens, String language) {
  /** The language of names. */
  static final String NAMES = "names";

  private static final Pattern WORD = Pattern.compile("[a-zA-Z0-9]+");

  record Token(String word, String stem, Span span) {}

  static NaiveText of(String text, String language) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      tokens.add(new Token(lower, stem(lower, language), new Span(word.start(), word.end())));
    }
    return new NaiveText(tokens, language);
  }

  /** Where a word, phrase, pattern or fuzzy word stands in this text. */
  List<Span> find(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> phrase(word.text(), 0);
      case Clause.Phrase phrase -> phrase(String.join(" ", phrase.words()), phrase.slop());
      case Clause.Pattern pattern -> words(w -> matches(pattern.text(), w));
      case Clause.Fuzzy fuzzy ->
          words(w -> edits(fuzzy.text().toLowerCase(Locale.ROOT), w) <= fuzzy.edits());
      default -> throw new IllegalArgumentException("Not words: " + clause);
    };
  }

  private List<Span> words(java.util.function.Predicate<String> test) {
    return tokens.stream().filter(t -> test.test(t.word())).map(Token::span).toList();
  }

  private List<Span> phrase(String text, int slop) {
    List<String> wanted = of(text, language).tokens().stream().map(Token::stem).toList();
    List<Span> found = new ArrayList<>();
    if (!wanted.isEmpty()) {
      place(wanted, slop, new ArrayList<>(), found);
    }
    return found;
  }

  /** Tries every way to put the wanted words on tokens of this text. */
  private void place(List<String> wanted, int slop, List<Integer> at, List<Span> found) {
    if (at.size() == wanted.size()) {
      found.add(
          new Span(
              tokens.get(at.stream().min(Integer::compare).orElseThrow()).span().start(),
              tokens.get(at.stream().max(Integer::compare).orElseThrow()).span().end()));
      return;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (!at.contains(i) && tokens.get(i).stem().equals(wanted.get(at.size()))) {
        List<Integer> next = new ArrayList<>(at);
        next.add(i);
        if (spread(next) <= slop) {
          place(wanted, slop, next, found);
        }
      }
    }
  }

  private static int spread(List<Integer> at) {
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < at.size(); i++) {
      least = Math.min(least, at.get(i) - i);
      most = Math.max(most, at.get(i) - i);
    }
    return most - least;
  }

  private static boolean matches(String pattern, String word) {
    String regex =
        pattern.toLowerCase(Locale.ROOT).replace("*", "[a-z0-9]*").replace("?", "[a-z0-9]");
    return word.matches(regex);
  }

  /** Letters put in, left out, changed, or swapped with their neighbour. */
  static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static String stem(String word, String language) {
    if (language.equals(NAMES)) {
      return word;
    }
    SnowballStemmer stemmer = language.equals("nl") ? new DutchStemmer() : new PorterStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
