package org.backfile.query;

import java.util.List;
import org.backfile.wording.Wording;

/**
 * One thing that was put right or left out while a text was read; what a page says of it.
 *
 * @param key of the message in {@link Wording}
 * @param values what stands in the message: words of the reader, cut to what a page can show;
 *     numbers; a {@link Facet}; another of these; or a {@link Clause}, which is said in plain words
 */
public record Repair(String key, List<Object> values) {
  public Repair {
    values = List.copyOf(values);
  }

  /** The sentence. */
  public String say(Wording wording) {
    return wording.say(key, values.stream().map(value -> said(value, wording)).toArray());
  }

  /** The sentences of several, in order. */
  public static List<String> say(List<Repair> repairs, Wording wording) {
    return repairs.stream().map(repair -> repair.say(wording)).toList();
  }

  private static Object said(Object value, Wording wording) {
    return switch (value) {
      case Clause clause -> PlainWords.of(clause, wording);
      case Repair other -> other.say(wording);
      case Facet facet -> wording.say("facets.name." + facet.key());
      default -> value;
    };
  }
}
