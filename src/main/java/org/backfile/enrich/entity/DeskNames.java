package org.backfile.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The entities that a desk has written into an article's metadata: "Sam Altman", "person: Sam
 * Altman".
 */
final class DeskNames {
  private static final Provenance METADATA = new Provenance(Provenance.Kind.METADATA, "entities");

  private DeskNames() {}

  /** What was found, with what the desk says put right and added. */
  static List<Entity> added(
      List<Entity> found, Article article, List<Line> lines, NameLists lists) {
    List<Entity> all = new ArrayList<>(found);
    for (String label : article.labels().entities()) {
      add(label, all, lines, lists);
    }
    return all;
  }

  private static void add(String label, List<Entity> all, List<Line> lines, NameLists lists) {
    int colon = label.indexOf(':');
    Optional<EntityType> given =
        colon < 0 ? Optional.empty() : EntityType.of(label.substring(0, colon));
    String words = (given.isPresent() ? label.substring(colon + 1) : label).strip();
    if (words.isEmpty()) {
      return;
    }
    KnownName known = lists.get(NameList.tokens(words));
    String name = known == null ? words : known.name();
    Entity same = null;
    for (Entity entity : all) {
      if (entity.name().equals(name) || entity.aliases().contains(name)) {
        same = same == null || entity.name().equals(name) ? entity : same;
      }
    }
    all.remove(same);
    all.add(entity(name, given, same, lines, lists));
  }

  private static Entity entity(
      String name,
      Optional<EntityType> given,
      @Nullable Entity same,
      List<Line> lines,
      NameLists lists) {
    KnownName known = lists.get(NameList.tokens(name));
    EntityType guess = same != null ? same.type() : known != null ? known.type() : EntityType.OTHER;
    List<String> aliases = new ArrayList<>();
    List<Passage> mentions = same == null ? mentions(name, lines) : same.mentions();
    if (same != null) {
      aliases.addAll(same.aliases());
      aliases.add(same.name());
      aliases.remove(name);
    }
    return new Entity(name, given.orElse(guess), aliases, mentions, METADATA);
  }

  private static List<Passage> mentions(String name, List<Line> lines) {
    Phrases<String> phrase = new Phrases<>();
    phrase.add(NameList.tokens(name), name);
    List<Passage> mentions = new ArrayList<>();
    for (Line line : lines) {
      for (int i = 0; i < line.words().size(); i++) {
        Phrases.Match<String> match = phrase.longestAt(line.words(), i);
        if (match != null) {
          mentions.add(line.passage(i, match.end()));
        }
      }
    }
    return mentions;
  }
}
