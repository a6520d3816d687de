package org.backfile.alerts;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A saved search that tells of what is new by itself. Immutable.
 *
 * @param id never changes and is never given twice
 * @param owner the id of the person whose it is
 * @param search the id of the saved search
 * @param cause why it is {@link State#BROKEN}, as the end of a key of messages; else empty
 * @param basis how the search was understood when someone last looked at it
 * @param seen the number of the last sighting that it has told of or passed over
 * @param due when it is time to look again; long ago for at once
 * @param checked when it last looked
 * @param deleted when it was deleted
 */
public record Alert(
    String id,
    String owner,
    String search,
    Terms terms,
    State state,
    String cause,
    Basis basis,
    long seen,
    Instant due,
    Instant created,
    @Nullable Instant checked,
    @Nullable Instant deleted) {

  /** How and when it tells, and whom. */
  public record Terms(Channel channel, String target, Schedule schedule, String language) {}

  /**
   * How a search was understood.
   *
   * @param address of the search
   * @param slips what of it was put right or left out even then, as {@link Slips} says it
   */
  record Basis(String address, String slips) {}

  /** Whether it tells. The keys are promised for ever. */
  public enum State {
    LIVE,
    /** A person stopped it; when it goes on, it begins with what is new then. */
    PAUSED,
    /** It cannot do what it was made for; when it can again, it makes up what it missed. */
    BROKEN,
    /** Who got it does not want it; only its owner can let it go on. */
    UNSUBSCRIBED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  public boolean isLive() {
    return state == State.LIVE && deleted == null;
  }

  /** The path of its page. */
  public String path() {
    return "/alerts/" + id;
  }
}
