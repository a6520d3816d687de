package org.backfile.web.view;

import java.util.List;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Address;
import org.backfile.wording.Wording;

/**
 * What one request says of its reader. Every template calls it {@code visit}.
 *
 * @param site scheme, host and port of this server, for addresses on paper
 * @param address path and query as they were asked for
 * @param words in the language that suits the reader
 * @param person who asks
 */
public record Visit(
    String site, String address, Preferences preferences, Words words, Person person) {

  /** A language that the reader may change to, by its own name. */
  public record Language(String name, String tag, String address) {}

  /**
   * What single keys do for the reader.
   *
   * @param off whether they only type
   * @param change the address that changes it
   */
  public record Keys(boolean off, String change) {}

  public Keys keys() {
    boolean off = preferences.keysAreOff();
    return new Keys(off, choosing("keys", off ? "on" : "off"));
  }

  /** Whether the reader may do something, by the key of the right. */
  public boolean may(String right) {
    return Right.of(right).filter(person::may).isPresent();
  }

  /** Every language but the one of this page. */
  public List<Language> languages() {
    return Wording.all().stream()
        .filter(other -> !other.equals(words.wording()))
        .map(
            other ->
                new Language(
                    other.say("common.language"), other.tag(), choosing("language", other.tag())))
        .toList();
  }

  /** Where a preference is chosen; it leads back to this page. */
  public String choosing(String key, String value) {
    return "/preferences?" + key + "=" + value + "&back=" + Address.encode(address);
  }
}
