package org.backfile.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.article.Aspect;
import org.backfile.article.MentionedDate;
import org.backfile.article.Passage;

/** The dates that an article's text speaks of. */
final class SpokenDates implements Values {
  private final Draft draft;

  SpokenDates(Draft draft) {
    this.draft = draft;
  }

  @Override
  public Stream<Key> keys() {
    return draft.mentions.stream().map(date -> new Key(Aspect.MENTIONS, "", date.value()));
  }

  @Override
  public String found(Correction correction) {
    String value = correction.kind() == Kind.ADD ? correction.to() : correction.from();
    return draft.mentions.stream().anyMatch(date -> date.value().equals(value)) ? value : "";
  }

  @Override
  public boolean drop(Correction correction) {
    draft.mentions.removeIf(date -> date.value().equals(correction.from()));
    return true;
  }

  @Override
  public boolean turn(Correction correction) {
    boolean turned = false;
    for (int i = 0; i < draft.mentions.size(); i++) {
      MentionedDate date = draft.mentions.get(i);
      if (date.value().equals(correction.from()) && isMeant(date, correction)) {
        draft.mentions.set(i, new MentionedDate(date.where(), correction.to(), Draft.PERSON));
        turned = true;
      }
    }
    return turned;
  }

  private boolean isMeant(MentionedDate date, Correction correction) {
    return correction.words().isEmpty()
        || correction.words().contains(date.where().of(draft.article()));
  }

  /** A date that the text does not speak of in these words is no date of the text. */
  @Override
  public boolean put(Correction correction) {
    List<MentionedDate> dates = new ArrayList<>(draft.mentions);
    for (String words : correction.words()) {
      for (Passage where : Wordings.places(draft.article(), words)) {
        dates.removeIf(date -> isAt(date, where));
        dates.add(new MentionedDate(where, correction.leaves(), Draft.PERSON));
      }
    }
    boolean added = dates.stream().anyMatch(d -> d.value().equals(correction.leaves()));
    if (added) {
      dates.sort((a, b) -> a.where().compareTo(b.where()));
      draft.mentions.clear();
      draft.mentions.addAll(dates);
    }
    return added;
  }

  private static boolean isAt(MentionedDate date, Passage where) {
    return date.where().part() == where.part() && date.where().span().overlaps(where.span());
  }
}
