package org.backfile.web.view;

import java.util.List;
import org.backfile.desk.SavedSearch;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Address;
import org.backfile.query.SearchRequest;

/**
 * The form in which a search is saved or what is said of it is changed. Template {@code
 * saved-form}.
 *
 * @param slug empty when it is not saved yet
 * @param query what stands after the question mark of its address
 * @param count how many results it has now; empty when there was no time to count
 * @param changed when it was last changed, so that nobody overwrites what somebody else changed
 * @param folders those there are, to choose from
 * @param others saved searches in whose place this one can be put
 */
public record SavedFormView(
    String slug,
    String name,
    String folder,
    String note,
    boolean shared,
    boolean mayShare,
    String query,
    String search,
    Understood understood,
    String count,
    String changed,
    List<String> folders,
    List<Other> others) {
  private static final int LONGEST_GUESS = 80;

  /** A saved search. */
  public record Other(String slug, String name) {}

  /**
   * What a form is filled with.
   *
   * @param count less than 0 when there was no time to count
   */
  public record Subject(SearchRequest request, Understood understood, long count) {
    /** The search that is saved, whatever page of it was open. */
    public Subject {
      request = request.onPage(1);
    }
  }

  /** The form for a search that is not saved yet. */
  public static SavedFormView fresh(
      Subject subject, List<SavedSearch> seen, Person person, Words words) {
    List<Other> others =
        live(seen).stream()
            .filter(search -> SavedRow.mayChange(search, person))
            .map(search -> new Other(search.slug(), search.name()))
            .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
            .toList();
    String said = subject.request().query().text();
    String guess = said.isEmpty() ? subject.understood().reading() : said;
    return new SavedFormView(
        "",
        guess.substring(0, guess.offsetByCodePoints(0, most(guess))),
        "",
        "",
        false,
        person.may(Right.EDIT),
        Address.query(subject.request()),
        Links.search(subject.request()),
        subject.understood(),
        count(subject, words),
        "",
        folders(seen),
        others);
  }

  /** The form for one that is. */
  public static SavedFormView of(
      SavedSearch search, Subject subject, List<SavedSearch> seen, Person person, Words words) {
    return new SavedFormView(
        search.slug(),
        search.name(),
        search.details().folder(),
        search.details().note(),
        search.details().shared(),
        person.may(Right.EDIT) && search.isOf(person.id()),
        search.details().address(),
        Links.search(subject.request()),
        subject.understood(),
        count(subject, words),
        String.valueOf(search.changed().toEpochMilli()),
        folders(seen),
        List.of());
  }

  private static int most(String guess) {
    return Math.min(LONGEST_GUESS, guess.codePointCount(0, guess.length()));
  }

  private static String count(Subject subject, Words words) {
    return subject.count() < 0 ? "" : words.articles(subject.count());
  }

  private static List<String> folders(List<SavedSearch> seen) {
    return live(seen).stream()
        .map(search -> search.details().folder())
        .filter(folder -> !folder.isEmpty())
        .distinct()
        .sorted(String::compareToIgnoreCase)
        .toList();
  }

  private static List<SavedSearch> live(List<SavedSearch> seen) {
    return seen.stream().filter(search -> !search.isDeleted()).toList();
  }

  public boolean isNew() {
    return slug.isEmpty();
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return isNew() ? "/saved/new" + (query.isEmpty() ? "" : "?" + query) : path() + "/edit";
  }

  public String path() {
    return "/saved/" + Address.encode(slug);
  }
}
