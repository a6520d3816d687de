package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Every cue that is known: the program's own and a newsroom's. */
final class Lexicon {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** A cue in a sentence, from one token up to another, exclusive. */
  record Found(Cue cue, int from, int to) {}

  private final Phrases<Cue> cues;

  Lexicon(WordLists builtIn, CueList newsroom) {
    Map<String, Cue> meanings = new HashMap<>(newsroom.cues());
    for (WordLists.Row row : builtIn.rows()) {
      Cue cue = cue(row.key());
      for (String word : row.words()) {
        forms(cue.kind(), word).forEach(form -> meanings.merge(form, cue, Lexicon::join));
      }
    }
    meanings.keySet().removeAll(newsroom.never());
    cues = new Phrases<>(meanings);
  }

  /** The cues among these lower-case words, in reading order; none overlaps another. */
  List<Found> find(List<String> words) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Phrases.Match<Cue> match = cues.at(words, i);
      if (match != null) {
        found.add(new Found(match.value(), i, i + match.length()));
      }
      i += match == null ? 1 : match.length();
    }
    return found;
  }

  /** The first meaning in the list holds; a noun that comes later is remembered. */
  private static Cue join(Cue first, Cue later) {
    boolean isAlsoNoun = first.kind() == Cue.Kind.OPINION && later.kind() == Cue.Kind.ATTITUDE;
    return isAlsoNoun ? first.orNoun() : first;
  }

  private static List<String> forms(Cue.Kind kind, String word) {
    return switch (kind) {
      case OPINION, DEED -> Inflection.ofVerb(word);
      case THING, ATTITUDE -> Inflection.ofNoun(word);
      case QUALITY -> List.of(word);
    };
  }

  private static Cue cue(String key) {
    List<String> parts = SPACE.splitAsStream(key).toList();
    double weight = Double.parseDouble(parts.get(2));
    return new Cue(
        Cue.Kind.valueOf(parts.get(0).toUpperCase(Locale.ROOT)),
        parts.get(1).equals("critical") ? -weight : weight);
  }
}
