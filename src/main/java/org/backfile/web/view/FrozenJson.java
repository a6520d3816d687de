package org.backfile.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.desk.Appearance;
import org.backfile.desk.FrozenResult;
import org.backfile.desk.Sighting;
import org.backfile.query.Facet;
import org.jspecify.annotations.Nullable;

/** What the API says of frozen results. */
public final class FrozenJson {
  private FrozenJson() {}

  /** One result without its list. */
  public static Map<String, @Nullable Object> of(FrozenResult result) {
    FrozenResult.About about = result.about();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", result.id());
    json.put("address", result.path());
    json.put("made", result.made().toString());
    json.put("by", about.by());
    json.put("search", "/search" + (about.address().isEmpty() ? "" : "?" + about.address()));
    json.put("reading", about.reading());
    json.put("total", about.total());
    json.put("articles", about.articles());
    json.put("counts", about.counts());
    json.put("versions", about.versions());
    json.put("sha256", result.hash());
    json.put("content", result.path() + "/export.jsonl");
    json.put("deleted", result.isDeleted());
    return json;
  }

  /** One result with a page of its list, beside the archive of today. */
  public static Map<String, @Nullable Object> of(FrozenView.Parts parts) {
    Map<String, @Nullable Object> json = of(parts.result());
    FrozenView.Live live = parts.live();
    Map<Sighting.Kind, Long> changes = parts.changes();
    if (changes != null) {
      Map<String, Long> counts = new LinkedHashMap<>();
      changes.forEach((kind, count) -> counts.put(ChangeWords.key(kind), count));
      json.put("changes", counts);
    }
    Map<String, @Nullable Object> now = new LinkedHashMap<>();
    now.put("total", live.total());
    now.put("new", live.added() < 0 ? null : live.added());
    now.put("gone", live.missing() < 0 ? null : live.missing());
    json.put("now", now);
    json.put("page", parts.page());
    json.put("size", FrozenView.SIZE);
    json.put("list", parts.compared().stream().map(FrozenJson::article).toList());
    return json;
  }

  private static Map<String, @Nullable Object> article(FrozenView.Compared one) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("number", one.number());
    json.put("id", one.article().id().value());
    json.putAll(appearance(one.article().then()));
    json.put("changes", kinds(one.article().then(), one.now()));
    json.put("now", one.now() == null ? null : appearance(one.now()));
    return json;
  }

  static List<String> kinds(@Nullable Appearance then, @Nullable Appearance now) {
    return Sighting.between(then, now).stream().map(ChangeWords::key).toList();
  }

  static Map<String, Object> appearance(Appearance appearance) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("title", appearance.title());
    json.put("hash", appearance.hash());
    json.put("published", appearance.published());
    for (Facet facet : Appearance.KEPT) {
      json.put(facet.key(), appearance.values(facet));
    }
    return json;
  }
}
