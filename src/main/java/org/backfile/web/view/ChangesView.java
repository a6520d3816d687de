package org.backfile.web.view;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.backfile.article.Article;
import org.backfile.article.Version;

/**
 * What one text changes of another. Template {@code changes}.
 *
 * @param address of this page
 * @param back the article whose text is the later one
 * @param told what stands against what
 * @param parts the changed paragraphs, and between them what is the same
 * @param same what is said when nothing differs; empty when something does
 */
public record ChangesView(
    String title,
    String address,
    String back,
    String told,
    Side before,
    Side after,
    List<Part> parts,
    String same) {
  private static final String PARAGRAPH = "\n\n";

  /**
   * One of the two texts.
   *
   * @param label what it is to the reader
   * @param address empty when it has no page
   * @param source empty when not known
   */
  public record Side(String label, String title, String address, String source, String date) {}

  /**
   * A stretch of the page.
   *
   * @param folded how many paragraphs are folded away, in words; empty when none are
   * @param paragraphs each in its pieces
   */
  public record Part(String folded, List<List<Piece>> paragraphs) {}

  /**
   * Words that were kept, removed or added.
   *
   * @param kind {@code kept}, {@code removed} or {@code added}
   */
  public record Piece(String kind, String text) {}

  /** What an article changes of another. */
  public static ChangesView between(Article other, Article article, Words words) {
    return of(
        side(words.say("changes.other"), other, words),
        side(words.say("changes.this"), article, words),
        other.title() + PARAGRAPH + other.body(),
        article.title() + PARAGRAPH + article.body(),
        new Page(Links.changes(article.id(), other.id()), words.say("changes.copies"), words));
  }

  /** What became of the text that an article had before. */
  public static ChangesView since(Version version, Article article, Words words) {
    String day = words.date(LocalDate.ofInstant(version.replaced(), ZoneOffset.UTC));
    Side before = new Side(words.say("changes.until", day), version.title(), "", "", "");
    return of(
        before,
        side(words.say("changes.now"), article, words),
        version.title() + PARAGRAPH + version.body(),
        article.title() + PARAGRAPH + article.body(),
        new Page(Links.changes(version), words.say("changes.since", day), words));
  }

  private record Page(String address, String told, Words words) {}

  private static ChangesView of(Side before, Side after, String old, String now, Page page) {
    TextChanges changes = TextChanges.between(old, now);
    return new ChangesView(
        page.words.say("changes.title", after.title()),
        page.address,
        after.address(),
        page.told,
        before,
        after,
        new ChangedParts(page.words).of(changes),
        changes.isEmpty() ? page.words.say("changes.none") : "");
  }

  private static Side side(String label, Article article, Words words) {
    return new Side(
        label,
        article.title(),
        Links.article(article.id()),
        Objects.requireNonNullElse(article.credit().source(), ""),
        words.date(article.published()));
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }
}
