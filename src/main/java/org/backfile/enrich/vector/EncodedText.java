package org.backfile.enrich.vector;

import java.util.List;
import org.backfile.article.Span;

/**
 * A text as vectors, one for each word piece that the model read.
 *
 * @param pieces where each piece stands in the text, in order; may end before the text does
 * @param vectors one for each piece
 */
public record EncodedText(List<Span> pieces, List<float[]> vectors) {
  public EncodedText {
    pieces = List.copyOf(pieces);
    vectors = List.copyOf(vectors);
  }

  /** The mean of all pieces, of length 1; all zero for a text without a word. */
  public float[] mean() {
    return mean(new Span(0, Integer.MAX_VALUE));
  }

  /** The mean of the pieces that overlap a span, of length 1; all zero when there is none. */
  public float[] mean(Span span) {
    float[] sum = new float[SentenceEncoder.DIMENSIONS];
    for (int i = 0; i < vectors.size(); i++) {
      if (pieces.get(i).overlaps(span)) {
        float[] piece = vectors.get(i);
        for (int d = 0; d < sum.length; d++) {
          sum[d] += piece[d];
        }
      }
    }
    double square = 0;
    for (float value : sum) {
      square += value * value;
    }
    if (square > 0) {
      float length = (float) Math.sqrt(square);
      for (int d = 0; d < sum.length; d++) {
        sum[d] /= length;
      }
    }
    return sum;
  }
}
