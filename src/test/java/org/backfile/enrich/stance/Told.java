package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Headline;
import org.backfile.article.Origin;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Span;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.enrich.text.TextCutter;

/** A made-up article and what was found in it. */
record Told(Article article, List<Entity> entities, Stances stances) {
  static final StanceFinder FINDER = StanceFinder.load(CueList.EMPTY);

  /** A name of two words is a person, any other an organization. */
  static Told of(String title, String body, String... names) {
    return of(FINDER, title, body, names);
  }

  static Told of(StanceFinder finder, String title, String body, String... names) {
    Article article = article(title, body);
    List<Entity> entities = new ArrayList<>();
    for (String name : names) {
      entities.add(entity(article, name));
    }
    return new Told(article, entities, finder.find(new TextCutter().cut(article), entities));
  }

  static Article article(String title, String body) {
    return new Article(
        new ArticleId("a"),
        new Headline(title, Provenance.NONE),
        body,
        PublishedDate.UNDATED,
        Credit.UNKNOWN,
        DeskLabels.NONE,
        new Origin("/a.txt", "a.txt", 0, "0", List.of()));
  }

  /** What this holder says toward this target; the article itself when the holder is empty. */
  Stance said(String holder, String target) {
    return stances.assertions().stream()
        .filter(a -> holder.equals(a.holder() == null ? "" : a.holder()))
        .filter(a -> a.target().equals(target))
        .map(StanceAssertion::polarity)
        .findFirst()
        .orElse(Stance.NOT_ASSESSED);
  }

  Optional<Stance> main() {
    return stances.main().map(StanceAssertion::polarity);
  }

  private static Entity entity(Article article, String name) {
    List<Passage> mentions = new ArrayList<>();
    for (Part part : Part.values()) {
      Matcher match =
          Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(article.text(part));
      while (match.find()) {
        mentions.add(new Passage(part, new Span(match.start(), match.end())));
      }
    }
    EntityType type = name.contains(" ") ? EntityType.PERSON : EntityType.ORGANIZATION;
    return new Entity(name, type, List.of(), mentions, Provenance.NONE);
  }
}
