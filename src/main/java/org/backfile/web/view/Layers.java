package org.backfile.web.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backfile.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The marks over one text, which may overlap in any way, and the text cut flat at their edges.
 *
 * <p>Time and memory grow with the marks and the text, never with their product.
 */
final class Layers {
  private final String text;
  private final String prefix;
  private final int from;
  private final int to;
  private final NavigableMap<Integer, Map<Layer, Integer>> edges = new TreeMap<>();
  private final Map<Integer, String> sentences = new HashMap<>();
  private final Map<Integer, String> places = new HashMap<>();
  private final Map<Integer, Run.Hop> hops = new HashMap<>();
  private final Map<Integer, List<Integer>> notes = new HashMap<>();
  private int passage = -1;

  /** Layers over a text; the prefix keeps its anchors apart from those of other texts. */
  Layers(String text, String prefix) {
    this(text, prefix, 0, text.length());
  }

  /** Layers over a part of a text. */
  Layers(String text, String prefix, int from, int to) {
    this.text = text;
    this.prefix = prefix;
    this.from = from;
    this.to = Math.min(to, text.length());
  }

  /** Lays a mark over the text; what lies beyond it is ignored. */
  void add(Layer layer, Span span) {
    int start = Math.max(span.start(), from);
    int end = Math.min(span.end(), to);
    if (start < end) {
      edge(start).merge(layer, 1, Layers::sum);
      edge(end).merge(layer, -1, Layers::sum);
    }
  }

  /** Lays the passage over the text that a link asked for. */
  void addPassage(Span span) {
    add(Layer.PASSAGE, span);
    passage = Math.max(span.start(), from);
  }

  /** Lays the passage over the text that a note was written at. */
  void addNote(Span span, int number) {
    add(Layer.NOTED, span);
    notes.computeIfAbsent(Math.max(span.start(), from), at -> new ArrayList<>()).add(number);
  }

  /** Lays a match over the text that readers can hop to. */
  void add(Span hit, Run.Hop hop) {
    add(Layer.HIT, hit);
    hops.put(hit.start(), hop);
    places.put(hit.start(), Run.Hop.anchor(hop.number()));
  }

  /** Lays a sentence over the text that a stance rests on and gives its anchor. */
  String sentence(Span span) {
    add(Layer.EVIDENCE, span);
    return sentences.computeIfAbsent(span.start(), at -> sentenceAnchor(prefix, span));
  }

  /** The anchor of a sentence that a stance rests on, in the text with this prefix. */
  static String sentenceAnchor(String prefix, Span sentence) {
    return prefix + "s-" + sentence.start();
  }

  /** The anchor of the mark that starts here; the same for all that do. */
  String place(int start) {
    return places.computeIfAbsent(start, at -> prefix + "at-" + at);
  }

  /** The text of these blocks, in order and apart from each other, cut at every edge of a mark. */
  List<List<Run>> cut(Collection<Span> blocks) {
    for (Span block : blocks) {
      edge(block.start());
      edge(block.end());
    }
    List<List<Run>> cut = new ArrayList<>();
    Map<Layer, Integer> depth = new EnumMap<>(Layer.class);
    Integer at = edges.isEmpty() ? null : edges.firstKey();
    for (Span block : blocks) {
      Runs runs = new Runs();
      while (at != null && at < block.end()) {
        step(depth, at);
        Integer next = edges.higherKey(at);
        if (at >= block.start() && next != null) {
          runs.add(at, next, depth.keySet());
        }
        at = next;
      }
      cut.add(runs.done());
    }
    return cut;
  }

  private void step(Map<Layer, Integer> depth, int at) {
    edge(at).forEach((layer, change) -> depth.merge(layer, change, Layers::sum));
  }

  /** A sum in which nothing is left at zero, so that the keys are the layers in force. */
  private static @Nullable Integer sum(int depth, int change) {
    return depth + change == 0 ? null : depth + change;
  }

  private Map<Layer, Integer> edge(int at) {
    return edges.computeIfAbsent(at, a -> new EnumMap<>(Layer.class));
  }

  private static @Nullable String style(Set<Layer> here) {
    String style =
        here.stream()
            .filter(layer -> layer != Layer.EVIDENCE && layer != Layer.HIT)
            .map(Layer::style)
            .collect(Collectors.joining(" "));
    return style.isEmpty() ? null : style;
  }

  /** Gathers the pieces of one block. */
  private final class Runs {
    private final List<Run> runs = new ArrayList<>();
    private final List<Run.Piece> pieces = new ArrayList<>();
    private boolean evidence;
    private @Nullable String anchor;

    void add(int start, int end, Set<Layer> here) {
      boolean now = here.contains(Layer.EVIDENCE);
      @Nullable String sentence = sentences.get(start);
      if (now != evidence || sentence != null) {
        close();
        evidence = now;
        anchor = sentence;
      }
      if (start == passage) {
        pieces.add(new Run.Piece("", false, null, MarkedText.PASSAGE, null));
      }
      notes.getOrDefault(start, List.of()).forEach(n -> pieces.add(Run.Piece.note(n)));
      pieces.add(
          new Run.Piece(
              text.substring(start, end),
              here.contains(Layer.HIT),
              style(here),
              places.get(start),
              hops.get(start)));
    }

    List<Run> done() {
      close();
      return List.copyOf(runs);
    }

    private void close() {
      if (!pieces.isEmpty()) {
        runs.add(new Run(evidence, anchor, pieces));
        pieces.clear();
      }
    }
  }
}
