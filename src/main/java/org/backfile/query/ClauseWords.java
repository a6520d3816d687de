package org.backfile.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.backfile.wording.Wording;

/** Clauses said in plain words, wherever they stand in a tree. */
record ClauseWords(Wording wording) {

  String of(Clause clause) {
    return switch (clause) {
      case Clause.Everything everything -> say("every");
      case Clause.Word word -> word.text();
      case Clause.AnyName name -> say("any-name." + name.type().key());
      case Clause.Phrase phrase -> within(phrase.slop(), quoted(phrase.words()));
      case Clause.Close close -> close(close);
      case Clause.Together of -> say("together." + of.unit(), joined(of.clauses(), "and"));
      case Clause.Pattern pattern -> pattern.text();
      case Clause.Fuzzy fuzzy -> say("fuzzy", fuzzy.text(), fuzzy.edits());
      case Clause.InField in -> inField(in);
      case Clause.Published date -> new DateWords(wording).published(date.from(), date.to());
      case Clause.Undated undated -> say("undated");
      case Clause.Among among -> say("among", among.ids().size());
      case Clause.AllOf all -> joined(all.clauses(), "and");
      case Clause.AnyOf any -> joined(any.clauses(), "or");
      case Clause.Not(Clause.Undated undated) -> say("dated");
      case Clause.Not not -> say("negated", bracketed(not.clause()));
    };
  }

  /** {@code all of: a, b}, {@code any of: a, b} or just {@code a}. */
  String listed(Clause clause) {
    return switch (clause) {
      case Clause.AllOf all -> say("all", list(all.clauses()));
      case Clause.AnyOf any -> say("any", list(any.clauses()));
      default -> of(clause);
    };
  }

  /** The same behind a name. */
  String listed(String name, Clause clause) {
    return switch (clause) {
      case Clause.AllOf all -> say("named.all", name, list(all.clauses()));
      case Clause.AnyOf any -> say("named.any", name, list(any.clauses()));
      default -> say("named", name, of(clause));
    };
  }

  String list(List<Clause> clauses) {
    return clauses.stream()
        .map(c -> isClosed(c) ? of(c) : bracketed(c))
        .collect(Collectors.joining(", "));
  }

  private String inField(Clause.InField in) {
    Clause clause = in.field() == Field.STANCE ? stances(in.clause()) : in.clause();
    return listed(say("field." + in.field().key()), clause);
  }

  private Clause stances(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> new Clause.Word(say("stance." + word.text()));
      case Clause.AllOf all -> new Clause.AllOf(all.clauses().stream().map(this::stances).toList());
      case Clause.AnyOf any -> new Clause.AnyOf(any.clauses().stream().map(this::stances).toList());
      case Clause.Not not -> new Clause.Not(stances(not.clause()));
      default -> clause;
    };
  }

  /** Whether a comma after it ends it for every reader. */
  private static boolean isClosed(Clause clause) {
    return !(clause instanceof Clause.InField
        || clause instanceof Clause.Close
        || clause instanceof Clause.Together);
  }

  private String joined(List<Clause> clauses, String joint) {
    return clauses.stream().map(this::bracketed).collect(Collectors.joining(between(joint)));
  }

  private String bracketed(Clause clause) {
    boolean several =
        clause instanceof Clause.AllOf
            || clause instanceof Clause.AnyOf
            || clause instanceof Clause.InField
            || clause instanceof Clause.Close
            || clause instanceof Clause.Together
            || clause instanceof Clause.Fuzzy;
    return several ? "(" + of(clause) + ")" : of(clause);
  }

  private String close(Clause.Close close) {
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
    String joint = close.slop() == 0 ? "followed-by" : "and";
    return within(close.slop(), String.join(between(joint), parts));
  }

  private void addQuoted(List<String> words, List<String> parts) {
    if (!words.isEmpty()) {
      parts.add(quoted(words));
    }
    words.clear();
  }

  private String quoted(List<String> words) {
    return say("quoted", String.join(" ", words));
  }

  private String within(int slop, String words) {
    return slop == 0 ? words : say("within", words, slop);
  }

  /** A word between two things. */
  String between(String joint) {
    return " " + say(joint) + " ";
  }

  private String say(String name, Object... values) {
    return wording.say("reading." + name.toLowerCase(Locale.ROOT), values);
  }
}
