package org.backfile.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of saved searches. Only their SHA-256 is kept, which is enough for secrets that nobody
 * chose. Safe for use by many threads.
 *
 * <p>Every method throws {@link DeskUnavailable} when the desk cannot be used.
 */
public final class SavedTokens {
  /** The most of one search that are not revoked. */
  public static final int MOST = 200;

  private static final int BYTES = 24;

  private final Desk desk;
  private final SecureRandom random = new SecureRandom();

  /**
   * A new token and its secret, which is told this one time.
   *
   * @param secret letters, digits, hyphens and underscores
   */
  public record Fresh(SavedToken token, String secret) {}

  public SavedTokens(Desk desk) {
    this.desk = desk;
  }

  /** Makes a token; empty when the search has as many as it can have. */
  public Optional<Fresh> make(String search, SavedForm form, String creator, Instant now) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant at = Instant.ofEpochMilli(now.toEpochMilli());
    SavedToken token =
        new SavedToken(UUID.randomUUID().toString(), search, form, creator, at, null, null);
    return desk.write(
        handle -> {
          if (of(handle, search).stream().filter(each -> !each.isRevoked()).count() >= MOST) {
            return Optional.empty();
          }
          insert(handle, token, hash(secret));
          return Optional.of(new Fresh(token, secret));
        });
  }

  /** The token with this secret, if it opens this form of this search; notes that it was used. */
  public Optional<SavedToken> open(String search, SavedForm form, String secret, Instant now) {
    Optional<SavedToken> token =
        desk.read(Optional.<SavedToken>empty(), handle -> withHash(handle, hash(secret)))
            .filter(each -> each.search().equals(search) && each.form() == form)
            .filter(each -> !each.isRevoked());
    token.ifPresent(each -> time("last_used", each.id(), now));
    return token;
  }

  /** All tokens of a search, in the order in which they were made. */
  public List<SavedToken> of(String search) {
    return desk.read(List.of(), handle -> of(handle, search));
  }

  /** Makes a token open nothing from now on; one that does so already stays as it is. */
  public void revoke(String id, Instant now) {
    time("revoked", id, now);
  }

  private void time(String column, String id, Instant now) {
    desk.write(
        handle ->
            handle
                .createUpdate(
                    "update saved_token set "
                        + column
                        + " = :now where id = :id and revoked is null")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .execute());
  }

  private static void insert(Handle handle, SavedToken token, String hash) {
    handle
        .createUpdate(
            "insert into saved_token (id, search, form, hash, created, creator)"
                + " values (:id, :search, :form, :hash, :created, :creator)")
        .bind("id", token.id())
        .bind("search", token.search())
        .bind("form", token.form().key())
        .bind("hash", hash)
        .bind("created", token.created().toEpochMilli())
        .bind("creator", token.creator())
        .execute();
  }

  private static Optional<SavedToken> withHash(Handle handle, String hash) {
    return handle
        .createQuery("select * from saved_token where hash = :hash")
        .bind("hash", hash)
        .map((row, context) -> token(row))
        .findOne();
  }

  private static List<SavedToken> of(Handle handle, String search) {
    return handle
        .createQuery("select * from saved_token where search = :search order by created, id")
        .bind("search", search)
        .map((row, context) -> token(row))
        .list();
  }

  private static SavedToken token(ResultSet row) throws SQLException {
    return new SavedToken(
        row.getString("id"),
        row.getString("search"),
        SavedForm.of(row.getString("form")).orElseThrow(),
        row.getString("creator"),
        Instant.ofEpochMilli(row.getLong("created")),
        time(row, "last_used"),
        time(row, "revoked"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static String hash(String secret) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
