package org.backfile.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.backfile.article.Article;
import org.backfile.reading.ArticleReader;
import org.backfile.reading.ReadOutcome;
import org.backfile.reading.ReadOutcome.Failed;
import org.backfile.reading.ReadOutcome.Read;
import org.backfile.reading.ReadOutcome.Skipped;
import org.backfile.reading.SourceFile;

/** The texts of the articles in a file or folder that a list names beside itself. */
final class ExampleArticles implements Function<String, List<String>> {
  /** More examples would not teach more; an archive named by mistake would take hours. */
  private static final int MOST = 200;

  private final Path list;
  private final ArticleReader reader = new ArticleReader();

  /** Names count from the folder of this list. */
  ExampleArticles(Path list) {
    this.list = list;
  }

  @Override
  public List<String> apply(String name) {
    List<String> texts = new ArrayList<>();
    try (var files = reader.files(List.of(list.resolveSibling(name)))) {
      for (Iterator<SourceFile> each = files.iterator(); each.hasNext(); ) {
        reader.read(each.next(), outcome -> add(outcome, texts, name));
      }
    }
    return texts;
  }

  private static void add(ReadOutcome outcome, List<String> texts, String name) {
    switch (outcome) {
      case Read read -> texts.add(text(read.article()));
      case Failed failed -> throw new IllegalArgumentException(failed.name() + ": " + failed.why());
      case Skipped skipped -> {}
    }
    if (texts.size() > MOST) {
      throw new IllegalArgumentException(name + " holds more than " + MOST + " articles");
    }
  }

  private static String text(Article article) {
    return article.title() + ". " + article.body();
  }
}
