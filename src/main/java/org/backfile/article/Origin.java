package org.backfile.article;

import java.util.List;

/**
 * The file that an article was read from.
 *
 * @param file absolute path of the file, with {@code /} between its parts
 * @param name the name a reader sees: the path below the folder that was indexed, never an absolute
 *     path
 * @param entry which article of the file this is, from 0, for files that hold many
 * @param hash SHA-256 in hex of what the article was made from; equal hashes mean an unchanged
 *     article
 * @param notes what the reader of the file left out or put right, in plain words
 */
public record Origin(String file, String name, int entry, String hash, List<String> notes) {
  public Origin {
    notes = List.copyOf(notes);
  }
}
