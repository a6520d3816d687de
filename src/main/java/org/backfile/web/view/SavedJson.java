package org.backfile.web.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.desk.SavedForm;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedToken;
import org.backfile.query.PlainWords;
import org.backfile.query.ReadAddress;
import org.backfile.query.Repair;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Saved searches as the API says them. */
public final class SavedJson {
  private SavedJson() {}

  /**
   * One saved search.
   *
   * @param looked when the person last looked at it
   */
  public static Map<String, @Nullable Object> of(
      SavedSearch search, SavedCount count, @Nullable Instant looked, SavedRow.Reader reader) {
    ReadAddress read = search.read(reader.aliases());
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("slug", search.slug());
    json.put("name", search.name());
    json.put("folder", search.details().folder());
    json.put("note", search.details().note());
    json.put("shared", search.details().shared());
    json.put("own", search.isOf(reader.person().id()));
    json.put("owner", reader.owner(search));
    json.put("address", Links.search(read.request()));
    json.put("saved", search.path());
    json.put("reading", PlainWords.of(read.request(), Wording.ENGLISH));
    json.put("ignored", Repair.say(read.ignored(), Wording.ENGLISH));
    json.put("renamed", Repair.say(read.renamed(), Wording.ENGLISH));
    json.put("total", known(count.total()));
    json.put("new", known(count.fresh()));
    json.put("created", time(search.created()));
    json.put("changed", time(search.changed()));
    json.put("lastRun", time(search.lastRun()));
    json.put("lastLooked", time(looked));
    json.put("deleted", time(search.deleted()));
    json.put("paused", search.paused());
    Map<String, String> forms = new LinkedHashMap<>();
    for (SavedForm form : SavedForm.values()) {
      forms.put(form.key(), search.path() + form.path());
    }
    json.put("forms", forms);
    return json;
  }

  /** One token; its secret is not known here. */
  public static Map<String, @Nullable Object> of(SavedToken token) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", token.id());
    json.put("form", token.form().key());
    json.put("created", time(token.created()));
    json.put("lastUsed", time(token.lastUsed()));
    json.put("revoked", time(token.revoked()));
    return json;
  }

  /** The tokens of a search. */
  public static List<Map<String, @Nullable Object>> of(List<SavedToken> tokens) {
    return tokens.stream().map(SavedJson::of).toList();
  }

  private static @Nullable Long known(long count) {
    return count < 0 ? null : count;
  }

  private static @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
