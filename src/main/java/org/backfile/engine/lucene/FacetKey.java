package org.backfile.engine.lucene;

/**
 * A way to write a counted value as one long, so that longs sort as the values should stand: a
 * hundred thousand are in order within milliseconds.
 */
interface FacetKey {
  /** The highest counts first, then by number. */
  FacetKey BY_COUNT =
      new FacetKey() {
        @Override
        public long of(int number, int count) {
          return joined(Integer.MAX_VALUE - count, number);
        }

        @Override
        public int number(long key) {
          return (int) key;
        }

        @Override
        public int count(long key) {
          return Integer.MAX_VALUE - (int) (key >>> Integer.SIZE);
        }
      };

  long of(int number, int count);

  int number(long key);

  int count(long key);

  /** From A to Z. */
  static FacetKey byName(FacetNames names) {
    return new FacetKey() {
      @Override
      public long of(int number, int count) {
        return joined(names.place(number), count);
      }

      @Override
      public int number(long key) {
        return names.at((int) (key >>> Integer.SIZE));
      }

      @Override
      public int count(long key) {
        return (int) key;
      }
    };
  }

  /** Neither is negative. */
  private static long joined(int first, int second) {
    return ((long) first << Integer.SIZE) | second;
  }
}
