package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/** Lets "it" and "she" stand for the names they most likely mean. */
final class Pronouns {
  private static final Set<String> OF_THINGS = Set.of("it", "its", "they", "their");
  private static final Set<String> OF_PERSONS = Set.of("he", "his", "him", "she", "her");

  private Pronouns() {}

  /**
   * A line with its pronouns among its mentions.
   *
   * @param topic what the sentence before was about
   * @param person the last person named up to the end of this line
   */
  static Line resolved(Line line, @Nullable Mention topic, @Nullable String person) {
    List<Mention> all = new ArrayList<>();
    Mention thing = isPerson(topic) ? null : topic;
    boolean subject = false;
    int next = 0;
    for (int i = 0; i < line.words().size(); i++) {
      if (next < line.mentions().size() && line.mentions().get(next).from() <= i) {
        Mention name = line.mentions().get(next++);
        all.add(name);
        if (name.isIssue() || (!subject && !isPerson(name))) {
          thing = name;
          subject = true;
        }
        i = name.to() - 1;
      } else if (OF_THINGS.contains(line.word(i)) && thing != null && !ownsIssue(line, next, i)) {
        all.add(new Mention(thing.target(), thing.type(), i, i + 1));
      } else if (OF_PERSONS.contains(line.word(i)) && person != null) {
        all.add(new Mention(person, EntityType.PERSON, i, i + 1));
      }
    }
    return line.with(all);
  }

  /** "Their partnership" names the issue, not those who own it. */
  private static boolean ownsIssue(Line line, int next, int token) {
    return next < line.mentions().size()
        && line.mentions().get(next).isIssue()
        && line.mentions().get(next).from() <= token + 2;
  }

  private static boolean isPerson(@Nullable Mention mention) {
    return mention != null && mention.type() == EntityType.PERSON;
  }
}
