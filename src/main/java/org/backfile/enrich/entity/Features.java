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
  private static final int AROUND_CLUSTER = 10;

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
    CASE,
    RUN_BEFORE,
    RUN_AFTER,
    RUN_AROUND,
    RUN_FIRST,
    RUN_LAST,
    RUN_PLACE,
    LINE,
    ELSEWHERE_BEFORE,
    ELSEWHERE_AFTER;

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
      row.add(Kind.LINE, words.line, words.shape(i));
      if (words.isCapitalized(i)) {
        addRun(row, words, paths, i);
        addElsewhere(row, document.contexts(words.lower(i)));
      }
      features[i] = row.taken();
    }
    return features;
  }

  /**
   * What stands around the capitalized words of which this is one, and what they begin and end
   * with.
   */
  private static void addRun(Row row, Words words, int[] paths, int i) {
    int start = words.runStart(i);
    int end = words.runEnd(i);
    int length = end - start;
    int first = i - start;
    int last = end - 1 - i;
    long place = Math.min(length, 4) * 16L + Math.min(first, 3) * 4L + Math.min(last, 3);
    long alone = length == 1 ? 1 : 0;
    row.add(Kind.RUN_PLACE, place, 0);
    row.add(Kind.RUN_PLACE, place, words.line + 1);
    row.add(Kind.RUN_AROUND, words.lowerHash(start - 1), words.lowerHash(end));
    row.add(Kind.RUN_BEFORE, words.lowerHash(start - 1), alone);
    row.add(Kind.RUN_BEFORE, ~cluster(paths, start - 1, AROUND_CLUSTER), alone);
    row.add(Kind.RUN_AFTER, words.lowerHash(end), alone);
    row.add(Kind.RUN_AFTER, ~cluster(paths, end, AROUND_CLUSTER), alone);
    if (length > 1) {
      row.add(Kind.RUN_FIRST, words.lowerHash(start), first);
      row.add(Kind.RUN_FIRST, ~cluster(paths, start, SHAPE_CLUSTER), first);
      row.add(Kind.RUN_LAST, words.lowerHash(end - 1), last);
      row.add(Kind.RUN_LAST, ~cluster(paths, end - 1, SHAPE_CLUSTER), last);
    }
  }

  private static long cluster(int[] paths, int at, int length) {
    if (at < 0 || at >= paths.length) {
      return at < 0 ? 2 : 3;
    }
    return paths[at] == 0 ? 0 : prefix(paths[at], length);
  }

  /** Between which words the document has this one in other places. */
  private static void addElsewhere(Row row, DocumentWords.Contexts contexts) {
    for (int i = 0; i < contexts.size(); i++) {
      row.add(Kind.ELSEWHERE_BEFORE, contexts.before(i), 0);
      row.add(Kind.ELSEWHERE_AFTER, contexts.after(i), 0);
    }
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
