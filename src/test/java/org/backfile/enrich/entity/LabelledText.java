package org.backfile.enrich.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.backfile.article.EntityType;
import org.backfile.enrich.text.TextCutter;
import org.backfile.enrich.text.Token;

/** Sentences whose names are labelled, in documents, read from files in IOB format. */
record LabelledText(List<Sentence> sentences, DocumentWords words) {
  private static final int LONGEST_DOCUMENT = 60;

  /**
   * A sentence cut as the product cuts it.
   *
   * @param origins for each token, which word of the file it came from
   */
  record Sentence(List<String> tokens, List<Integer> origins, List<NameTagger.Name> names) {}

  static List<LabelledText> read(Path file) throws IOException {
    List<LabelledText> documents = new ArrayList<>();
    List<Sentence> open = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add("");
    lines.add("-DOCSTART-\tO");
    for (String line : lines) {
      if (line.startsWith("-DOCSTART-") || open.size() == LONGEST_DOCUMENT) {
        close(open, documents);
      }
      if (line.isEmpty() && !rows.isEmpty()) {
        open.add(sentence(rows));
        rows.clear();
      } else if (!line.isEmpty() && !line.startsWith("-DOCSTART-")) {
        rows.add(line.split("\t"));
      }
    }
    return documents;
  }

  private static void close(List<Sentence> open, List<LabelledText> documents) {
    if (open.isEmpty()) {
      return;
    }
    documents.add(of(open));
    open.clear();
  }

  /** A document of its own. */
  static LabelledText of(List<Sentence> sentences) {
    DocumentWords words = new DocumentWords();
    sentences.forEach(sentence -> words.add(sentence.tokens(), true));
    return new LabelledText(List.copyOf(sentences), words);
  }

  /** The same with every word changed, such as by one who writes headlines. */
  LabelledText rewritten(UnaryOperator<String> change) {
    List<Sentence> changed = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<String> tokens = sentence.tokens().stream().map(change).toList();
      changed.add(new Sentence(tokens, sentence.origins(), sentence.names()));
    }
    return new LabelledText(changed, words);
  }

  static Sentence sentence(List<String[]> rows) {
    List<String> tokens = new ArrayList<>();
    List<Integer> origins = new ArrayList<>();
    List<NameTagger.Name> names = new ArrayList<>();
    String open = "O";
    int start = 0;
    for (int row = 0; row <= rows.size(); row++) {
      String tag = row < rows.size() ? rows.get(row)[1] : "O";
      if (!open.equals("O") && !tag.equals("I-" + open)) {
        names.add(new NameTagger.Name(start, tokens.size(), type(open)));
        open = "O";
      }
      if (open.equals("O") && !tag.equals("O")) {
        open = tag.substring(2);
        start = tokens.size();
      }
      if (row < rows.size()) {
        for (String token : tokens(rows.get(row)[0])) {
          tokens.add(token);
          origins.add(row);
        }
      }
    }
    return new Sentence(tokens, origins, names);
  }

  private static List<String> tokens(String word) {
    List<String> tokens = TextCutter.tokens(word).stream().map(Token::text).toList();
    return tokens.isEmpty() || word.matches("['\u2019]\\p{L}{1,2}|n['\u2019]t")
        ? List.of(word.replace('\u2019', '\''))
        : tokens;
  }

  private static EntityType type(String tag) {
    return switch (tag) {
      case "PER" -> EntityType.PERSON;
      case "ORG" -> EntityType.ORGANIZATION;
      case "LOC" -> EntityType.PLACE;
      case "MISC" -> EntityType.OTHER;
      default -> throw new IllegalArgumentException("Not a type: " + tag);
    };
  }

  int[] labels(Sentence sentence) {
    int[] labels = new int[sentence.tokens().size()];
    for (NameTagger.Name name : sentence.names()) {
      for (int i = name.start(); i < name.end(); i++) {
        labels[i] = Labels.of(place(name, i), name.type());
      }
    }
    return labels;
  }

  private static int place(NameTagger.Name name, int at) {
    if (name.end() - name.start() == 1) {
      return Labels.UNIT;
    }
    return at == name.start() ? Labels.BEGIN : at == name.end() - 1 ? Labels.LAST : Labels.INSIDE;
  }
}
