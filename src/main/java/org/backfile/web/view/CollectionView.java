package org.backfile.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.ArticleCollection;
import org.backfile.desk.CollectedArticle;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.jspecify.annotations.Nullable;

/**
 * The page of one collection, the last added article first. Template {@code collection}.
 *
 * @param kind whether others see it, and whose it is, in words
 * @param told how many articles it holds, in words
 * @param missing how many of them are not in the archive any more, in words; empty when all are
 * @param search the same as results
 * @param mayShare whether the visitor may say whether others see it
 * @param previous the page before; empty when there is none
 * @param next the page after; empty when there is none
 */
public record CollectionView(
    String title,
    String address,
    String note,
    String kind,
    String told,
    String missing,
    String search,
    List<Item> items,
    boolean mayChange,
    boolean mayShare,
    boolean shared,
    String previous,
    String next) {
  /** How many articles stand on a page. */
  public static final int SIZE = 50;

  /**
   * An article in it.
   *
   * @param address empty when the archive does not hold it any more
   * @param facts source and date
   * @param added when and by whom, in words
   */
  public record Item(
      String id, String title, String lang, String address, String facts, String added) {}

  /**
   * What is on one of its pages.
   *
   * @param held the articles, as the archive holds them now; null for those that it does not
   * @param missing how many of the whole collection it does not hold
   */
  public record Contents(
      int page, List<CollectedArticle> some, List<@Nullable EnrichedArticle> held, long missing) {}

  /** Makes the page. */
  public static CollectionView of(
      ArticleCollection one, Contents contents, boolean mayChange, Person person, Words words) {
    int page = contents.page();
    return new CollectionView(
        one.name(),
        one.path(),
        one.details().note(),
        CollectionsView.kind(one, person, words),
        words.articles(one.size()),
        contents.missing() == 0 ? "" : words.say("collections.missing", contents.missing()),
        CollectionsView.search(one),
        items(contents, words),
        mayChange,
        one.isOf(person.id()) && person.may(Right.EDIT),
        one.isShared(),
        page == 1 ? "" : one.path() + (page == 2 ? "" : "?page=" + (page - 1)),
        (long) page * SIZE < one.size() ? one.path() + "?page=" + (page + 1) : "");
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  private static List<Item> items(Contents contents, Words words) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < contents.some().size(); i++) {
      items.add(item(contents.some().get(i), contents.held().get(i), words));
    }
    return List.copyOf(items);
  }

  private static Item item(CollectedArticle one, @Nullable EnrichedArticle held, Words words) {
    String added =
        one.byName().isEmpty()
            ? words.say("collections.added-on", day(one.added(), words))
            : words.say("collections.added-by", day(one.added(), words), one.byName());
    return held == null
        ? new Item(one.id().value(), one.title(), "", "", "", added)
        : new Item(
            one.id().value(),
            held.article().title(),
            Words.tag(held.language()),
            Links.article(one.id()),
            facts(held, words),
            added);
  }

  private static String facts(EnrichedArticle held, Words words) {
    String source = held.article().credit().source();
    String date = words.date(held.article().published());
    return source == null ? date : source + ", " + date;
  }

  /** The day of a moment where this program runs. */
  static String day(Instant moment, Words words) {
    return words.date(LocalDate.ofInstant(moment, ZoneId.systemDefault()));
  }
}
