package org.backfile.web.view;

import java.util.List;
import org.backfile.desk.ArticleCollection;
import org.backfile.desk.PassageNote;
import org.backfile.people.Person;

/**
 * What people keep of one article, as far as its reader may see it.
 *
 * @param collections those that hold it
 * @param notes at its passages, the oldest first
 * @param person who reads it
 */
public record Kept(List<ArticleCollection> collections, List<PassageNote> notes, Person person) {
  /** Nothing is kept, or the desk cannot be read now. */
  public static final Kept NOTHING = new Kept(List.of(), List.of(), Person.LOCAL);

  public Kept {
    collections = List.copyOf(collections);
    notes = List.copyOf(notes);
  }
}
