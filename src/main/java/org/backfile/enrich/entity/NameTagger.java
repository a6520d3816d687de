package org.backfile.enrich.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.backfile.article.EntityType;

/** Finds names in tokens by a trained model. Safe for use by many threads. */
final class NameTagger {
  /** Longer sentences are read in pieces, so that no text needs more than its share of memory. */
  private static final int LONGEST_PIECE = 400;

  private final Features features;
  private final NameModel model;

  NameTagger(Features features, NameModel model) {
    this.features = features;
    this.model = model;
  }

  /**
   * Some neighbouring tokens of a sentence that name something.
   *
   * @param start the first token
   * @param end the token after the last one
   */
  record Name(int start, int end, EntityType type) {}

  static NameTagger load() {
    return new NameTagger(loadFeatures(), NameModel.read(resource("model.bin.gz")));
  }

  static Features loadFeatures() {
    return new Features(loadClusters(), Lexicon.read(resource("gazetteer.bin.gz")));
  }

  static Lexicon loadClusters() {
    return Lexicon.read(resource("clusters.bin.gz"));
  }

  /** The names in a sentence, from left to right. */
  List<Name> names(List<String> sentence, DocumentWords document) {
    List<Name> names = new ArrayList<>();
    for (int start = 0; start < sentence.size(); start += LONGEST_PIECE) {
      int end = Math.min(sentence.size(), start + LONGEST_PIECE);
      int[] labels = model.labels(features.of(sentence.subList(start, end), document));
      addNames(labels, start, names);
    }
    return names;
  }

  private static void addNames(int[] labels, int offset, List<Name> names) {
    int start = 0;
    for (int i = 0; i < labels.length; i++) {
      if (Labels.isStart(labels[i])) {
        start = i;
      }
      if (labels[i] != Labels.OUTSIDE && Labels.isEnd(labels[i])) {
        names.add(new Name(offset + start, offset + i + 1, Labels.type(labels[i])));
      }
    }
  }

  private static ByteBuffer resource(String name) {
    InputStream packed = Objects.requireNonNull(NameTagger.class.getResourceAsStream(name), name);
    try (InputStream in = new GZIPInputStream(packed, 1 << 16)) {
      return ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
