package org.backfile.engine.lucene;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.backfile.article.EnrichedArticle;
import org.backfile.search.SearchUnavailable;

/** An article as the index stores it: JSON made of the components of its records. */
final class StoredArticle {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_GETTERS, MapperFeature.AUTO_DETECT_IS_GETTERS)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .defaultPropertyInclusion(Value.construct(Include.NON_NULL, Include.ALWAYS))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final ObjectWriter WRITER = JSON.writerFor(EnrichedArticle.class);
  private static final ObjectReader READER = JSON.readerFor(EnrichedArticle.class);

  private StoredArticle() {}

  static String write(EnrichedArticle article) {
    try {
      return WRITER.writeValueAsString(article);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Cannot be stored: " + article.id(), impossible);
    }
  }

  static EnrichedArticle read(String stored) {
    try {
      return READER.readValue(stored);
    } catch (JsonProcessingException | IllegalArgumentException damaged) {
      throw new SearchUnavailable(
          "An article in the index cannot be read: delete the index folder and index again",
          damaged);
    }
  }
}
