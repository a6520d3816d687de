package org.backfile.web;

import java.util.List;
import org.backfile.query.Repair;
import org.backfile.web.view.ErrorView;
import org.backfile.web.view.Words;
import org.backfile.wording.Wording;

/** A request that is not answered, with what to say to who sent it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String key;
  private final transient Object[] values;

  /**
   * Refuses.
   *
   * @param key of messages that say what happened ({@code .title}) and what to do ({@code .first})
   */
  Refusal(int status, String key, Object... values) {
    super(new Repair(key + ".title", List.of(values)).say(Wording.ENGLISH), null, false, false);
    this.status = status;
    this.key = key;
    this.values = values;
  }

  ErrorView view(Words words) {
    return ErrorView.refused(status, key, values, words);
  }
}
