package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;
import org.backfile.search.SuggestRequest;
import org.backfile.search.Suggestion;

/** Finds words and names of the archive that a reader may mean. For one thread. */
final class Suggester {
  private static final List<Facet> FACETS = List.of(Facet.ENTITY, Facet.TOPIC, Facet.SOURCE);

  /** Shorter words are near to nearly every other one, longer ones are none. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 64;

  /** Up to this length one slip, in longer words two. */
  private static final int LONGEST_OF_ONE_SLIP = 5;

  /** A word that so many times fewer articles hold than the one typed was not meant. */
  private static final int MUCH_RARER = 10;

  /** Rough, and enough: see docs/search.md for how often the first word is right. */
  private static final int EASY_SLIP = 10;

  private static final int SAME_START = 4;

  private static final Comparator<Found> BY_COUNT =
      Comparator.comparingInt(Found::count).reversed().thenComparing(Found::word);

  private record Found(String word, int count) {}

  private final Snapshot snapshot;
  private final SuggestRequest request;

  Suggester(Snapshot snapshot, SuggestRequest request) {
    this.snapshot = snapshot;
    this.request = request;
  }

  List<Suggestion> suggestions() throws IOException {
    return request.kind() == SuggestRequest.Kind.SLIP ? slips() : beginnings();
  }

  private List<Suggestion> beginnings() throws IOException {
    String prefix = Analysis.fold(request.text().strip());
    List<Suggestion> all = new ArrayList<>();
    if (prefix.isEmpty()) {
      return all;
    }
    if (prefix.codePoints().noneMatch(Character::isWhitespace)) {
      ArchiveWords words = new ArchiveWords(snapshot, ArchiveWords.TEXTS);
      all.addAll(shown(counted(words.beginning(prefix), BY_COUNT, words)));
    }
    for (Facet facet : FACETS) {
      FacetRequest look =
          new FacetRequest(SearchRequest.EVERYTHING, facet, prefix, 0, request.size());
      for (FacetValue value :
          FacetLook.at(snapshot.whole(facet), Map.of(), snapshot, look).values()) {
        all.add(new Suggestion(facet, value.value(), value.count()));
      }
    }
    return all;
  }

  private List<Suggestion> slips() throws IOException {
    List<String> typed = Analysis.terms(Analysis.WORDS, request.text());
    String word = typed.size() == 1 ? typed.get(0) : "";
    int length = word.codePointCount(0, word.length());
    if (length < SHORTEST || length > LONGEST || word.codePoints().noneMatch(Character::isLetter)) {
      return List.of();
    }
    ArchiveWords words = new ArchiveWords(snapshot, ArchiveWords.TEXTS_AND_NAMES);
    int least = words.count(word) / MUCH_RARER;
    Comparator<Found> order =
        Comparator.comparingLong((Found found) -> likelihood(word, found))
            .reversed()
            .thenComparing(Found::word);
    Map<String, Integer> near = words.near(word, 1);
    near.remove(word);
    List<Found> found = new ArrayList<>(counted(near, order, words));
    if (found.size() < request.size() && length > LONGEST_OF_ONE_SLIP) {
      Map<String, Integer> far = words.near(word, 2);
      far.remove(word);
      far.keySet().removeAll(near.keySet());
      found.addAll(counted(far, order, words));
    }
    found.removeIf(f -> f.count() < least);
    return shown(found);
  }

  /**
   * How likely a word was meant. There are few ways to swap or leave out a letter of a word, and
   * some 25 times as many to put in or change one: so who typed this less likely did the latter.
   */
  private static long likelihood(String typed, Found found) {
    String word = found.word();
    boolean easy = word.length() > typed.length() || letters(word).equals(letters(typed));
    boolean sameStart = word.codePointAt(0) == typed.codePointAt(0);
    return (long) found.count() * (easy ? EASY_SLIP : 1) * (sameStart ? SAME_START : 1);
  }

  private static String letters(String word) {
    int[] letters = word.codePoints().sorted().toArray();
    return new String(letters, 0, letters.length);
  }

  /**
   * The first of what was found, with exact counts. About twice as many are counted as are shown,
   * as what comes with the words is not exact.
   */
  private List<Found> counted(
      Map<String, Integer> about, Comparator<Found> order, ArchiveWords words) throws IOException {
    List<Found> found = new ArrayList<>();
    about.forEach((word, count) -> found.add(new Found(word, count)));
    found.sort(order);
    List<Found> exact = new ArrayList<>();
    for (Found each : found.subList(0, Math.min(found.size(), 2 * request.size() + 1))) {
      int count = words.count(each.word());
      if (count > 0) {
        exact.add(new Found(each.word(), count));
      }
    }
    exact.sort(order);
    return exact;
  }

  private List<Suggestion> shown(List<Found> found) throws IOException {
    WrittenForms forms = new WrittenForms(snapshot);
    List<Suggestion> shown = new ArrayList<>();
    for (Found each : found.subList(0, Math.min(found.size(), request.size()))) {
      shown.add(new Suggestion(null, forms.of(each.word()), each.count()));
    }
    return shown;
  }
}
