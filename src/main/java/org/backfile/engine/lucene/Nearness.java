package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.backfile.article.Span;

/**
 * Where several things stand near each other in a text: at every place, all that any way of putting
 * them together takes in. Time grows with the places of the things, not with the ways.
 */
final class Nearness {
  private final List<Hits> parts;
  private final int slop;
  private final boolean meet;

  private Nearness(List<Hits> parts, int slop) {
    this.parts = parts;
    this.slop = slop;
    meet = meet(parts);
  }

  /** In this order with at most so many words between. */
  static List<Span> inOrder(List<Hits> parts, int slop) {
    return new Nearness(parts, slop).inOrder();
  }

  /** As near as a phrase with this slop needs them, in any order. */
  static List<Span> anyOrder(List<Hits> parts, int slop) {
    return new Nearness(parts, slop).anyOrder();
  }

  private List<Span> inOrder() {
    List<Span> found = new ArrayList<>();
    Hits last = parts.getLast();
    for (int i = 0; i < parts.getFirst().size(); i++) {
      int start = parts.getFirst().position(i);
      int before = start;
      for (int part = 1; part < parts.size() - 1 && before >= 0; part++) {
        Hits hits = parts.get(part);
        int next = hits.from(before + 1);
        before = next < hits.size() ? hits.position(next) : -1;
      }
      int end = last.from(start + parts.size() + slop) - 1;
      if (before >= 0 && end >= 0 && last.position(end) > before) {
        found.add(joined(parts.getFirst().span(i), last.span(end)));
      }
    }
    return found;
  }

  private List<Span> anyOrder() {
    BitSet shifts = new BitSet();
    for (int part = 0; part < parts.size(); part++) {
      for (int i = 0; i < parts.get(part).size(); i++) {
        shifts.set(parts.get(part).position(i) - part + parts.size());
      }
    }
    int[] low = new int[parts.size()];
    int[] high = new int[parts.size()];
    List<Span> found = new ArrayList<>();
    for (int shift = shifts.nextSetBit(0); shift >= 0; shift = shifts.nextSetBit(shift + 1)) {
      boolean all = true;
      for (int part = 0; part < low.length; part++) {
        Hits hits = parts.get(part);
        int first = shift + part - parts.size();
        low[part] = advance(hits, low[part], first);
        high[part] = advance(hits, high[part], first + slop + 1);
        all &= low[part] < high[part];
      }
      if (all && areApart(low, high)) {
        found.add(hull(low, high));
      }
    }
    return found;
  }

  private static int advance(Hits hits, int from, int position) {
    int at = from;
    while (at < hits.size() && hits.position(at) < position) {
      at++;
    }
    return at;
  }

  /** Whether each part can have a place of its own, where two of them stand in one. */
  private boolean areApart(int[] low, int[] high) {
    return !meet || arePicked(low, high, true) || arePicked(low, high, false);
  }

  private boolean arePicked(int[] low, int[] high, boolean forward) {
    BitSet taken = new BitSet();
    for (int i = 0; i < low.length; i++) {
      int part = forward ? i : low.length - 1 - i;
      Hits hits = parts.get(part);
      int pick = forward ? low[part] : high[part] - 1;
      while (pick >= low[part] && pick < high[part] && taken.get(hits.position(pick))) {
        pick += forward ? 1 : -1;
      }
      if (pick < low[part] || pick >= high[part]) {
        return false;
      }
      taken.set(hits.position(pick));
    }
    return true;
  }

  private static boolean meet(List<Hits> parts) {
    BitSet taken = new BitSet();
    for (Hits hits : parts) {
      BitSet here = new BitSet();
      hits.all().forEach(at -> here.set(at.position()));
      if (taken.intersects(here)) {
        return true;
      }
      taken.or(here);
    }
    return false;
  }

  private Span hull(int[] low, int[] high) {
    Span hull = parts.getFirst().span(low[0]);
    for (int part = 0; part < low.length; part++) {
      hull = joined(hull, parts.get(part).span(low[part]));
      hull = joined(hull, parts.get(part).span(high[part] - 1));
    }
    return hull;
  }

  private static Span joined(Span a, Span b) {
    return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
  }
}
