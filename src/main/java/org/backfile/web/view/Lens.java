package org.backfile.web.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How a reader looks at a search over time.
 *
 * @param unit of the axis; null for one that suits
 * @param share whether the share of all articles is drawn too
 */
public record Lens(@Nullable Precision unit, boolean share) {
  static final String BY = "by";
  static final String SHARE = "share";

  /** As everybody sees it first. */
  public static final Lens PLAIN = new Lens(null, false);

  /** Takes its own keys out of those of an address. */
  public static Lens taken(Map<String, List<String>> keys) {
    List<String> by = Optional.ofNullable(keys.remove(BY)).orElse(List.of());
    List<String> share = Optional.ofNullable(keys.remove(SHARE)).orElse(List.of());
    return new Lens(
        by.stream().findFirst().flatMap(Axis::unit).orElse(null), share.contains("yes"));
  }

  Lens by(Precision other) {
    return new Lens(other, share);
  }

  Lens withShare(boolean other) {
    return new Lens(unit, other);
  }
}
