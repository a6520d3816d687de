package org.backfile.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tree of one query from its tokens. NOT binds before AND, AND before OR.
 *
 * <p>Keeps its own stack of brackets, so no text can exhaust the thread's.
 */
final class TreeBuilder {
  private final Repairs repairs;
  private final WordReader words;
  private final DateReader dates;
  private final Deque<Group> around = new ArrayDeque<>();
  private Group group;
  private int tooDeep;
  private int wordCount;

  TreeBuilder(Repairs repairs) {
    this.repairs = repairs;
    words = new WordReader(repairs);
    dates = new DateReader(repairs);
    group = new Group(null, null, false, repairs);
  }

  Clause build(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      accept(tokens.get(i), tokens.subList(i + 1, tokens.size()));
    }
    if (!around.isEmpty()) {
      repairs.add("bracket-unclosed");
    }
    while (!around.isEmpty()) {
      leave();
    }
    Optional<Clause> tree = group.clause();
    if (tree.isEmpty()) {
      repairs.add("nothing-left");
    }
    return tree.orElseGet(Clause.Everything::new);
  }

  private void accept(Token token, List<Token> rest) {
    switch (token) {
      case Token.Open open -> enter();
      case Token.Close close -> close();
      case Token.Joint joint -> join(joint, rest);
      case Token.Negation negation -> group.negate(negation);
      case Token.Mark mark -> mark(mark, rest);
      case Token.Plain plain -> operand(plain);
      case Token.Quoted quoted -> operand(quoted);
      case Token.Range range -> operand(range);
    }
  }

  private void enter() {
    if (around.size() >= QueryParser.DEEPEST) {
      tooDeep++;
      repairs.add("brackets-deep", QueryParser.DEEPEST);
      return;
    }
    Field field = group.takeField();
    Group inner =
        new Group(field, field == null ? group.reach : field, group.takeNegation(), repairs);
    around.push(group);
    group = inner;
  }

  private void close() {
    if (tooDeep > 0) {
      tooDeep--;
    } else if (around.isEmpty()) {
      repairs.add("bracket-unopened");
    } else {
      leave();
    }
  }

  private void leave() {
    Optional<Clause> clause = group.clause();
    group = around.pop();
    clause.ifPresentOrElse(group::add, () -> repairs.add("brackets-empty"));
  }

  /** A lower-case and, or at either end of something is a word as any other. */
  private void join(Token.Joint joint, List<Token> rest) {
    Optional<Token> next = rest.stream().filter(t -> !(t instanceof Token.Joint)).findFirst();
    if (joint.isLoose() && (group.isFresh() || !next.map(Token::startsOperand).orElse(false))) {
      operand(new Token.Plain(joint.typed()));
      return;
    }
    String sign = joint.join().sign;
    if (!joint.typed().equals(sign)) {
      repairs.add(joint.isLoose() ? "read-as-operator" : "read-as", joint.typed(), sign);
    }
    group.join(joint);
  }

  private void mark(Token.Mark mark, List<Token> rest) {
    if (!rest.isEmpty() && rest.getFirst().startsOperand()) {
      group.mark(mark);
      return;
    }
    repairs.add("field-empty", mark.typed());
    operand(new Token.Plain(mark.typed()));
  }

  private void operand(Token token) {
    Field own = group.takeField();
    boolean negated = group.takeNegation();
    clause(token, own == null ? group.reach : own)
        .map(c -> own == null || isDate(c) ? c : new Clause.InField(own, c))
        .map(c -> negated ? new Clause.Not(c) : c)
        .ifPresent(group::add);
  }

  private Optional<Clause> clause(Token token, @Nullable Field field) {
    int room = QueryParser.MOST_WORDS - wordCount;
    wordCount += token instanceof Token.Quoted quoted ? quoted.words().size() : 1;
    if (wordCount > QueryParser.MOST_WORDS) {
      repairs.add("words-many", QueryParser.MOST_WORDS);
    }
    if (room <= 0) {
      return Optional.empty();
    }
    return switch (token) {
      case Token.Range range -> dates.range(range.from(), range.to());
      case Token.Quoted quoted -> phrase(quoted, room, field);
      case Token.Plain plain -> word(plain.text(), field);
      default -> throw new IllegalArgumentException("Not to be searched: " + token);
    };
  }

  private Optional<Clause> phrase(Token.Quoted quoted, int room, @Nullable Field field) {
    List<String> all = quoted.words();
    return field == Field.PUBLISHED || field == Field.STANCE
        ? word(String.join(" ", all), field)
        : Optional.of(
            words.phrase(
                all.subList(0, Math.min(room, all.size())), quoted.slop(), hasNames(field)));
  }

  private Optional<Clause> word(String text, @Nullable Field field) {
    if (field == Field.PUBLISHED) {
      return dates.value(text);
    }
    return field == Field.STANCE
        ? stance(WordReader.trim(text))
        : words.read(text, hasNames(field));
  }

  /** Where names stand in the text and can be asked for by type. */
  private static boolean hasNames(@Nullable Field field) {
    return field == null || field == Field.TITLE || field == Field.BODY;
  }

  private Optional<Clause> stance(String text) {
    Optional<Stance> stance = Stance.of(text.replace(' ', '-'));
    if (stance.isEmpty()) {
      repairs.add("stance-unknown", text);
    }
    return stance.map(s -> new Clause.Word(s.key()));
  }

  private static boolean isDate(Clause clause) {
    return clause instanceof Clause.Published || clause instanceof Clause.Undated;
  }
}
