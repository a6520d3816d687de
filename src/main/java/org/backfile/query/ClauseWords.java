package org.backfile.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.backfile.article.EntityType;

/** One clause said in plain English, wherever it stands in a tree. */
final class ClauseWords {
  private ClauseWords() {}

  static String of(Clause clause) {
    return switch (clause) {
      case Clause.Everything everything -> "every article";
      case Clause.Word word -> word.text();
      case Clause.AnyName name -> any(name.type());
      case Clause.Phrase phrase -> phrase(phrase);
      case Clause.Close close -> close(close);
      case Clause.Together of ->
          joined(of.clauses(), " and ") + " in one " + of.unit().name().toLowerCase(Locale.ROOT);
      case Clause.Pattern pattern -> pattern.text();
      case Clause.Fuzzy fuzzy -> fuzzy(fuzzy);
      case Clause.InField in -> listed(name(in.field()), in.clause());
      case Clause.Published date -> DateWords.published(date.from(), date.to());
      case Clause.Undated undated -> "without a publication date";
      case Clause.AllOf all -> joined(all.clauses(), " and ");
      case Clause.AnyOf any -> joined(any.clauses(), " or ");
      case Clause.Not(Clause.Undated undated) -> "with a publication date";
      case Clause.Not not -> "not " + bracketed(not.clause());
    };
  }

  /** {@code all of: a, b}, {@code any of: a, b} or just {@code a}, with a name in front. */
  static String listed(String name, Clause clause) {
    String space = name.isEmpty() ? "" : " ";
    return switch (clause) {
      case Clause.AllOf all -> name + space + "all of: " + list(all.clauses());
      case Clause.AnyOf any -> name + space + "any of: " + list(any.clauses());
      default -> name + (name.isEmpty() ? "" : ": ") + of(clause);
    };
  }

  static String list(List<Clause> clauses) {
    return clauses.stream()
        .map(c -> isClosed(c) ? of(c) : bracketed(c))
        .collect(Collectors.joining(", "));
  }

  /** Whether a comma after it ends it for every reader. */
  private static boolean isClosed(Clause clause) {
    return !(clause instanceof Clause.InField
        || clause instanceof Clause.Close
        || clause instanceof Clause.Together);
  }

  private static String joined(List<Clause> clauses, String joint) {
    return clauses.stream().map(ClauseWords::bracketed).collect(Collectors.joining(joint));
  }

  private static String bracketed(Clause clause) {
    boolean several =
        clause instanceof Clause.AllOf
            || clause instanceof Clause.AnyOf
            || clause instanceof Clause.InField
            || clause instanceof Clause.Close
            || clause instanceof Clause.Together
            || clause instanceof Clause.Fuzzy;
    return several ? "(" + of(clause) + ")" : of(clause);
  }

  private static String phrase(Clause.Phrase phrase) {
    return quoted(phrase.words()) + within(phrase.slop());
  }

  private static String close(Clause.Close close) {
    List<String> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Clause part : close.parts()) {
      if (part instanceof Clause.Word word) {
        words.add(word.text());
      } else {
        addQuoted(words, parts);
        parts.add(of(part));
      }
    }
    addQuoted(words, parts);
    return String.join(close.slop() == 0 ? " followed by " : " and ", parts) + within(close.slop());
  }

  private static void addQuoted(List<String> words, List<String> parts) {
    if (!words.isEmpty()) {
      parts.add(quoted(words));
    }
    words.clear();
  }

  private static String quoted(List<String> words) {
    return "\u201c" + String.join(" ", words) + "\u201d";
  }

  private static String within(int slop) {
    return slop == 0 ? "" : " within " + count(slop, "word");
  }

  private static String any(EntityType type) {
    return type == EntityType.OTHER ? "any other name" : "any " + type.key();
  }

  private static String fuzzy(Clause.Fuzzy fuzzy) {
    return fuzzy.text() + " or " + count(fuzzy.edits(), "letter") + " off";
  }

  private static String count(int n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  private static String name(Field field) {
    return switch (field) {
      case TITLE -> "in the title";
      case BODY -> "in the text";
      default -> field.key();
    };
  }
}
