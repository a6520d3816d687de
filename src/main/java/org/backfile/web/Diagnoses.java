package org.backfile.web;

import java.util.Optional;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Diagnosis;
import org.backfile.search.Doctor;

/** Says why a search found little, where there is time for it. */
final class Diagnoses {
  /** Who has waited so long for an answer does not wait for its reasons as well. */
  private static final long LONGEST_MILLIS = 2_000;

  private final Doctor doctor;

  Diagnoses(ArticleSearcher articles) {
    doctor = new Doctor(articles);
  }

  /** Empty also when enough was found. */
  Optional<Diagnosis> of(Answer answer) {
    return hasTime(answer) ? doctor.examine(answer) : Optional.empty();
  }

  /** Whether the reasons for an answer are asked for. */
  static boolean hasTime(Answer answer) {
    return answer.tookMillis() <= LONGEST_MILLIS;
  }
}
