package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.enrich.text.Versions;

/** Every topic that can be found, and every term that speaks for one. */
final class Vocabulary {
  private static final String VERSION = "topic list 2";

  /**
   * A topic.
   *
   * @param top the broadest topic of its path
   * @param list the list that names it, for a reader
   */
  record Node(String path, String top, String list) {
    /** What texts without a topic are like. */
    static final String NO_TOPIC = "-";

    boolean isTop() {
      return path.equals(top);
    }

    Node broadest() {
      return new Node(top, top, list);
    }
  }

  /** A term with what it says: its weight for each topic that names it. Equal only to itself. */
  static final class Entry {
    private final Term term;
    private final Map<Node, Double> votes = new LinkedHashMap<>();

    Entry(Term term) {
      this.term = term;
    }

    Term term() {
      return term;
    }

    Map<Node, Double> votes() {
      return votes;
    }
  }

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<Term, Entry> entries = new LinkedHashMap<>();
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final String version;

  /** The built-in list, extended and cut by the newsroom's own. */
  Vocabulary(List<TopicList> builtIn, TopicList newsroom) {
    builtIn.forEach(list -> add(list, VERSION));
    add(newsroom, VERSION + " with " + newsroom.file());
    newsroom.off().forEach(this::remove);
    for (Entry entry : entries.values()) {
      String first = key(entry.term().words().getFirst(), entry.term().isExact());
      byFirstWord.computeIfAbsent(first, k -> new ArrayList<>()).add(entry);
    }
    version = VERSION + ", " + Versions.of(builtIn.toString(), newsroom.toString());
  }

  String version() {
    return version;
  }

  /** Every topic, in the order of the lists. */
  Collection<Node> nodes() {
    return nodes.values();
  }

  /** The terms that begin with this word, among the exact ones or among the others. */
  List<Entry> beginningWith(String word, boolean exact) {
    return byFirstWord.getOrDefault(key(word, exact), List.of());
  }

  /** The path of this vocabulary that this one means, else the path as it is. */
  String canonical(String path) {
    Node node = nodes.get(TopicList.key(path));
    return node == null ? path : node.path();
  }

  private void add(TopicList list, String name) {
    list.topics()
        .forEach(
            (path, terms) -> {
              String known = canonical(path);
              int slash = known.indexOf('/');
              String top = slash < 0 ? known : canonical(known.substring(0, slash));
              Node node = new Node(known, top, name);
              replace(node);
              terms.forEach((term, weight) -> vote(term, node, weight));
            });
  }

  private void vote(Term term, Node node, double weight) {
    entries.computeIfAbsent(term, Entry::new).votes().merge(node, weight, Math::max);
  }

  /** A topic that a newsroom extends comes from its list from then on. */
  private void replace(Node node) {
    Node before = nodes.put(TopicList.key(node.path()), node);
    if (before != null && !before.equals(node)) {
      for (Entry entry : entries.values()) {
        Double weight = entry.votes().remove(before);
        if (weight != null) {
          entry.votes().put(node, weight);
        }
      }
    }
  }

  /** Takes a topic and all below it away. */
  private void remove(String path) {
    String key = TopicList.key(path);
    nodes.keySet().removeIf(k -> (k + "/").startsWith(key + "/"));
    for (Entry entry : entries.values()) {
      entry.votes().keySet().removeIf(n -> (TopicList.key(n.path()) + "/").startsWith(key + "/"));
    }
    entries.values().removeIf(e -> e.votes().isEmpty());
  }

  private static String key(String word, boolean exact) {
    return exact ? "=" + word : word;
  }
}
