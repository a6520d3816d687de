package org.backfile.enrich.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.Provenance;
import org.backfile.article.Topic;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.vector.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The finder of what an article is about.
 *
 * <p>Topics that the desk gave come first and are all kept; the program fills up to three with the
 * most probable of its own, and gives none when the text says too little. Where the machine cannot
 * make vectors, terms decide alone. Equal texts and lists give equal topics. Safe for use by many
 * threads.
 */
public final class TopicFinder {
  private static final int MOST = 3;
  private static final Provenance DESK = new Provenance(Provenance.Kind.METADATA, "topics");
  private static final String TERMS = "topics.txt";
  private static final String EXAMPLES = "examples.txt";
  private static final String VECTORS = "examples.bin";

  private final Vocabulary vocabulary;
  private final @Nullable SentenceEncoder encoder;
  private final Likeness examples;

  private TopicFinder(Vocabulary vocabulary, @Nullable SentenceEncoder encoder, Likeness examples) {
    this.vocabulary = vocabulary;
    this.encoder = encoder;
    this.examples = examples;
  }

  /** A finder with the built-in topics and those of the newsroom, which may be none. */
  public static TopicFinder load(TopicList newsroom) {
    return load(newsroom, SentenceEncoder.load());
  }

  /** A finder that goes by terms alone when there is no encoder. */
  static TopicFinder load(TopicList newsroom, Optional<SentenceEncoder> encoder) {
    TopicList examples = builtIn(EXAMPLES);
    Vocabulary vocabulary = new Vocabulary(List.of(builtIn(TERMS), examples), newsroom);
    Map<String, List<float[]>> vectors = new LinkedHashMap<>();
    if (encoder.isPresent()) {
      vectors.putAll(vectors(examples));
      ExampleVectors.of(newsroom, encoder.get())
          .forEach((path, of) -> vectors.merge(vocabulary.canonical(path), of, TopicFinder::both));
    }
    return new TopicFinder(vocabulary, encoder.orElse(null), new Likeness(vectors));
  }

  /** At most three topics, the most probable first; more only when the desk gave more. */
  public List<Topic> find(ArticleText text) {
    List<Topic> topics = new ArrayList<>();
    for (String path : text.article().labels().topics()) {
      addDesk(path, topics);
    }
    if (topics.size() < MOST) {
      for (Topic topic : judged(text).sure()) {
        if (topics.size() < MOST && topics.stream().noneMatch(t -> within(t, topic))) {
          topics.add(topic);
        }
      }
    }
    return List.copyOf(topics);
  }

  /**
   * Every broad topic by its most probable topic, the most probable first: what {@link #find} has
   * to choose from before it abstains, without what the desk gave.
   */
  public List<Topic> ranked(ArticleText text) {
    return judged(text).ranked();
  }

  /** Changes whenever the same text may get other topics. */
  public String version() {
    String how = encoder == null ? "terms alone" : encoder.version();
    return vocabulary.version() + ", " + how;
  }

  private Judgement judged(ArticleText text) {
    Tally tally = new Tally(text, vocabulary);
    if (encoder == null) {
      return new Judgement(new Verdict(vocabulary.nodes(), tally, Map.of()), null);
    }
    Comparison comparison = new Comparison(text, encoder, examples);
    return new Judgement(new Verdict(vocabulary.nodes(), tally, comparison.scores()), comparison);
  }

  private void addDesk(String label, List<Topic> topics) {
    String path = vocabulary.canonical(TopicList.path(label));
    if (!path.isEmpty() && topics.stream().noneMatch(t -> t.path().equals(path))) {
      topics.add(new Topic(path, List.of(), DESK));
    }
  }

  private static boolean within(Topic one, Topic other) {
    return (one.path() + "/").startsWith(other.path() + "/");
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static TopicList builtIn(String name) {
    try (InputStream file = open(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return TopicList.parse(name, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static Map<String, List<float[]>> vectors(TopicList examples) {
    try (InputStream file = open(VECTORS)) {
      return ExampleVectors.read(examples, file);
    } catch (IOException e) {
      throw new UncheckedIOException(VECTORS + " cannot be read", e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream file = TopicFinder.class.getResourceAsStream(name);
    if (file == null) {
      throw new IOException("Missing from the program: " + name);
    }
    return file;
  }
}
