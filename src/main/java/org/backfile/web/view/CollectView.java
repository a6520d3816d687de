package org.backfile.web.view;

import java.util.List;
import java.util.Set;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.ArticleCollection;
import org.backfile.desk.CollectedArticles;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Address;
import org.backfile.query.PlainWords;
import org.backfile.query.SearchRequest;

/**
 * The page on which a reader chooses the collection that something goes into. Template {@code
 * collect}.
 *
 * @param what it is, in words
 * @param article the id of the one article; empty when it is a result
 * @param search the keys of the search whose results it is
 * @param tooMany why it cannot be put in; empty when it can
 * @param back where the reader came from; empty when that is not known
 */
public record CollectView(
    String title,
    String what,
    String article,
    String search,
    String tooMany,
    String back,
    List<Choice> choices,
    boolean mayShare) {

  /** What is to be put in. */
  public sealed interface What {}

  /** One article. */
  public record One(EnrichedArticle article) implements What {}

  /** Every result of a search, so many. */
  public record Results(SearchRequest search, long total) implements What {}

  /**
   * A collection.
   *
   * @param size in words
   * @param holds whether the one article is in it
   */
  public record Choice(String slug, String name, String size, boolean holds) {}

  /**
   * Makes the page.
   *
   * @param own the collections that the person may change
   * @param holding the ids of those that hold the one article
   */
  public static CollectView of(
      What what,
      List<ArticleCollection> own,
      Set<String> holding,
      String back,
      Person person,
      Words words) {
    List<Choice> choices = choices(own, holding, words);
    String title = words.say("collections.collect.title");
    boolean mayShare = person.may(Right.EDIT);
    return switch (what) {
      case One one ->
          new CollectView(
              title,
              one.article().article().title(),
              one.article().id().value(),
              "",
              "",
              back,
              choices,
              mayShare);
      case Results all ->
          new CollectView(
              title,
              words.say(
                  "collections.collect.results",
                  all.total(),
                  PlainWords.of(all.search(), words.wording())),
              "",
              Address.query(all.search()),
              all.total() > CollectedArticles.MOST
                  ? words.say("collections.too-many.title", all.total(), CollectedArticles.MOST)
                  : "",
              back,
              choices,
              mayShare);
    };
  }

  private static List<Choice> choices(
      List<ArticleCollection> own, Set<String> holding, Words words) {
    return own.stream()
        .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
        .map(
            each ->
                new Choice(
                    each.slug(),
                    each.name(),
                    words.articles(each.size()),
                    holding.contains(each.id())))
        .toList();
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/collections";
  }
}
