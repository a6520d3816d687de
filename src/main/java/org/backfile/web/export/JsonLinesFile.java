package org.backfile.web.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.SearchRequest;
import org.backfile.web.view.AnswerJson;
import org.jspecify.annotations.Nullable;

/** One article a line, as a hit of the API says it, without its snippets. */
final class JsonLinesFile implements ArticleFile {
  private static final JsonMapper JSON = new JsonMapper();

  private final Writer out;
  private final SearchRequest request;

  JsonLinesFile(Writer out, SearchRequest request) {
    this.out = out;
    this.request = request;
  }

  @Override
  public void add(EnrichedArticle article) throws IOException {
    Map<String, @Nullable Object> json = AnswerJson.article(article, request);
    json.put("enrichment", article.enrichment());
    out.write(JSON.writeValueAsString(json));
    out.write('\n');
  }
}
