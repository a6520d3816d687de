package org.backfile.enrich.quote;

import java.util.ArrayList;
import java.util.List;
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
import org.backfile.article.Quote;
import org.backfile.article.Span;
import org.backfile.enrich.text.TextCutter;

/** Finds the quotes of made-up articles in which a few people are known. */
final class Told {
  private static final Provenance MADE_UP = new Provenance(Provenance.Kind.MACHINE, "made up");

  private record Known(EntityType type, String name, String shortName) {}

  private static final List<Known> CAST =
      List.of(
          new Known(EntityType.PERSON, "Ilse Varga", "Varga"),
          new Known(EntityType.PERSON, "Tomas Brandt", "Brandt"),
          new Known(EntityType.PERSON, "Ann Roe", "Roe"),
          new Known(EntityType.ORGANIZATION, "Meridian Freight", "Meridian"),
          new Known(EntityType.PLACE, "Norhaven", "Norhaven"));

  private Told() {}

  /** Every quote as "speaker: words". */
  static List<String> in(String body) {
    Article article = article("Title", body);
    return find(article).stream().map(q -> q.speaker() + ": " + q.said().of(article)).toList();
  }

  static List<Quote> find(Article article) {
    return new QuoteFinder().find(new TextCutter().cut(article), cast(article));
  }

  static List<Entity> cast(Article article) {
    List<Entity> cast = new ArrayList<>();
    for (Known known : CAST) {
      List<Passage> mentions = mentions(article, known);
      if (!mentions.isEmpty()) {
        cast.add(new Entity(known.name(), known.type(), List.of(), mentions, MADE_UP));
      }
    }
    return cast;
  }

  private static List<Passage> mentions(Article article, Known known) {
    List<Passage> found = new ArrayList<>();
    for (Part part : Part.values()) {
      String text = article.text(part);
      int at = text.indexOf(known.shortName());
      while (at >= 0) {
        int whole = at + known.shortName().length() - known.name().length();
        boolean full = whole >= 0 && text.startsWith(known.name(), whole);
        int start = full ? whole : at;
        int end =
            text.startsWith(known.name(), at)
                ? at + known.name().length()
                : at + known.shortName().length();
        found.add(new Passage(part, new Span(start, end)));
        at = text.indexOf(known.shortName(), end);
      }
    }
    return found;
  }

  static Article article(String title, String body) {
    return new Article(
        new ArticleId("told"),
        new Headline(title, MADE_UP),
        body,
        PublishedDate.UNDATED,
        new Credit(List.of(), null, null, null, null, null),
        DeskLabels.NONE,
        new Origin("/made/up", "told.txt", 0, "0", List.of()));
  }
}
