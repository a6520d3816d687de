package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.backfile.article.Version;
import org.backfile.desk.Appearance;
import org.backfile.desk.Sighting;
import org.backfile.query.Facet;
import org.jspecify.annotations.Nullable;

/** Says what became of articles. */
record ChangeWords(Words words) {
  /** {@code new}, {@code changed}, {@code redated}, {@code reclassified} or {@code gone}. */
  static String key(Sighting.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What lies between two looks at an article.
   *
   * @param former the text that it had, where it is kept: what was changed of it is linked
   */
  List<Link> flags(@Nullable Appearance then, @Nullable Appearance now, @Nullable Version former) {
    Set<Sighting.Kind> kinds = Sighting.between(then, now);
    List<Link> flags = new ArrayList<>();
    for (Sighting.Kind kind : kinds) {
      switch (kind) {
        case NEW -> flags.add(new Link(words.say("since.flag.new"), ""));
        case GONE -> flags.add(new Link(words.say("since.flag.gone"), ""));
        case CHANGED ->
            flags.add(
                new Link(
                    words.say("since.flag.changed"), former == null ? "" : Links.changes(former)));
        case REDATED -> flags.add(new Link(redated(then, now), ""));
        case RECLASSIFIED -> reclassified(then, now).forEach(say -> flags.add(new Link(say, "")));
      }
    }
    return flags;
  }

  private String redated(@Nullable Appearance then, @Nullable Appearance now) {
    return words.say(
        "since.flag.redated",
        then == null ? "" : FrozenView.date(then.published(), words),
        now == null ? "" : FrozenView.date(now.published(), words));
  }

  private List<String> reclassified(@Nullable Appearance then, @Nullable Appearance now) {
    List<String> said = new ArrayList<>();
    if (then != null && now != null) {
      for (Facet facet : Appearance.KEPT) {
        add(said, "since.flag.lost", facet, left(then.values(facet), now.values(facet)));
        add(said, "since.flag.got", facet, left(now.values(facet), then.values(facet)));
      }
    }
    return said;
  }

  private void add(List<String> said, String key, Facet facet, SortedSet<String> values) {
    if (!values.isEmpty()) {
      List<String> named = values.stream().map(value -> words.value(facet, value)).toList();
      said.add(words.say(key, words.facet(facet), String.join(", ", named)));
    }
  }

  private static SortedSet<String> left(SortedSet<String> some, SortedSet<String> others) {
    SortedSet<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }
}
