package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Span;
import org.backfile.search.Meaning;
import org.jspecify.annotations.Nullable;

/** Turns articles into passages with vectors, as they stand in the index of passages. */
final class PassageDocuments {
  static final String ID = "id";
  static final String HASH = "hash";
  static final String START = "start";
  static final String END = "end";
  static final String VECTOR = "vector";

  /** Raise it when passages are cut or read in another way. */
  static final int VERSION = 1;

  private PassageDocuments() {}

  /**
   * The passages of an article, each read with the title before it. An article without a text that
   * can be read has one document all the same, which says that it was looked at.
   */
  static List<Document> of(EnrichedArticle article, Meaning meaning) {
    List<Document> documents = new ArrayList<>();
    if (article.language().isRead()) {
      String title = article.article().title();
      String body = article.article().body();
      for (Span span : PassageCutter.cut(article)) {
        Document passage = document(article, span.start(), span.end());
        if (addVector(passage, meaning.of(title + "\n" + span.of(body)))) {
          documents.add(passage);
        }
      }
      if (documents.isEmpty()) {
        Document alone = document(article, 0, 0);
        addVector(alone, meaning.of(title));
        documents.add(alone);
      }
      return documents;
    }
    return none(article);
  }

  /** What says that an article was looked at and has no passage. */
  static List<Document> none(EnrichedArticle article) {
    return List.of(document(article, 0, 0));
  }

  private static Document document(EnrichedArticle article, int start, int end) {
    BytesRef id = new BytesRef(article.id().value());
    Document document = new Document();
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(ID, id));
    document.add(new SortedDocValuesField(HASH, new BytesRef(article.article().origin().hash())));
    document.add(new NumericDocValuesField(START, start));
    document.add(new NumericDocValuesField(END, end));
    return document;
  }

  private static boolean addVector(Document document, float[] vector) {
    byte[] bytes = bytes(vector);
    if (bytes == null) {
      return false;
    }
    document.add(new KnnByteVectorField(VECTOR, bytes, VectorSimilarityFunction.COSINE));
    return true;
  }

  /**
   * A vector in a quarter of its size, of the same direction within a hundredth; null when it has
   * none. Its length is lost, which the cosine does not look at.
   */
  static byte @Nullable [] bytes(float[] vector) {
    float most = 0;
    for (float value : vector) {
      most = Math.max(most, Math.abs(value));
    }
    if (most == 0) {
      return null;
    }
    byte[] bytes = new byte[vector.length];
    for (int d = 0; d < bytes.length; d++) {
      bytes[d] = (byte) Math.round(vector[d] / most * Byte.MAX_VALUE);
    }
    return bytes;
  }
}
