package org.backfile.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A name in a sentence of tokens.
 *
 * @param from its first token
 * @param to the token after its last one
 */
record Chunk(EntityType type, int from, int to) {
  private static final Pattern TAG = Pattern.compile("O|[BIESLU]-.+");

  /** What collections call the three types; all else is not measured. */
  private static final Map<String, EntityType> TYPES =
      Map.ofEntries(
          Map.entry("PER", EntityType.PERSON),
          Map.entry("PERSON", EntityType.PERSON),
          Map.entry("ORG", EntityType.ORGANIZATION),
          Map.entry("ORGANIZATION", EntityType.ORGANIZATION),
          Map.entry("CORPORATION", EntityType.ORGANIZATION),
          Map.entry("LOC", EntityType.PLACE),
          Map.entry("LOCATION", EntityType.PLACE),
          Map.entry("PLACE", EntityType.PLACE),
          Map.entry("GPE", EntityType.PLACE),
          Map.entry("FAC", EntityType.PLACE));

  private static final Map<EntityType, String> LABELS =
      Map.of(EntityType.PERSON, "PER", EntityType.ORGANIZATION, "ORG", EntityType.PLACE, "LOC");

  static final Set<EntityType> MEASURED = LABELS.keySet();

  static boolean isTag(String tag) {
    return TAG.matcher(tag).matches();
  }

  /**
   * The names that the tags of a sentence mark, in IOB1, IOB2 or one of the forms that mark ends,
   * as the script conlleval of CoNLL-2000 reads them: a name begins at B, after O, and where the
   * type changes.
   */
  static List<Chunk> of(List<String> tags) {
    List<Chunk> chunks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= tags.size(); i++) {
      if (i == tags.size() || begins(tags.get(i - 1), tags.get(i))) {
        EntityType type = type(tags.get(from));
        if (type != null) {
          chunks.add(new Chunk(type, from, i));
        }
        from = i;
      }
    }
    return chunks;
  }

  /** The tags of a sentence in IOB2. */
  static List<String> tags(List<Chunk> chunks, int tokens) {
    List<String> tags = new ArrayList<>(java.util.Collections.nCopies(tokens, "O"));
    for (Chunk chunk : chunks) {
      for (int i = chunk.from(); i < chunk.to(); i++) {
        tags.set(i, (i == chunk.from() ? "B-" : "I-") + LABELS.get(chunk.type()));
      }
    }
    return tags;
  }

  private static boolean begins(String before, String tag) {
    char mark = tag.charAt(0);
    char last = before.charAt(0);
    return mark == 'B'
        || mark == 'S'
        || mark == 'U'
        || last == 'E'
        || last == 'L'
        || last == 'S'
        || last == 'U'
        || !label(before).equals(label(tag));
  }

  private static String label(String tag) {
    return tag.equals("O") ? "" : tag.substring(2);
  }

  private static @Nullable EntityType type(String tag) {
    return TYPES.get(label(tag).toUpperCase(Locale.ROOT));
  }
}
