package org.backfile.article;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a desk has written into an article's metadata about its content. It knows better than the
 * machine.
 *
 * @param entities names, each alone or with a type in front: {@code person: Sam Altman}
 * @param topics topic paths
 * @param stance the article's own stance; null when the desk gives none
 * @param tags free key words
 * @param others every key that has no meaning here, kept and shown, in alphabetical order
 */
public record DeskLabels(
    List<String> entities,
    List<String> topics,
    @Nullable DeskStance stance,
    List<String> tags,
    Map<String, List<String>> others) {
  /** A file without any labels. */
  public static final DeskLabels NONE =
      new DeskLabels(List.of(), List.of(), null, List.of(), Map.of());

  public DeskLabels {
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
    tags = List.copyOf(tags);
    others = Collections.unmodifiableMap(new TreeMap<>(others));
  }
}
