package org.backfile.enrich.stance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.backfile.article.Article;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Span;
import org.backfile.article.Stance;
import org.backfile.enrich.entity.EntityFinder;
import org.backfile.enrich.entity.NameList;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.TextCutter;
import org.backfile.enrich.vector.SentenceEncoder;

/**
 * Trains the stance head that ships with the product, or measures the finder. The commands stand in
 * docs/models.md.
 */
final class StanceHeadTool {
  private static final int NETS = 3;
  private static final String TARGET = "the labelled target";

  /** A sentence and how it comes off for one target in it: -1, 0 or 1. */
  private record Labelled(String sentence, Span target, int side) {}

  private final TextCutter cutter = new TextCutter();
  private final EntityFinder names = EntityFinder.load(NameList.EMPTY);
  private final SentenceEncoder encoder = SentenceEncoder.load().orElseThrow();

  private StanceHeadTool() {}

  /** Arguments: "train" head-file NewsMTSC-file held-back-files, or "measure" NewsMTSC-files. */
  public static void main(String[] args) throws IOException {
    StanceHeadTool tool = new StanceHeadTool();
    List<String> rest = List.of(args).subList(1, args.length);
    if (args[0].equals("train")) {
      tool.train(Path.of(rest.get(0)), Path.of(rest.get(1)), rest.subList(2, rest.size()));
    } else {
      for (String file : rest) {
        System.out.println(file + ": " + tool.measure(read(Path.of(file))));
      }
    }
  }

  private void train(Path out, Path examples, List<String> heldBack) throws IOException {
    Set<String> never = new HashSet<>();
    for (String file : heldBack) {
      read(Path.of(file)).forEach(labelled -> never.add(labelled.sentence()));
    }
    List<HeadTrainer.Example> learnt = new ArrayList<>();
    for (Labelled labelled : read(examples)) {
      if (!never.contains(labelled.sentence())) {
        addExample(labelled, learnt);
      }
    }
    List<StanceHead.Net> nets = new ArrayList<>();
    for (int seed = 1; seed <= NETS; seed++) {
      nets.add(HeadTrainer.train(learnt, seed));
    }
    try (DataOutputStream data =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(out)))) {
      new StanceHead(nets).write(data);
    }
  }

  /** As the product reads it: the target under its mask, the other names under theirs. */
  private void addExample(Labelled labelled, List<HeadTrainer.Example> examples) {
    Article article = Told.article("Notes", labelled.sentence());
    ArticleText text = cutter.cut(article);
    Passage target = new Passage(Part.BODY, labelled.target());
    List<Entity> entities = new ArrayList<>();
    for (Entity entity : names.find(text)) {
      List<Passage> others =
          entity.mentions().stream().filter(m -> !m.span().overlaps(labelled.target())).toList();
      if (!others.isEmpty()) {
        entities.add(
            new Entity(entity.name(), entity.type(), List.of(), others, entity.provenance()));
      }
    }
    entities.add(new Entity(TARGET, EntityType.OTHER, List.of(), List.of(target), Provenance.NONE));
    Places places = new Places(Speech.of(WordLists.builtIn("speech.txt")));
    for (Line line : Lines.of(text, places.of(text), entities)) {
      for (Mention mention : line.mentions()) {
        if (mention.target().equals(TARGET)) {
          Masked masked = Masked.of(labelled.sentence(), line, mention);
          float[] inputs = Wording.inputs(encoder, masked);
          examples.add(new HeadTrainer.Example(inputs, labelled.side() + 1));
        }
      }
    }
  }

  private String measure(List<Labelled> examples) {
    int[][] table = new int[Leaning.CLASSES][Leaning.CLASSES];
    for (Labelled labelled : examples) {
      ArticleText text = cutter.cut(Told.article("Notes", labelled.sentence()));
      Stance told = Told.FINDER.polarity(text, new Passage(Part.BODY, labelled.target()));
      int side = told == Stance.SUPPORTIVE ? 1 : told == Stance.CRITICAL ? -1 : 0;
      table[labelled.side() + 1][side + 1]++;
    }
    double f1 = 0;
    int right = 0;
    for (int c = 0; c < table.length; c++) {
      int all = 0;
      for (int other = 0; other < table.length; other++) {
        all += table[c][other] + table[other][c];
      }
      right += table[c][c];
      f1 += 200.0 * table[c][c] / Math.max(1, all) / table.length;
    }
    return String.format(
        Locale.ROOT, "macro-F1 %.1f, accuracy %.1f", f1, 100.0 * right / examples.size());
  }

  /** Reads both notations of NewsMTSC: many targets with 2, 4, 6, or one with -1, 0, 1. */
  private static List<Labelled> read(Path file) throws IOException {
    List<Labelled> examples = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String row : Files.readAllLines(file)) {
      JsonNode node = json.readTree(row);
      if (node.has("targets")) {
        String sentence = node.get("sentence_normalized").asText();
        for (JsonNode target : node.get("targets")) {
          int side = target.get("polarity").asInt() / 2 - 2;
          examples.add(new Labelled(sentence, span(sentence, target), side));
        }
      } else {
        String sentence = node.get("sentence").asText();
        examples.add(new Labelled(sentence, span(sentence, node), node.get("polarity").asInt()));
      }
    }
    return examples;
  }

  /** Its offsets count code points. */
  private static Span span(String sentence, JsonNode target) {
    return new Span(
        sentence.offsetByCodePoints(0, target.get("from").asInt()),
        sentence.offsetByCodePoints(0, target.get("to").asInt()));
  }
}
