package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.backfile.article.Passage;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.vector.EncodedText;
import org.backfile.enrich.vector.SentenceEncoder;

/** An article's opening, held against the example texts of every topic. */
final class Comparison {
  private static final int MOST_SENTENCES = 2;

  private final Opening opening;
  private final EncodedText encoded;
  private final Likeness examples;

  Comparison(ArticleText text, SentenceEncoder encoder, Likeness examples) {
    this.opening = Opening.of(text);
    this.encoded = encoder.encode(opening.text());
    this.examples = examples;
  }

  /** How like the opening is to each topic; empty when there is no word in it. */
  Map<String, Double> scores() {
    return encoded.pieces().isEmpty() ? Map.of() : examples.scores(encoded.mean());
  }

  /** The sentences that speak most for this topic rather than for the likeliest other. */
  List<Passage> sentences(String path) {
    record Like(Passage where, double lead) {}
    List<Like> all = new ArrayList<>();
    for (int i = 0; i < opening.sentences().size(); i++) {
      Map<String, Double> scores = examples.scores(encoded.mean(opening.places().get(i)));
      double best = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
      Double own = scores.get(path);
      double lead = own == null ? Double.NEGATIVE_INFINITY : own - best;
      all.add(new Like(opening.sentences().get(i).passage(), lead));
    }
    return all.stream()
        .sorted(Comparator.comparingDouble(Like::lead).reversed())
        .limit(MOST_SENTENCES)
        .map(Like::where)
        .toList();
  }
}
