package org.backfile.web.view;

import java.util.List;

/**
 * The form that takes a file of saved searches, and what became of the last one. Template {@code
 * saved-import}.
 *
 * @param taken whether it was taken
 * @param saved how many were new
 * @param present how many were there already
 * @param problems why nothing was taken
 * @param remarks what else there is to know
 */
public record SavedImportView(
    boolean taken, int saved, int present, List<String> problems, List<String> remarks) {
  /** Nothing was sent yet. */
  public static final SavedImportView EMPTY =
      new SavedImportView(false, 0, 0, List.of(), List.of());

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/saved/import";
  }
}
