package org.backfile.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

final class OpenStateTest {
  @Test
  void theStateOfAnOpenReaderIsKnownAfterItsCommitWasReplaced() throws Exception {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.commit();
      try (DirectoryReader open = DirectoryReader.open(directory)) {
        String before = IndexFormat.state(open);
        writer.addDocument(new Document());
        writer.commit();

        assertEquals(before, IndexFormat.state(open));
        try (DirectoryReader newest = DirectoryReader.open(directory)) {
          assertNotEquals(before, IndexFormat.state(newest));
        }
      }
    }
  }
}
