package org.backfile.enrich.entity;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.backfile.article.EntityType;

/**
 * Trains the name model that ships with the product, or measures it. The commands stand in
 * docs/models.md.
 */
final class NameModelTool {
  private static final long SEED = 1;

  /** How often each of the made-up stories is told, each time with other names. */
  private static final int TELLINGS = 15;

  private NameModelTool() {}

  /**
   * Arguments: "train" rounds model-file names.txt IOB-files, or "measure" IOB-files. The first of
   * the files for training is read in headlines too.
   */
  public static void main(String[] args) throws IOException {
    if (args[0].equals("train")) {
      train(Integer.parseInt(args[1]), List.of(args).subList(2, args.length));
    } else {
      NameTagger tagger = NameTagger.load();
      for (String file : List.of(args).subList(1, args.length)) {
        System.out.println(file + "\n" + measure(tagger, LabelledText.read(Path.of(file))));
      }
    }
  }

  private static void train(int rounds, List<String> files) throws IOException {
    NameTrainer trainer = new NameTrainer(NameTagger.loadFeatures());
    for (String file : files.subList(2, files.size())) {
      for (LabelledText text : LabelledText.read(Path.of(file))) {
        trainer.add(text);
        if (file.equals(files.get(2))) {
          trainer.add(text.rewritten(word -> word.toUpperCase(Locale.ROOT)));
          trainer.add(text.rewritten(NameModelTool::titled));
        }
      }
    }
    Stories stories = Stories.read(Path.of(files.get(1)), new Random(SEED));
    for (int i = 0; i < TELLINGS; i++) {
      stories.told().forEach(trainer::add);
    }
    NameModel model = trainer.train(rounds, SEED);
    try (DataOutputStream data =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(Path.of(files.get(0)))))) {
      model.write(data);
    }
  }

  private static String titled(String word) {
    return word.length() > 3 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
  }

  static String measure(NameTagger tagger, List<LabelledText> texts) {
    Tally all = new Tally();
    Map<EntityType, Tally> types = new EnumMap<>(EntityType.class);
    long start = System.nanoTime();
    long tokens = 0;
    for (LabelledText text : texts) {
      for (LabelledText.Sentence sentence : text.sentences()) {
        tokens += sentence.tokens().size();
        Set<String> found = new HashSet<>();
        tagger.names(sentence.tokens(), text.words()).forEach(n -> found.add(place(n, sentence)));
        Set<String> gold = new HashSet<>();
        sentence.names().forEach(n -> gold.add(place(n, sentence)));
        for (EntityType type : EntityType.values()) {
          types.computeIfAbsent(type, t -> new Tally()).add(only(type, gold), only(type, found));
          if (type != EntityType.OTHER) {
            all.add(only(type, gold), only(type, found));
          }
        }
      }
    }
    StringBuilder table = new StringBuilder();
    types.forEach((type, tally) -> table.append(type.key()).append(' ').append(tally).append('\n'));
    double seconds = (System.nanoTime() - start) / 1e9;
    return table
        + "person, organization, place: "
        + all
        + String.format(Locale.ROOT, "%n%,.0f tokens a second", tokens / seconds);
  }

  private static Set<String> only(EntityType type, Set<String> places) {
    Set<String> only = new HashSet<>(places);
    only.removeIf(p -> !p.startsWith(type.key()));
    return only;
  }

  /** A name in words of the file, not in our tokens. */
  private static String place(NameTagger.Name name, LabelledText.Sentence sentence) {
    return name.type().key()
        + " "
        + sentence.origins().get(name.start())
        + " "
        + sentence.origins().get(name.end() - 1);
  }

  /** How many names were right, found and there. */
  private static final class Tally {
    private int right;
    private int found;
    private int gold;

    private void add(Set<String> expected, Set<String> actual) {
      gold += expected.size();
      found += actual.size();
      right += (int) actual.stream().filter(expected::contains).count();
    }

    @Override
    public String toString() {
      double precision = 100.0 * right / Math.max(found, 1);
      double recall = 100.0 * right / Math.max(gold, 1);
      double f1 = 200.0 * right / Math.max(found + gold, 1);
      return String.format(
          Locale.ROOT, "P %.1f R %.1f F1 %.1f (%d names)", precision, recall, f1, gold);
    }
  }
}
