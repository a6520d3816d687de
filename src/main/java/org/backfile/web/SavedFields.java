package org.backfile.web;

import java.util.Map;
import org.backfile.desk.SavedSearch;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Address;
import org.backfile.query.Aliases;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a program sends to be said of a saved search: {@code name}, {@code folder}, {@code
 * note}, {@code address} and {@code shared}, each as text.
 *
 * @param person who sends it
 * @param aliases of this moment
 */
record SavedFields(Map<String, String> sent, Person person, Aliases aliases) {
  /**
   * The details of a search that is new.
   *
   * @throws Refusal naming what cannot be
   */
  SavedSearch.Details fresh() {
    if (!sent.containsKey("address")) {
      throw new Refusal(400, "saved.error.address");
    }
    return checked(
        text("name", "", SavedSearch.LONGEST_NAME),
        text("folder", "", SavedSearch.LONGEST_FOLDER),
        text("note", "", SavedSearch.LONGEST_NOTE),
        address(null),
        "true".equals(sent.get("shared")));
  }

  /**
   * The details of a search after a change; what is not sent stays as it is.
   *
   * @throws Refusal naming what cannot be
   */
  SavedSearch.Details changed(SavedSearch search) {
    SavedSearch.Details former = search.details();
    SavedSearch.Details next =
        checked(
            text("name", former.name(), SavedSearch.LONGEST_NAME),
            text("folder", former.folder(), SavedSearch.LONGEST_FOLDER),
            text("note", former.note(), SavedSearch.LONGEST_NOTE),
            address(former.address()),
            "true".equals(sent.getOrDefault("shared", String.valueOf(former.shared()))));
    if (former.shared() && !next.shared() && !search.isOf(person.id())) {
      throw new Refusal(403, "saved.error.owner");
    }
    return next;
  }

  private SavedSearch.Details checked(
      String name, String folder, String note, String address, boolean shared) {
    if (shared && !person.may(Right.EDIT)) {
      throw new Refusal(403, "saved.error.shared");
    }
    try {
      return new SavedSearch.Details(name, folder, note, address, shared);
    } catch (IllegalArgumentException noName) {
      throw new Refusal(400, "saved.error.name");
    }
  }

  private String text(String field, String fallback, int most) {
    String value = sent.getOrDefault(field, fallback);
    if (value.length() > most) {
      throw new Refusal(400, "saved.error.long", field, most);
    }
    return value;
  }

  /** What is understood of an address; one that was not touched stays to the letter. */
  private String address(@Nullable String former) {
    String given = text("address", "", SavedSearch.LONGEST_ADDRESS);
    if (former != null
        && (!sent.containsKey("address") || Asked.searchQuery(given).equals(former))) {
      return former;
    }
    String canonical = Address.query(Asked.toKeep(given, aliases));
    if (canonical.length() > SavedSearch.LONGEST_ADDRESS) {
      throw new Refusal(400, "saved.error.long", "address", SavedSearch.LONGEST_ADDRESS);
    }
    return canonical;
  }
}
