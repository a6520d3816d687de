package org.backfile.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.article.Aspect;
import org.backfile.article.Passage;
import org.backfile.article.Topic;

/** The topics of an article. A topic holds all that stand below it, which go where it goes. */
final class Topics implements Values {
  private final Draft draft;

  Topics(Draft draft) {
    this.draft = draft;
  }

  @Override
  public Stream<Key> keys() {
    List<Key> keys = new ArrayList<>();
    for (Topic topic : draft.topics) {
      String path = topic.path();
      for (int cut = path.indexOf('/'); cut >= 0; cut = path.indexOf('/', cut + 1)) {
        keys.add(new Key(Aspect.TOPIC, "", path.substring(0, cut)));
      }
      keys.add(new Key(Aspect.TOPIC, "", path));
    }
    return keys.stream();
  }

  @Override
  public String found(Correction correction) {
    String path = correction.kind() == Kind.ADD ? correction.to() : correction.from();
    return draft.topics.stream().anyMatch(topic -> isIn(topic, path)) ? path : "";
  }

  @Override
  public boolean drop(Correction correction) {
    draft.topics.removeIf(topic -> isIn(topic, correction.from()));
    return true;
  }

  @Override
  public boolean turn(Correction correction) {
    if (!correction.words().isEmpty()
        && !Wordings.usesAny(draft.article(), correction.words())) {
      return false;
    }
    Map<String, Topic> turned = new LinkedHashMap<>();
    for (Topic topic : draft.topics) {
      Topic next = topic;
      if (isIn(topic, correction.from())) {
        String path = correction.to() + topic.path().substring(correction.from().length());
        next = new Topic(path, topic.evidence(), Draft.PERSON);
      }
      turned.merge(next.path(), next, Topics::united);
    }
    draft.topics.clear();
    draft.topics.addAll(turned.values());
    return true;
  }

  @Override
  public boolean put(Correction correction) {
    draft.topics.add(new Topic(correction.leaves(), List.of(), Draft.PERSON));
    return true;
  }

  private static Topic united(Topic one, Topic other) {
    Set<Passage> evidence = new LinkedHashSet<>(one.evidence());
    evidence.addAll(other.evidence());
    return new Topic(one.path(), List.copyOf(evidence), Draft.PERSON);
  }

  private static boolean isIn(Topic topic, String path) {
    return topic.path().equals(path) || topic.path().startsWith(path + "/");
  }
}
