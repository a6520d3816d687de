package org.backfile.web.view;

/**
 * What was just done, said once on the next page.
 *
 * @param text in the reader's language
 * @param undo the path to which a form is sent that takes it back; empty when nothing does
 */
public record Notice(String text, String undo) {
  /** Nothing was done. */
  public static final Notice NONE = new Notice("", "");

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
