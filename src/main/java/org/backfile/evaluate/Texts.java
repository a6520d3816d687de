package org.backfile.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.Headline;
import org.backfile.article.Origin;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;

/** Makes articles of labelled texts. */
final class Texts {
  /** Stands for a headline where a text has none: it has no word in which to find anything. */
  private static final String NO_TITLE = "\u2014";

  private static final Provenance LABELLED =
      new Provenance(Provenance.Kind.FILE, "a labelled file");

  /** The id of an article that is forgotten as soon as it is measured. */
  static final String ONLY = "labelled";

  private Texts() {}

  static String list(List<Path> files) {
    return files.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  static Article untitled(String body) {
    return article(ONLY, "", body);
  }

  static Article article(String id, String title, String body) {
    return article(id, title, body, PublishedDate.UNDATED, DeskLabels.NONE);
  }

  static Article dated(String body, PublishedDate published) {
    return article(ONLY, "", body, published, DeskLabels.NONE);
  }

  /** An article to whose names a desk has added one. */
  static Article naming(String name, String title, String body) {
    DeskLabels labels = new DeskLabels(List.of(name), List.of(), null, List.of(), Map.of());
    return article(ONLY, title, body, PublishedDate.UNDATED, labels);
  }

  private static Article article(
      String id, String title, String body, PublishedDate published, DeskLabels labels) {
    return new Article(
        new ArticleId(id),
        new Headline(title.isBlank() ? NO_TITLE : title.strip(), LABELLED),
        body,
        published,
        Credit.UNKNOWN,
        labels,
        new Origin("", "", 0, "", List.of()));
  }
}
