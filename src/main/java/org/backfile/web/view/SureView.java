package org.backfile.web.view;

import java.util.List;
import org.backfile.ledger.Correction;
import org.backfile.ledger.Kind;

/**
 * The page that says what a correction of all articles will change before it does. Template {@code
 * sure}.
 *
 * @param what it does, in words
 * @param told how many articles it changes, in words
 * @param fields what the form keeps
 */
public record SureView(String what, String told, List<FormField> fields, String back) {
  /** Makes the page. */
  public static SureView of(
      Correction correction, long articles, List<FormField> fields, String back, Words words) {
    boolean some = correction.kind() == Kind.ADD || correction.kind() == Kind.SPLIT;
    return new SureView(
        LedgerView.what(correction, words),
        words.say(some ? "corrections.sure.at-most" : "corrections.sure.all", articles),
        fields,
        back);
  }

  /** Whether it was not yet said why. */
  public boolean asksWhy() {
    return fields.stream().noneMatch(field -> field.name().equals("reason"));
  }

  public String title() {
    return what;
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return LedgerView.PATH;
  }
}
