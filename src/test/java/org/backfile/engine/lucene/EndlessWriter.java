package org.backfile.engine.lucene;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import org.backfile.search.Articles;

/** A program that commits one article, says so with an {@code r}, and then writes without end. */
final class EndlessWriter {
  private EndlessWriter() {}

  public static void main(String[] args) throws Exception {
    try (LuceneWriter writer = LuceneWriter.open(Path.of(args[0]), "an endless writer");
        FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      writer.put(Articles.article("committed").build());
      writer.commit();
      out.write('r');
      out.flush();
      for (int i = 0; ; i++) {
        writer.put(Articles.article("lost" + i).build());
      }
    }
  }
}
