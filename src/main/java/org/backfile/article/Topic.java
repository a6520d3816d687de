package org.backfile.article;

import java.util.List;

/**
 * What an article is about.
 *
 * @param path names from the broadest topic to this one, joined by {@code /}: {@code
 *     economy/mergers}
 * @param evidence the passages that speak for it, the strongest first; empty when a desk gave it
 */
public record Topic(String path, List<Passage> evidence, Provenance provenance) {
  public Topic {
    if (path.isBlank() || path.startsWith("/") || path.endsWith("/")) {
      throw new IllegalArgumentException("Not a topic path: " + path);
    }
    evidence = List.copyOf(evidence);
  }

  /** The last name of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
