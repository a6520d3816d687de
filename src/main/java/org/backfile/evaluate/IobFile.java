package org.backfile.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.backfile.evaluate.TaggedText.TaggedSentence;

/**
 * A file with a token and, in the last column, its tag on each line; an empty line ends a sentence,
 * {@code -DOCSTART-} begins a text. Without that mark, a text is as long as told.
 */
final class IobFile {
  /** No article is longer; what is has lost its marks. */
  private static final int LONGEST = 200;

  private static final String START = "-DOCSTART-";

  private final Path file;
  private final Run run;
  private final int usual;
  private final Consumer<TaggedText> then;
  private List<TaggedSentence> text = new ArrayList<>();
  private TaggedSentence sentence = new TaggedSentence();
  private boolean isMarked;
  private long number;

  /**
   * A file that is not read yet.
   *
   * @param usual how many sentences make a text where nothing marks its beginning
   */
  IobFile(Path file, Run run, int usual, Consumer<TaggedText> then) {
    this.file = file;
    this.run = run;
    this.usual = usual;
    this.then = then;
  }

  void read() {
    Input.read(file, this::read);
  }

  private void read(BufferedReader reader) throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.startsWith(START)) {
        endText();
        isMarked = true;
      } else if (line.isBlank()) {
        endSentence();
      } else {
        token(line);
      }
    }
    endText();
  }

  private void token(String line) {
    String[] columns = line.indexOf('\t') >= 0 ? line.split("\t") : line.strip().split("\\s+");
    String tag = columns[columns.length - 1].strip();
    if (columns.length < 2 || columns[0].isBlank() || !Chunk.isTag(tag)) {
      run.problem(file, number, "has no token with a tag such as O, B-PER or I-PER");
      return;
    }
    sentence.tokens().add(columns[0].strip());
    sentence.tags().add(tag);
  }

  private void endSentence() {
    if (!sentence.isEmpty()) {
      text.add(sentence);
      sentence = new TaggedSentence();
    }
    if (text.size() >= (isMarked ? LONGEST : usual)) {
      endText();
    }
  }

  private void endText() {
    if (!sentence.isEmpty()) {
      text.add(sentence);
      sentence = new TaggedSentence();
    }
    if (!text.isEmpty()) {
      then.accept(new TaggedText(text));
      text = new ArrayList<>();
    }
  }
}
