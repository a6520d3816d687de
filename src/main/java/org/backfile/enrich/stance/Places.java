package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.article.StanceAssertion.Flag;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.Block;
import org.jspecify.annotations.Nullable;

/** Tells which blocks carry an article's own view, and how much. */
final class Places {
  static final String OTHER_VIEW = "a contrasting view";
  static final String OTHERS = "others";

  private static final double HEADLINE = 2;
  private static final double LEAD = 1.5;
  private static final double ENDING = 1.3;
  private static final double HEADING = 0.7;

  private final Speech speech;

  Places(Speech speech) {
    this.speech = speech;
  }

  /** One place for each block, in the same order. */
  List<Place> of(ArticleText text) {
    List<Place> places = new ArrayList<>();
    Section section = Section.OWN;
    for (Block block : text.blocks()) {
      if (block.kind() == Block.Kind.HEADING) {
        section = after(section, heading(block, text));
      }
      places.add(section.place(places.size(), block));
    }
    markEnds(places);
    return places;
  }

  private Section after(Section before, String heading) {
    if (starts(heading, speech.nothing())) {
      return Section.NOTHING;
    }
    if (heading.endsWith("?") && before.equals(Section.NOTHING)) {
      return Section.NOTHING;
    }
    if (starts(heading, speech.otherView())) {
      return new Section(OTHER_VIEW, true);
    }
    return starts(heading, speech.reactions()) ? new Section(OTHERS, true) : Section.OWN;
  }

  private static String heading(Block block, ArticleText text) {
    return block.sentences().get(0).span().of(text.article().body()).toLowerCase(Locale.ROOT);
  }

  private static boolean starts(String heading, List<String> beginnings) {
    return beginnings.stream()
        .anyMatch(
            b ->
                heading.startsWith(b)
                    && (heading.length() == b.length()
                        || !Character.isLetter(heading.charAt(b.length()))));
  }

  private static void markEnds(List<Place> places) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (place.block().kind() == Block.Kind.PROSE && place.counts() && place.holder() == null) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (last > first) {
      mark(places, last, ENDING, Flag.ENDING);
    }
    if (first >= 0) {
      mark(places, first, LEAD, Flag.LEAD);
    }
  }

  private static void mark(List<Place> places, int index, double weight, Flag flag) {
    Place place = places.get(index);
    places.set(index, new Place(index, place.block(), null, weight, Set.of(flag)));
  }

  private record Section(@Nullable String holder, boolean counts) {
    static final Section OWN = new Section(null, true);
    static final Section NOTHING = new Section(null, false);

    Place place(int index, Block block) {
      if (block.kind() == Block.Kind.TITLE) {
        return new Place(index, block, null, HEADLINE, Set.of(Flag.HEADLINE));
      }
      double weight = block.kind() == Block.Kind.HEADING ? HEADING : 1;
      return new Place(index, block, holder, counts ? weight : 0, Set.of());
    }
  }
}
