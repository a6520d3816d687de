package org.backfile.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What opens one form of one saved search to whoever holds it, without signing in. The secret
 * itself is kept nowhere.
 *
 * @param search the id of the search
 * @param creator the id of the person who made it; it opens no more than they may see
 * @param revoked since when it opens nothing
 */
public record SavedToken(
    String id,
    String search,
    SavedForm form,
    String creator,
    Instant created,
    @Nullable Instant lastUsed,
    @Nullable Instant revoked) {
  public boolean isRevoked() {
    return revoked != null;
  }
}
