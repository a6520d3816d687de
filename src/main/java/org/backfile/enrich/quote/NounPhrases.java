package org.backfile.enrich.quote;

import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.enrich.quote.SpeechWords.Kind;
import org.jspecify.annotations.Nullable;

/** Tells whom the words around a name speak of: the name itself, or somebody beside it. */
final class NounPhrases {
  private static final int LONGEST = 10;

  private final SpeechWords words;

  NounPhrases(SpeechWords words) {
    this.words = words;
  }

  /** Of whom the words that end with this name speak. */
  Subject endingAt(Line line, int name) {
    int from = start(line, name);
    int stop = from - 1;
    String before = line.word(stop);
    if (words.is(Kind.PREPOSITION, before)) {
      return stop == 0 ? Subject.unnamed(from) : governed(line, stop, from, name);
    }
    if (isRelative(before) || isShared(line, stop) || isBusy(line, from, name)) {
      return Subject.unnamed(from);
    }
    return named(line, from, name);
  }

  /** The name itself, if its kind can speak. */
  Subject named(Line line, int from, int at) {
    Entity name = entity(line, at);
    boolean bare = at == from || (at == from + 1 && line.word(from).equals("the"));
    boolean speaks =
        name.type() == EntityType.PERSON
            || name.type() == EntityType.ORGANIZATION
            || (name.type() == EntityType.PLACE && bare);
    return speaks ? new Subject(Subject.Kind.NAME, name, from, at) : Subject.unnamed(from);
  }

  /**
   * "A spokesman for Acme" speaks for Acme, "Ann Lee of Acme" for herself, "fans of Acme" do not.
   */
  private Subject governed(Line line, int preposition, int from, int name) {
    int head = preposition - 1;
    if (line.isPerson(head)) {
      int start = start(line, head);
      boolean plain =
          !words.is(Kind.PREPOSITION, line.word(start - 1)) && !isShared(line, start - 1);
      return plain ? named(line, start, head) : Subject.unnamed(start);
    }
    if (words.is(Kind.SPOKES, line.word(head))) {
      return spokes(line, start(line, head), name);
    }
    return Subject.unnamed(words.is(Kind.LINK, line.word(head)) ? from : start(line, head));
  }

  /** Somebody who speaks for this name, if it is not a person. */
  Subject spokes(Line line, int from, int name) {
    Entity entity = entity(line, name);
    return entity.type() == EntityType.ORGANIZATION
        ? new Subject(Subject.Kind.SPOKESPERSON, entity, from, name)
        : Subject.unnamed(from);
  }

  /** Of whom the words speak that end with this common noun. */
  Subject endingAtNoun(Line line, int noun) {
    int from = start(line, noun);
    boolean possessive = line.word(noun - 1).equals("'s");
    int name = possessive ? noun - 2 : noun - 1;
    boolean free = !words.is(Kind.PREPOSITION, line.word(from - 1));
    return words.is(Kind.SPOKES, line.word(noun)) && line.isName(name) && free
        ? spokes(line, from, name)
        : Subject.unnamed(from);
  }

  /** The first piece of the words before this one that only describe it. */
  int start(Line line, int head) {
    int from = head;
    while (from > 0 && head - from < LONGEST && describes(line, from - 1)) {
      from--;
    }
    return from;
  }

  private boolean describes(Line line, int i) {
    String word = line.word(i);
    if (word.isEmpty()) {
      return line.isName(i);
    }
    boolean mark = !Character.isLetterOrDigit(word.codePointAt(0));
    return mark
        ? word.equals("'s") || word.equals("-") || isTitleDot(line, i)
        : !words.is(Kind.LINK, word) && !words.is(Kind.PREPOSITION, word) && !words.isVerb(word);
  }

  /** The dot of "Mr." and "Sen.". */
  static boolean isTitleDot(Line line, int i) {
    return line.word(i).equals(".") && line.word(i - 1).length() <= 4 && line.at(i - 1) != null;
  }

  private static boolean isRelative(String word) {
    return switch (word) {
      case "who", "which", "that", "whom", "whose" -> true;
      default -> false;
    };
  }

  /** "Ann Lee and Bob Roe": two people, of whom the nearer is not alone. */
  private static boolean isShared(Line line, int stop) {
    String word = line.word(stop);
    return (word.equals("and") || word.equals("or") || word.equals("&"))
        && (line.isName(stop - 1) || line.isName(stop - 2) || stop <= 3);
  }

  /** "Police questioning Bob Roe": a word of doing between a noun and the name. */
  private boolean isBusy(Line line, int from, int name) {
    for (int i = from + 1; i < name; i++) {
      Piece piece = line.at(i);
      if (piece != null && !piece.capital() && isDoing(piece.word()) && !isArticle(line, i - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoing(String word) {
    return word.length() > 4 && word.endsWith("ing");
  }

  private static boolean isArticle(Line line, int i) {
    String word = line.word(i);
    return word.equals("the") || word.equals("a") || word.equals("an") || word.equals("'s");
  }

  static Entity entity(Line line, int name) {
    Piece piece = line.at(name);
    @Nullable Entity entity = piece == null ? null : piece.name();
    if (entity == null) {
      throw new IllegalArgumentException("No name at piece " + name);
    }
    return entity;
  }
}
