package org.backfile.enrich.vector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How common English words are: the language model's vocabulary holds them in the order of their
 * frequency in its corpus. Safe for use by many threads.
 */
public final class WordRanks {
  /** The rank of every word that is not in the vocabulary. */
  public static final int UNKNOWN = 60_000;

  private static final String MOST_COMMON = "the";

  private final WordPieces words;
  private final int first;

  private WordRanks(WordPieces words) {
    this.words = words;
    this.first = words.id(MOST_COMMON);
  }

  /** Reads the vocabulary that ships with the product, which takes a part of a second. */
  public static WordRanks load() {
    try (InputStream tokenizer = SentenceEncoder.open(SentenceEncoder.TOKENIZER)) {
      return new WordRanks(WordPieces.read(tokenizer));
    } catch (IOException broken) {
      throw new UncheckedIOException("The model of this program is damaged", broken);
    }
  }

  /** 1 for the most common word, {@link #UNKNOWN} for one that is rare or none; without case. */
  public int of(String word) {
    int id = words.wholeWord(word);
    return id < first ? UNKNOWN : id - first + 1;
  }
}
