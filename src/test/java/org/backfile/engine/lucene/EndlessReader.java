package org.backfile.engine.lucene;

import java.nio.file.Path;
import org.backfile.search.PassageWriter;

/** A program that reads three articles for their meaning, commits two and waits to be killed. */
final class EndlessReader {
  private EndlessReader() {}

  public static void main(String[] args) throws Exception {
    PassageWriter passages = new LucenePassages(Path.of(args[0]), EncoderMeaning.MEANING, 2);
    for (int i = 0; i < 4; i++) {
      passages.step();
    }
    System.out.write('r');
    System.out.flush();
    Thread.sleep(Long.MAX_VALUE);
  }
}
