package org.backfile.enrich.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Provenance;
import org.backfile.article.Topic;
import org.backfile.enrich.text.ArticleText;

/**
 * The finder of what an article is about.
 *
 * <p>Topics that the desk gave come first and are all kept; the program fills up to three with the
 * strongest of its own, and gives none when the text says too little. Equal texts and lists give
 * equal topics. Safe for use by many threads.
 */
public final class TopicFinder {
  private static final int MOST = 3;
  private static final Provenance DESK = new Provenance(Provenance.Kind.METADATA, "topics");

  private final Vocabulary vocabulary;

  private TopicFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A finder with the built-in topics and those of the newsroom, which may be none. */
  public static TopicFinder load(TopicList newsroom) {
    return new TopicFinder(new Vocabulary(builtIn(), newsroom));
  }

  /** At most three topics, the strongest first; more only when the desk gave more. */
  public List<Topic> find(ArticleText text) {
    List<Topic> topics = new ArrayList<>();
    for (String path : text.article().labels().topics()) {
      addDesk(path, topics);
    }
    if (topics.size() < MOST) {
      for (Topic topic : new Verdict(new Tally(text, vocabulary)).topics()) {
        if (topics.size() < MOST && topics.stream().noneMatch(t -> within(t, topic))) {
          topics.add(topic);
        }
      }
    }
    return List.copyOf(topics);
  }

  /** Changes whenever the same text may get other topics. */
  public String version() {
    return vocabulary.version();
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

  private static TopicList builtIn() {
    try (InputStream file = TopicFinder.class.getResourceAsStream("topics.txt")) {
      if (file == null) {
        throw new IllegalStateException("topics.txt is missing from the program");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      return TopicList.parse("topics.txt", reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("topics.txt cannot be read", e);
    }
  }
}
