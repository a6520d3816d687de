package org.backfile.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.wording.Wording;

/**
 * A search said in plain words, so that a reader sees what was understood: {@code articles with all
 * of: merger, antitrust; in the title: bid; not: rumour; entity: Microsoft}.
 */
public final class PlainWords {
  private final Wording wording;
  private final ClauseWords clauses;

  private PlainWords(Wording wording) {
    this.wording = wording;
    clauses = new ClauseWords(wording);
  }

  /** The query and the filters; the order and the page are not said. */
  public static String of(SearchRequest request, Wording wording) {
    PlainWords words = new PlainWords(wording);
    List<Part> parts = new ArrayList<>(words.parts(request.query().tree()));
    parts.addAll(new FilterWords(wording).of(request.filters()));
    return words.sentence(parts);
  }

  /** A tree alone. */
  public static String of(Clause tree, Wording wording) {
    PlainWords words = new PlainWords(wording);
    return words.sentence(words.parts(tree));
  }

  /** One part of the sentence as it reads when it stands first, and when it stands later. */
  record Part(String first, String later) {}

  private String sentence(List<Part> parts) {
    if (parts.isEmpty()) {
      return say("every");
    }
    Stream<String> later = parts.stream().skip(1).map(Part::later);
    return Stream.concat(Stream.of(parts.getFirst().first()), later)
        .collect(Collectors.joining("; "));
  }

  private List<Part> parts(Clause tree) {
    List<Clause> words = new ArrayList<>();
    List<Clause> unwanted = new ArrayList<>();
    List<Part> others = new ArrayList<>();
    for (Clause clause : tree instanceof Clause.AllOf all ? all.clauses() : List.of(tree)) {
      switch (clause) {
        case Clause.Everything everything -> {}
        case Clause.Not not -> unwanted.add(not.clause());
        case Clause.AnyOf any -> others.add(part("with", clauses.listed(any)));
        case Clause.Together together -> others.add(part("with", clauses.of(together)));
        case Clause.InField in -> others.add(part(link(in.field()), clauses.of(in)));
        case Clause.Published date -> others.add(part("that", clauses.of(date)));
        case Clause.Among among -> others.add(part("bare", clauses.of(among)));
        case Clause.Undated undated -> others.add(part("bare", clauses.of(undated)));
        default -> words.add(clause);
      }
    }
    List<Part> parts = new ArrayList<>();
    if (!words.isEmpty()) {
      parts.add(part("with", clauses.listed(oneOrAll(words))));
    }
    parts.addAll(others);
    if (!unwanted.isEmpty()) {
      parts.add(none(unwanted));
    }
    return parts;
  }

  private static Clause oneOrAll(List<Clause> words) {
    return words.size() == 1 ? words.getFirst() : new Clause.AllOf(words);
  }

  private Part none(List<Clause> unwanted) {
    if (unwanted.size() > 1) {
      String list = clauses.list(unwanted);
      return new Part(say("articles.none", list), say("none", list));
    }
    return switch (unwanted.getFirst()) {
      case Clause.Published date -> part("that", clauses.of(new Clause.Not(date)));
      case Clause.Undated undated -> part("bare", clauses.of(new Clause.Not(undated)));
      case Clause.Among among -> part("bare", clauses.of(new Clause.Not(among)));
      case Clause one ->
          new Part(
              say("articles.bare", clauses.listed(say("without"), one)),
              clauses.listed(say("not"), one));
    };
  }

  private Part part(String link, String text) {
    return new Part(say("articles." + link, text), text);
  }

  private static String link(Field field) {
    return field == Field.TITLE || field == Field.BODY ? "have" : "with";
  }

  private String say(String name, Object... values) {
    return wording.say("reading." + name, values);
  }
}
