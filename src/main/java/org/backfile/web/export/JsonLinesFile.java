package org.backfile.web.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.Origin;
import org.backfile.article.Topic;
import org.backfile.query.SearchRequest;
import org.backfile.web.view.AnswerJson;
import org.jspecify.annotations.Nullable;

/**
 * One article a line, as a hit of the API says it, without its snippets and with where each value
 * comes from. Every text stands as it is in the archive.
 */
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
    json.put("titleProvenance", Row.key(article.article().headline().provenance()));
    json.put("stance", stance(Row.of(article, request)));
    json.put("topics", article.topics().stream().map(JsonLinesFile::topic).toList());
    json.put("entities", article.entities().stream().map(JsonLinesFile::entity).toList());
    json.put("tags", article.article().labels().tags());
    json.put("origin", origin(article.article().origin()));
    json.put("enrichment", article.enrichment());
    out.write(JSON.writeValueAsString(json));
    out.write('\n');
  }

  private static Map<String, @Nullable Object> stance(Row row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("value", row.stance().key());
    json.put("target", row.target().isEmpty() ? null : row.target());
    json.put("strength", row.strength().isEmpty() ? null : row.strength());
    json.put("evidence", row.evidence());
    json.put("sentence", row.sentence().isEmpty() ? null : row.sentence());
    json.put("provenance", row.stanceFrom());
    return json;
  }

  private static Map<String, Object> origin(Origin origin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", origin.name());
    json.put("hash", origin.hash());
    return json;
  }

  private static Map<String, Object> topic(Topic topic) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", topic.name());
    json.put("path", topic.path());
    json.put("provenance", Row.key(topic.provenance()));
    return json;
  }

  private static Map<String, Object> entity(Entity entity) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", entity.name());
    json.put("type", entity.type().key());
    json.put("mentions", entity.mentions().size());
    json.put("provenance", Row.key(entity.provenance()));
    return json;
  }
}
