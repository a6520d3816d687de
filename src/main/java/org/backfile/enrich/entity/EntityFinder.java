package org.backfile.enrich.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.backfile.article.Entity;
import org.backfile.article.Provenance;
import org.backfile.enrich.text.ArticleText;

/**
 * Finds the people, organizations, places and other named things of an article.
 *
 * <p>A trained model and a list of well-known names propose, the newsroom's own list overrules
 * them, and what a desk has written into the article's metadata overrules all. Equal articles give
 * equal entities. Safe for use by many threads.
 */
public final class EntityFinder {
  private static final String MODEL = "name model 2";

  private static final Provenance WORLD =
      new Provenance(Provenance.Kind.MACHINE, "name list: built in");

  private final NameTagger tagger;
  private final NameLists lists;

  private EntityFinder(NameTagger tagger, NameLists lists) {
    this.tagger = tagger;
    this.lists = lists;
  }

  /** Reads the model that ships with the product, which takes part of a second. */
  public static EntityFinder load(NameList newsroom) {
    return new EntityFinder(NameTagger.load(), new NameLists(newsroom, world()));
  }

  /**
   * The entities of an article, the most mentioned first, then in order of first mention. Mentions
   * do not overlap, but for a product's that begins with the name of its maker.
   */
  public List<Entity> find(ArticleText text) {
    List<Line> lines = Line.of(text);
    List<Spot> spots = new DocumentNames(tagger, lists, lines).spots();
    Provenance model = new Provenance(Provenance.Kind.MACHINE, MODEL);
    List<Entity> found = new ArrayList<>();
    for (Member member : Cast.of(spots, lists)) {
      if (member.isClear()) {
        found.add(member.entity(text.article(), model));
      }
    }
    found = DeskNames.added(found, text.article(), lines, lists);
    found.sort(
        Comparator.comparingInt((Entity e) -> -e.mentions().size())
            .thenComparing(
                e -> e.mentions().isEmpty() ? null : e.mentions().getFirst(),
                Comparator.nullsLast(Comparator.naturalOrder())));
    return List.copyOf(found);
  }

  /** The model and both name lists; it changes when any of them does. */
  public String version() {
    return MODEL
        + ", rules 2, built-in list "
        + lists.world().version()
        + ", own list "
        + lists.newsroom().version();
  }

  private static NameList world() {
    InputStream file =
        Objects.requireNonNull(EntityFinder.class.getResourceAsStream("names.txt"), "names.txt");
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return NameList.parse(in.lines().toList(), WORLD);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
