package org.backfile.enrich.entity;

import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.Entity;
import org.backfile.article.Headline;
import org.backfile.article.Origin;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.TextCutter;

/** Articles for tests, and what to ask of their entities. */
final class Articles {
  private Articles() {}

  static ArticleText text(String title, String body, String... deskEntities) {
    Article article =
        new Article(
            new ArticleId("test"),
            new Headline(title, new Provenance(Provenance.Kind.FILE, "")),
            body,
            PublishedDate.UNDATED,
            Credit.UNKNOWN,
            new DeskLabels(List.of(deskEntities), List.of(), null, List.of(), Map.of()),
            new Origin("/news/test.txt", "test.txt", 0, "0", List.of()));
    return new TextCutter().cut(article);
  }

  static List<String> names(List<Entity> entities) {
    return entities.stream().map(Entity::name).toList();
  }

  /** The entity with this name; fails when there is none. */
  static Entity entity(String name, List<Entity> entities) {
    return entities.stream()
        .filter(entity -> entity.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + names(entities)));
  }
}
