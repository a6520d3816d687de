package org.backfile.engine.lucene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.article.EnrichedArticle;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleSearcherContract;
import org.backfile.search.ArticleWriter;
import org.backfile.search.ArticleWriterContract;
import org.backfile.search.NaiveEqualityContract;
import org.junit.jupiter.api.io.TempDir;

class LuceneEngineTest
    implements ArticleSearcherContract, ArticleWriterContract, NaiveEqualityContract {
  @TempDir Path folder;

  @Override
  public ArticleSearcher searcherOf(List<EnrichedArticle> articles) throws Exception {
    Path index = Files.createTempDirectory(folder, "index");
    try (LuceneWriter writer = LuceneWriter.open(index, "a test")) {
      articles.forEach(article -> writer.put(article, "f"));
      writer.commit();
    }
    return new LuceneSearcher(index, Limits.DEFAULT);
  }

  @Override
  public ArticleWriter writer(Path index) {
    return LuceneWriter.open(index, "a test");
  }

  @Override
  public ArticleSearcher searcher(Path index) {
    return new LuceneSearcher(index, Limits.DEFAULT);
  }
}
