package org.backfile.web.view;

import java.util.List;
import org.backfile.desk.ArticleCollection;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;

/**
 * The page with all collections that a person sees. Template {@code collections}.
 *
 * @param bin their own that were deleted
 * @param mayShare whether the person may make shared ones
 */
public record CollectionsView(List<Row> rows, List<Row> bin, boolean mayShare, String title) {

  /**
   * A collection.
   *
   * @param path of its page
   * @param search the same as results
   * @param size in words
   * @param kind whether others see it, and whose it is, in words
   */
  public record Row(
      String name, String note, String path, String search, String size, String kind) {
    static Row of(ArticleCollection one, Person person, Words words) {
      return new Row(
          one.name(),
          one.details().note(),
          one.path(),
          CollectionsView.search(one),
          words.articles(one.size()),
          CollectionsView.kind(one, person, words));
    }
  }

  /** Makes the page. */
  public static CollectionsView of(List<ArticleCollection> seen, Person person, Words words) {
    List<ArticleCollection> sorted =
        seen.stream().sorted((a, b) -> a.name().compareToIgnoreCase(b.name())).toList();
    return new CollectionsView(
        sorted.stream()
            .filter(one -> !one.isDeleted())
            .map(one -> Row.of(one, person, words))
            .toList(),
        sorted.stream()
            .filter(one -> one.isDeleted() && one.isOf(person.id()))
            .map(one -> Row.of(one, person, words))
            .toList(),
        person.may(Right.EDIT),
        words.say("collections.title"));
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/collections";
  }

  static String search(ArticleCollection one) {
    Filters chosen = Filters.NONE.choose(Facet.COLLECTION, one.slug());
    return Links.search(SearchRequest.EVERYTHING.with(chosen));
  }

  static String kind(ArticleCollection one, Person person, Words words) {
    if (!one.isShared()) {
      return words.say("collections.private");
    }
    return one.isOf(person.id()) || one.ownerName().isEmpty()
        ? words.say("collections.shared")
        : words.say("collections.shared-by", one.ownerName());
  }
}
