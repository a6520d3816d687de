package org.backfile.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/**
 * What Lucene does by itself, to measure our ranking against: BM25 as it comes, the standard
 * analyzer, title and body as one text, in memory. Texts are added first, then words are looked for
 * by any number of threads.
 */
public final class PlainRanking implements AutoCloseable {
  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final Analyzer analyzer = new StandardAnalyzer();
  private final IndexWriter writer;

  public PlainRanking() {
    try {
      writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public void add(String id, String text) {
    Document document = new Document();
    document.add(new StoredField(ID, id));
    document.add(new SortedDocValuesField(ID, new BytesRef(id)));
    document.add(new TextField(TEXT, text, Field.Store.NO));
    try {
      writer.addDocument(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The ids of the texts that hold any of the words, the best first, equally good ones by id. */
  public List<String> ranked(String words, int most) {
    var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, words);
    if (query == null) {
      return List.of();
    }
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      TopFieldDocs found = new IndexSearcher(reader).search(query, most, ORDER);
      StoredFields stored = reader.storedFields();
      List<String> ids = new ArrayList<>();
      for (ScoreDoc each : found.scoreDocs) {
        ids.add(stored.document(each.doc).get(ID));
      }
      return ids;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() {
    try {
      writer.rollback();
      directory.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
