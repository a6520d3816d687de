package org.backfile.enrich.stance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words by which people say things, and those that change what a cue means. */
record Speech(
    Phrases<Boolean> says,
    Phrases<Boolean> according,
    Phrases<Boolean> hearsay,
    Set<String> speakers,
    Set<String> pronouns,
    Turns turns,
    List<String> nothing,
    List<String> otherView,
    List<String> reactions,
    Phrases<Boolean> pointers,
    Set<String> comment) {

  /** Words that turn, weaken or set against each other what is said after them. */
  record Turns(
      Phrases<Boolean> negations,
      Phrases<Boolean> notNegations,
      Phrases<Boolean> hedges,
      Phrases<Boolean> concessions,
      Phrases<Boolean> reversals) {}

  static Speech of(WordLists lists) {
    return new Speech(
        Phrases.of(lists.of("say")),
        Phrases.of(lists.of("according")),
        Phrases.of(lists.of("hearsay")),
        new HashSet<>(lists.of("speaker")),
        new HashSet<>(lists.of("pronoun")),
        new Turns(
            Phrases.of(lists.of("negation")),
            Phrases.of(lists.of("not-negation")),
            Phrases.of(lists.of("hedge")),
            Phrases.of(lists.of("concession")),
            Phrases.of(lists.of("reversal"))),
        lists.of("heading-nothing"),
        lists.of("heading-other-view"),
        lists.of("heading-reactions"),
        Phrases.of(lists.of("pointer")),
        new HashSet<>(lists.of("comment")));
  }
}
