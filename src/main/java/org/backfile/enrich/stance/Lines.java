package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Passage;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.Sentence;
import org.backfile.enrich.text.Token;

/** Puts every sentence of an article in its place and the names into the sentences. */
final class Lines {
  private record Named(Passage where, String name, EntityType type) {}

  private final List<Named> names = new ArrayList<>();
  private int next;

  private Lines(List<Entity> entities) {
    for (Entity entity : entities) {
      entity.mentions().forEach(m -> names.add(new Named(m, entity.name(), entity.type())));
    }
    names.sort(
        Comparator.comparing((Named n) -> n.where().part())
            .thenComparingInt(n -> n.where().span().start())
            .thenComparingInt(n -> -n.where().span().end())
            .thenComparing(Named::name));
  }

  /** Every sentence in reading order. */
  static List<Line> of(ArticleText text, List<Place> places, List<Entity> entities) {
    Lines lines = new Lines(entities);
    List<Line> found = new ArrayList<>();
    for (Place place : places) {
      for (int i = 0; i < place.block().sentences().size(); i++) {
        Sentence sentence = place.block().sentences().get(i);
        found.add(Line.of(sentence, place.ofSentence(i), lines.mentions(sentence)));
      }
    }
    return found;
  }

  private List<Mention> mentions(Sentence sentence) {
    List<Mention> mentions = new ArrayList<>();
    int token = 0;
    while (next < names.size() && isBeforeEnd(names.get(next), sentence)) {
      Named name = names.get(next++);
      int from = firstEndingAfter(sentence.tokens(), token, name.where().span().start());
      int to = from;
      while (to < sentence.tokens().size()
          && sentence.tokens().get(to).span().start() < name.where().span().end()) {
        to++;
      }
      if (to > from && isIn(name, sentence)) {
        mentions.add(new Mention(name.name(), name.type(), from, to));
        token = to;
      }
    }
    return mentions;
  }

  private static int firstEndingAfter(List<Token> tokens, int from, int offset) {
    int i = from;
    while (i < tokens.size() && tokens.get(i).span().end() <= offset) {
      i++;
    }
    return i;
  }

  private static boolean isIn(Named name, Sentence sentence) {
    return name.where().part() == sentence.part() && sentence.span().covers(name.where().span());
  }

  private static boolean isBeforeEnd(Named name, Sentence sentence) {
    int byPart = name.where().part().compareTo(sentence.part());
    return byPart < 0 || (byPart == 0 && name.where().span().start() < sentence.span().end());
  }
}
