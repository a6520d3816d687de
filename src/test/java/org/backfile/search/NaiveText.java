package org.backfile.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
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

  /**
   * One word, the units that it lies in by number, and what the names are of that it is part of.
   */
  record Token(
      String word, String stem, Span span, int sentence, int paragraph, Set<EntityType> names) {
    int unit(Clause.Together.Unit unit) {
      return unit == Clause.Together.Unit.SENTENCE ? sentence : paragraph;
    }
  }

  static NaiveText of(String text, String language) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      Span span = new Span(word.start(), word.end());
      tokens.add(new Token(lower, stem(lower, language), span, 0, 0, Set.of()));
    }
    return new NaiveText(tokens, language);
  }

  static NaiveText of(EnrichedArticle article, Part part) {
    NaiveText plain = of(article.article().text(part), article.language().base());
    List<Token> tokens = new ArrayList<>();
    for (Token token : plain.tokens()) {
      Set<EntityType> names = new TreeSet<>();
      for (Entity entity : article.entities()) {
        if (entity.mentions().stream()
            .anyMatch(m -> m.part() == part && m.span().overlaps(token.span()))) {
          names.add(entity.type());
        }
      }
      tokens.add(
          new Token(
              token.word(),
              token.stem(),
              token.span(),
              number(article.sentencesOf(part), token.span()),
              number(article.article().paragraphs(part), token.span()),
              names));
    }
    return new NaiveText(tokens, plain.language());
  }

  private static int number(List<Span> units, Span word) {
    int number = 0;
    for (int i = 0; i < units.size(); i++) {
      number = units.get(i).start() <= word.start() ? i : number;
    }
    return number;
  }

  /** Where a clause of words stands in this text. */
  List<Span> find(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> phrase(steps(word.text()), 0, false);
      case Clause.Phrase phrase ->
          phrase(steps(String.join(" ", phrase.words())), phrase.slop(), false);
      case Clause.AnyName name -> phrase(List.of(step(name)), 0, false);
      case Clause.Close close -> close(close);
      case Clause.Together together -> together(together);
      case Clause.Pattern pattern -> words(w -> matches(pattern.text(), w));
      case Clause.Fuzzy fuzzy ->
          words(w -> edits(fuzzy.text().toLowerCase(Locale.ROOT), w) <= fuzzy.edits());
      default -> throw new IllegalArgumentException("Not words: " + clause);
    };
  }

  private List<Span> together(Clause.Together together) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i <= tokens.size(); i++) {
      int unit = i;
      NaiveText one =
          new NaiveText(
              tokens.stream().filter(t -> t.unit(together.unit()) == unit).toList(), language);
      List<List<Span>> each = together.clauses().stream().map(one::findAny).toList();
      if (each.stream().noneMatch(List::isEmpty)) {
        each.forEach(found::addAll);
      }
    }
    return found;
  }

  private List<Span> findAny(Clause clause) {
    return clause instanceof Clause.AnyOf any
        ? any.clauses().stream().flatMap(c -> findAny(c).stream()).toList()
        : find(clause);
  }

  private List<Span> close(Clause.Close close) {
    List<Predicate<Token>> steps = new ArrayList<>();
    for (Clause part : close.parts()) {
      if (part instanceof Clause.AnyName name) {
        steps.add(step(name));
      } else {
        steps.addAll(steps(((Clause.Word) part).text()));
      }
    }
    return phrase(steps, close.slop(), steps.size() > 2);
  }

  private static Predicate<Token> step(Clause.AnyName name) {
    return token -> token.names().contains(name.type());
  }

  private List<Predicate<Token>> steps(String text) {
    List<Predicate<Token>> steps = new ArrayList<>();
    for (Token wanted : of(text, language).tokens()) {
      steps.add(token -> token.stem().equals(wanted.stem()));
    }
    return steps;
  }

  private List<Span> words(Predicate<String> test) {
    return tokens.stream().filter(t -> test.test(t.word())).map(Token::span).toList();
  }

  private List<Span> phrase(List<Predicate<Token>> wanted, int slop, boolean inOrder) {
    List<Span> found = new ArrayList<>();
    if (!wanted.isEmpty()) {
      place(wanted, slop, inOrder, new ArrayList<>(), found);
    }
    return found;
  }

  /** Tries every way to put the wanted words on tokens of this text. */
  private void place(
      List<Predicate<Token>> wanted,
      int slop,
      boolean inOrder,
      List<Integer> at,
      List<Span> found) {
    if (at.size() == wanted.size()) {
      found.add(
          new Span(
              tokens.get(at.stream().min(Integer::compare).orElseThrow()).span().start(),
              tokens.get(at.stream().max(Integer::compare).orElseThrow()).span().end()));
      return;
    }
    for (int i = 0; i < tokens.size(); i++) {
      boolean isNext = !inOrder || at.isEmpty() || at.getLast() < i;
      if (isNext && !at.contains(i) && wanted.get(at.size()).test(tokens.get(i))) {
        List<Integer> next = new ArrayList<>(at);
        next.add(i);
        if (spread(next) <= slop) {
          place(wanted, slop, inOrder, next, found);
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
