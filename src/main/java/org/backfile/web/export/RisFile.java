package org.backfile.web.export;

import java.io.IOException;
import java.io.Writer;
import org.backfile.article.EnrichedArticle;
import org.backfile.citation.Cited;
import org.backfile.citation.RisEntry;
import org.backfile.query.SearchRequest;

/** Citations for reference managers, with what was found in each article as a note. */
final class RisFile implements ArticleFile {
  private final Writer out;
  private final SearchRequest request;

  RisFile(Writer out, SearchRequest request) {
    this.out = out;
    this.request = request;
  }

  @Override
  public void add(EnrichedArticle article) throws IOException {
    String note = Row.of(article, request).note(article);
    out.write(RisEntry.of(Cited.article(article), note));
    out.write("\r\n");
  }
}
