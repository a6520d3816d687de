package org.backfile.web.export;

import java.io.IOException;
import org.backfile.article.EnrichedArticle;

/** A file of articles that is being written, one article after the other. Holds none of them. */
public interface ArticleFile {
  void add(EnrichedArticle article) throws IOException;
}
