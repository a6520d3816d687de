package org.backfile.engine.lucene;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Sketch;

/** Turns articles into what Lucene indexes, field by field as {@link Fields} declares. */
final class Documents {
  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private Documents() {}

  static Document of(EnrichedArticle article) {
    Document document = new Document();
    for (IndexField field : Fields.ALL) {
      Collection<String> values = new LinkedHashSet<>(field.values().apply(article));
      for (String value : values) {
        if (!value.isBlank() || field.kind() == IndexField.Kind.ORDER) {
          document.add(made(article, field, value));
        }
      }
    }
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id().value())));
    document.add(new BinaryDocValuesField(Fields.SEAL, new BytesRef()));
    byte[] sketch = Sketch.of(article.article().body()).bytes();
    document.add(new BinaryDocValuesField(Fields.SKETCH, new BytesRef(sketch)));
    document.add(new NumericDocValuesField(Fields.STORY, 0));
    return document;
  }

  /** Gives a document another seal and another story. */
  static void keep(Document document, BytesRef seal, long story) {
    document.removeField(Fields.SEAL);
    document.removeField(Fields.STORY);
    document.add(new BinaryDocValuesField(Fields.SEAL, seal));
    document.add(new NumericDocValuesField(Fields.STORY, story));
  }

  private static IndexableField made(EnrichedArticle article, IndexField field, String value) {
    String name = field.name();
    return switch (field.kind()) {
      case KEY -> new StringField(name, value, Field.Store.NO);
      case TEXT -> new TextField(name, value, Field.Store.NO);
      case WORDS, NAMES -> new Field(name, value, WORDS);
      case UNITS -> new Field(name, UnitTerms.of(article, Part.valueOf(value)), WORDS);
      case FACET -> new KeywordField(name, FacetValues.bytes(value), Field.Store.NO);
      case PAIR -> new KeywordField(name, FacetValues.whole(value), Field.Store.NO);
      case DAY -> new LongField(name, Long.parseLong(value), Field.Store.NO);
      case ORDER -> new SortedDocValuesField(name, new BytesRef(value));
      case STORED -> new StoredField(name, value);
    };
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
