package org.backfile.enrich.topic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.enrich.vector.SentenceEncoder;

/** Writes the vectors of the built-in example texts: {@code ExampleVectorsTool FOLDER}. */
final class ExampleVectorsTool {
  private ExampleVectorsTool() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    var lines = Files.readAllLines(folder.resolve("examples.txt"), StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(folder.resolve("examples.bin"))) {
      ExampleVectors.write(
          TopicList.parse("examples.txt", lines), SentenceEncoder.load().orElseThrow(), out);
    }
  }
}
