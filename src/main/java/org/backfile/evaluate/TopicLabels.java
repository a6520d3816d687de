package org.backfile.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which topics of the archive a label of a collection stands for. */
final class TopicLabels {
  /** The label of topics that say nothing of the labels. */
  private static final String NONE = "-";

  private final Map<String, List<String>> paths = new LinkedHashMap<>();

  /** Reads lines such as {@code business = economy, labour}; {@code #} begins a comment. */
  static TopicLabels read(Path file) {
    TopicLabels labels = new TopicLabels();
    Input.read(file, reader -> labels.read(file, reader));
    return labels;
  }

  private void read(Path file, BufferedReader reader) throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new WrongFile(file, "line " + number + " is not: label = topic, topic");
      }
      List<String> topics = new ArrayList<>();
      for (String topic : line.substring(equals + 1).split(",", -1)) {
        if (!topic.isBlank()) {
          topics.add(lower(topic));
        }
      }
      paths.put(lower(line.substring(0, equals)), topics);
    }
  }

  /** Keeps these labels alone; one that no line names stands for the topic of its own name. */
  TopicLabels of(Set<String> labels) {
    TopicLabels kept = new TopicLabels();
    kept.paths.put(NONE, paths.getOrDefault(NONE, List.of()));
    labels.forEach(label -> kept.paths.put(label, paths.getOrDefault(label, List.of(label))));
    return kept;
  }

  /** The label of the narrowest topic that has one, among this one and those above it. */
  Optional<String> of(String topic) {
    String best = null;
    int longest = 0;
    for (Map.Entry<String, List<String>> label : paths.entrySet()) {
      for (String path : label.getValue()) {
        if (path.length() > longest && isWithin(lower(topic), path)) {
          best = label.getKey();
          longest = path.length();
        }
      }
    }
    return Optional.ofNullable(best).filter(label -> !label.equals(NONE));
  }

  private static boolean isWithin(String topic, String path) {
    return (topic + "/").startsWith(path + "/");
  }

  /** Labels and topics are equal without regard to case. */
  static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
