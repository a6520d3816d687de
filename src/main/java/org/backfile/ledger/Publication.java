package org.backfile.ledger;

import java.util.stream.Stream;
import org.backfile.article.Aspect;
import org.backfile.article.PartialDate;
import org.backfile.article.PublishedDate;

/** The date of an article. */
final class Publication implements Values {
  private final Draft draft;

  Publication(Draft draft) {
    this.draft = draft;
  }

  @Override
  public Stream<Key> keys() {
    return Stream.of(new Key(Aspect.PUBLISHED, "", standing()));
  }

  @Override
  public String found(Correction correction) {
    String standing = standing();
    boolean meant = !correction.isEverywhere() || standing.equals(correction.from());
    return meant ? standing : "";
  }

  @Override
  public boolean drop(Correction correction) {
    draft.published = PublishedDate.UNDATED;
    return true;
  }

  @Override
  public boolean turn(Correction correction) {
    if (!correction.words().isEmpty()
        && !Wordings.usesAny(draft.article(), correction.words())) {
      return false;
    }
    draft.published =
        PartialDate.parse(correction.leaves())
            .map(date -> new PublishedDate(date, Draft.PERSON, ""))
            .orElse(PublishedDate.UNDATED);
    return true;
  }

  @Override
  public boolean put(Correction correction) {
    return turn(correction);
  }

  private String standing() {
    PartialDate date = draft.published.date();
    return date == null ? Correction.UNDATED : date.label();
  }
}
