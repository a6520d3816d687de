package org.backfile.enrich.entity;

import java.util.Arrays;
import java.util.List;

/**
 * What the name model looks at: the words around a token, their shapes, their clusters, names known
 * beforehand, and how the document writes the word elsewhere. After Ratinov and Roth (2009).
 *
 * <p>A change in here needs a newly trained model. Safe for use by many threads.
 */
final class Features {
  private static final int LONGEST_NAME = 8;
  private static final int LONGEST_AFFIX = 4;
  private static final int[] CLUSTER_LENGTHS = {4, 6, 8, 10, 12, 30};
  private static final int SHAPE_CLUSTER = 8;

  private enum Kind {
    BIAS,
    EXACT,
    WORD,
    SHAPE,
    FULL_SHAPE,
    PREFIX,
    SUFFIX,
    WORD_PAIR,
    NEXT_TWO,
    LAST_TWO,
    SHAPE_PAIR,
    SHAPE_THREE,
    FIRST,
    ALL_CAPITALS,
    CLUSTER,
    CLUSTER_SHAPE,
    NO_CLUSTER,
    NAME,
    NAMES,
    NAMES_SHAPE,
    CASE;

    private final long seed = Hash.of(name());
  }

  private final Lexicon clusters;
  private final Lexicon names;

  Features(Lexicon clusters, Lexicon names) {
    this.clusters = clusters;
    this.names = names;
  }

  /** The features of each token of a sentence. */
  long[][] of(List<String> sentence, DocumentWords document) {
    Words words = new Words(sentence);
    int[] paths = new int[words.size];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = clusters.get(words.lowerHash(i));
    }
    int[][] known = known(words);
    long[][] features = new long[words.size][];
    Row row = new Row();
    for (int i = 0; i < features.length; i++) {
      addWords(row, words, i);
      addShapes(row, words, i);
      addClusters(row, words, paths, i);
      addNames(row, words, known, i);
      int written = document.upperCase(words.lower(i));
      long start = i == 0 || words.allCapitals ? 1 : 0;
      row.add(Kind.CASE, written * 2L + start, words.shape(i));
      features[i] = row.taken();
    }
    return features;
  }

  private static void addWords(Row row, Words words, int i) {
    String lower = words.lower(i);
    row.add(Kind.BIAS, 0, 0);
    row.add(Kind.EXACT, words.exactHash(i), 0);
    for (int o = -2; o <= 2; o++) {
      row.add(Kind.WORD, o, words.lowerHash(i + o));
    }
    for (int n = 1; n <= LONGEST_AFFIX && n <= lower.length(); n++) {
      row.add(Kind.PREFIX, n, Hash.of(lower.substring(0, n)));
      row.add(Kind.SUFFIX, n, Hash.of(lower.substring(lower.length() - n)));
    }
    long before = words.lowerHash(i - 1);
    long after = words.lowerHash(i + 1);
    row.add(Kind.WORD_PAIR, before, words.lowerHash(i));
    row.add(Kind.WORD_PAIR, words.lowerHash(i), ~after);
    row.add(Kind.LAST_TWO, words.lowerHash(i - 2), before);
    row.add(Kind.NEXT_TWO, after, words.lowerHash(i + 2));
  }

  private static void addShapes(Row row, Words words, int i) {
    long shape = words.shape(i);
    for (int o = -2; o <= 2; o++) {
      row.add(Kind.SHAPE, o, words.shape(i + o));
    }
    row.add(Kind.FULL_SHAPE, words.fullShape(i), 0);
    row.add(Kind.SHAPE_PAIR, words.shape(i - 1), shape);
    row.add(Kind.SHAPE_PAIR, shape, ~words.shape(i + 1));
    row.add(Kind.SHAPE_THREE, Hash.of(words.shape(i - 1), shape), words.shape(i + 1));
    if (i == 0) {
      row.add(Kind.FIRST, shape, 0);
    }
    if (words.allCapitals) {
      row.add(Kind.ALL_CAPITALS, shape, 0);
    }
  }

  private static void addClusters(Row row, Words words, int[] paths, int i) {
    for (int o = -2; o <= 2; o++) {
      int path = i + o < 0 || i + o >= paths.length ? 0 : paths[i + o];
      if (path == 0) {
        continue;
      }
      int last = 0;
      for (int length : CLUSTER_LENGTHS) {
        int prefix = prefix(path, length);
        if (prefix != last) {
          row.add(Kind.CLUSTER, o, prefix);
          last = prefix;
        }
      }
    }
    if (paths[i] == 0) {
      row.add(Kind.NO_CLUSTER, words.shape(i), 0);
    } else {
      row.add(Kind.CLUSTER_SHAPE, prefix(paths[i], SHAPE_CLUSTER), words.shape(i));
    }
  }

  /** The first bits of a path; the leading one stays in front, so that lengths are told apart. */
  private static int prefix(int path, int length) {
    int bits = 31 - Integer.numberOfLeadingZeros(path);
    return bits <= length ? path : path >>> (bits - length);
  }

  private static void addNames(Row row, Words words, int[][] known, int i) {
    for (int o = -1; o <= 1; o++) {
      int[] here = i + o < 0 || i + o >= words.size ? null : known[i + o];
      if (here == null) {
        continue;
      }
      for (int kinds = here[0]; kinds != 0; kinds &= kinds - 1) {
        row.add(Kind.NAME, o, Integer.numberOfTrailingZeros(kinds) * 4L + here[1]);
      }
      if (o == 0) {
        long all = here[0] * 4L + here[1];
        row.add(Kind.NAMES, all, 0);
        row.add(Kind.NAMES_SHAPE, all, words.shape(i));
      }
    }
  }

  /** For each token: the kinds of the longest known name from there on, and its place in it. */
  private int[][] known(Words words) {
    int[][] known = new int[words.size][];
    for (int i = 0; i < words.size; i++) {
      if (!words.mayStartName(i)) {
        continue;
      }
      long hash = 0;
      int last = -1;
      int kinds = 0;
      for (int j = i; j < Math.min(words.size, i + LONGEST_NAME); j++) {
        hash = Hash.of(hash, words.exactHash(j));
        int found = names.get(hash);
        if (found != 0) {
          last = j;
          kinds = found;
        }
      }
      for (int j = i; j <= last; j++) {
        if (known[j] == null || last > i) {
          known[j] = new int[] {kinds, place(i, j, last)};
        }
      }
    }
    return known;
  }

  private static int place(int first, int at, int last) {
    if (first == last) {
      return Labels.UNIT;
    }
    return at == first ? Labels.BEGIN : at == last ? Labels.LAST : Labels.INSIDE;
  }

  /** The features of one token while they are gathered. */
  private static final class Row {
    private long[] features = new long[96];
    private int size;

    private void add(Kind kind, long first, long second) {
      if (size == features.length) {
        features = Arrays.copyOf(features, 2 * size);
      }
      features[size++] = Hash.key(Hash.of(Hash.of(kind.seed, first), second));
    }

    private long[] taken() {
      long[] taken = Arrays.copyOf(features, size);
      size = 0;
      return taken;
    }
  }
}
