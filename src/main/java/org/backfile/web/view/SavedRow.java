package org.backfile.web.view;

import java.util.function.Function;
import org.backfile.desk.SavedSearch;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Aliases;
import org.backfile.query.PlainWords;

/**
 * One saved search in a list.
 *
 * @param reading the search in plain words
 * @param search the long address of the same
 * @param count in words; empty when there was no time to count
 * @param fresh how many came since the person last looked; empty when none did or nobody knows
 * @param owner empty when it is the person's own
 * @param mayChange whether the person may
 */
public record SavedRow(
    String slug,
    String path,
    String name,
    String folder,
    String note,
    String reading,
    String search,
    String count,
    String fresh,
    Moments.Moment run,
    Moments.Moment deleted,
    String owner,
    boolean shared,
    boolean paused,
    boolean mayChange) {

  /** Whether a person may change or delete a search that they see. */
  public static boolean mayChange(SavedSearch search, Person person) {
    return person.may(search.details().shared() ? Right.EDIT : Right.KEEP);
  }

  /**
   * What a list is made with.
   *
   * @param names of people, by their ids
   */
  public record Reader(
      Person person, Function<String, String> names, Aliases aliases, Moments moments) {
    String owner(SavedSearch search) {
      return search.isOf(person.id()) ? "" : names.apply(search.owner());
    }
  }

  static SavedRow of(SavedSearch search, SavedCount count, Reader reader) {
    Words words = reader.moments().words();
    var request = search.read(reader.aliases()).request();
    return new SavedRow(
        search.slug(),
        search.path(),
        search.name(),
        search.details().folder(),
        search.details().note(),
        PlainWords.of(request, words.wording()),
        Links.search(request),
        count.total() < 0 ? "" : words.articles(count.total()),
        count.fresh() <= 0 ? "" : words.say("saved.fresh", count.fresh()),
        reader.moments().of(search.lastRun()),
        reader.moments().of(search.deleted()),
        reader.owner(search),
        search.details().shared(),
        !search.paused().isEmpty(),
        mayChange(search, reader.person()));
  }
}
