package org.backfile.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.enrich.Enricher;
import org.backfile.evaluate.TaggedText.TaggedSentence;

/**
 * Measures names: right is what has the tokens and the type of a labelled name. Precision, recall
 * and F1 are those of the script conlleval (Tjong Kim Sang and Buchholz, CoNLL-2000).
 */
final class EntityTask {
  private final Enricher enricher;
  private final Run run;
  private final Map<EntityType, Counts> counts = new EnumMap<>(EntityType.class);
  private long texts;

  /** A name as it stands in the text. */
  record Name(Span span, EntityType type) {}

  private record Answer(TaggedText text, List<List<Chunk>> found) {}

  EntityTask(Enricher enricher, Run run) {
    this.enricher = enricher;
    this.run = run;
    for (EntityType type : Chunk.MEASURED) {
      counts.put(type, new Counts());
    }
  }

  Report measure(List<Path> files, int sentences) {
    try (Batches<TaggedText, Answer> texts = new Batches<>(this::find, this::count)) {
      for (Path file : files) {
        new IobFile(file, run, sentences, texts::add).read();
      }
    }
    if (texts == 0) {
      throw new WrongFile("No tokens with tags are in " + Texts.list(files) + ".");
    }
    Counts all = new Counts();
    counts.values().forEach(all::add);
    List<Score> scores = new ArrayList<>();
    counts.forEach((type, of) -> scores.add(of.score(type.key())));
    scores.add(all.score("all"));
    return run.report(
        enricher.version(),
        List.of(new Table("Names, whole and of the right type", scores)),
        List.of());
  }

  private Answer find(TaggedText labelled) {
    JoinedTokens joined = new JoinedTokens(labelled);
    List<Name> names = new ArrayList<>();
    for (Entity entity : enricher.enrich(Texts.untitled(joined.text())).entities()) {
      for (Passage mention : entity.mentions()) {
        if (mention.part() == Part.BODY && Chunk.MEASURED.contains(entity.type())) {
          names.add(new Name(mention.span(), entity.type()));
        }
      }
    }
    names.sort(Comparator.comparing(Name::span));
    return new Answer(
        labelled, joined.places().stream().map(sentence -> chunks(sentence, names)).toList());
  }

  /** The tokens that each name touches; one that two names touch belongs to the first. */
  static List<Chunk> chunks(List<Span> tokens, List<Name> names) {
    List<Chunk> chunks = new ArrayList<>();
    int free = 0;
    for (Name name : names) {
      int from = free;
      while (from < tokens.size() && tokens.get(from).end() <= name.span().start()) {
        from++;
      }
      int to = from;
      while (to < tokens.size() && tokens.get(to).start() < name.span().end()) {
        to++;
      }
      if (to > from) {
        chunks.add(new Chunk(name.type(), from, to));
        free = to;
      }
    }
    return chunks;
  }

  private void count(Answer answer) {
    texts++;
    run.predicted("-DOCSTART-\tO\tO\n");
    for (int i = 0; i < answer.found().size(); i++) {
      TaggedSentence sentence = answer.text().sentences().get(i);
      List<Chunk> found = answer.found().get(i);
      Set<Chunk> labelled = new HashSet<>(Chunk.of(sentence.tags()));
      labelled.forEach(chunk -> of(chunk).add(1, 0, 0));
      for (Chunk chunk : found) {
        of(chunk).add(0, 1, labelled.contains(chunk) ? 1 : 0);
      }
      predict(sentence, found);
    }
    run.itemDone();
  }

  private Counts of(Chunk chunk) {
    return counts.computeIfAbsent(chunk.type(), type -> new Counts());
  }

  private void predict(TaggedSentence sentence, List<Chunk> found) {
    List<String> tags = Chunk.tags(found, sentence.tokens().size());
    for (int i = 0; i < tags.size(); i++) {
      run.predicted(sentence.tokens().get(i) + "\t" + sentence.tags().get(i) + "\t" + tags.get(i));
    }
    run.predicted("");
  }
}
