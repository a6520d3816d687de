package org.backfile.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of people. */
final class AccountRows {
  private static final String COLUMNS =
      "select id, name, email, role, issuer, created, disabled, password from person";

  private AccountRows() {}

  /** An account with the hash of its password, which leaves this room never. */
  record Kept(Account account, @Nullable String password) {}

  static List<Account> all(Handle handle) {
    return handle.createQuery(COLUMNS).map((row, context) -> kept(row).account()).list();
  }

  static Optional<Kept> byId(Handle handle, String id) {
    return handle
        .createQuery(COLUMNS + " where id = :id")
        .bind("id", id)
        .map((row, context) -> kept(row))
        .findOne();
  }

  /** The account that is signed in to with this name or e-mail address. */
  static Optional<Kept> bySignIn(Handle handle, String folded) {
    return handle
        .createQuery(COLUMNS + " where sign_in_name = :folded or sign_in_email = :folded")
        .bind("folded", folded)
        .map((row, context) -> kept(row))
        .findFirst();
  }

  static Optional<Kept> byProvider(Handle handle, String issuer, String subject) {
    return handle
        .createQuery(COLUMNS + " where issuer = :issuer and subject = :subject")
        .bind("issuer", issuer)
        .bind("subject", subject)
        .map((row, context) -> kept(row))
        .findOne();
  }

  /** Whether nobody would say who may do what without this person. */
  static boolean isLastAdmin(Handle handle, Account account) {
    boolean another =
        all(handle).stream()
            .anyMatch(
                other ->
                    other.role() == Role.ADMIN
                        && !other.isDisabled()
                        && !other.id().equals(account.id()));
    return account.role() == Role.ADMIN && !account.isDisabled() && !another;
  }

  static void insert(Handle handle, Account account, String password) {
    String email = SignInNames.fold(account.email());
    handle
        .createUpdate(
            "insert into person (id, name, email, role, sign_in_name, sign_in_email, password,"
                + " created) values (:id, :name, :email, :role, :signInName, :signInEmail,"
                + " :password, :created)")
        .bind("id", account.id())
        .bind("name", account.name())
        .bind("email", account.email())
        .bind("role", account.role().key())
        .bind("signInName", SignInNames.fold(account.name()))
        .bind("signInEmail", email.isEmpty() ? null : email)
        .bind("password", password)
        .bind("created", account.created().toEpochMilli())
        .execute();
  }

  static void insert(Handle handle, Account account, Proven proven) {
    handle
        .createUpdate(
            "insert into person (id, name, email, role, issuer, subject, created) values"
                + " (:id, :name, :email, :role, :issuer, :subject, :created)")
        .bind("id", account.id())
        .bind("name", account.name())
        .bind("email", account.email())
        .bind("role", account.role().key())
        .bind("issuer", proven.issuer())
        .bind("subject", proven.subject())
        .bind("created", account.created().toEpochMilli())
        .execute();
  }

  /** Sets one column of one person. */
  static void set(Handle handle, String id, Column column, @Nullable Object value) {
    handle
        .createUpdate("update person set " + column.column + " = :value where id = :id")
        .bind("value", value)
        .bind("id", id)
        .execute();
  }

  /** What of a person changes. */
  enum Column {
    NAME("name"),
    EMAIL("email"),
    ROLE("role"),
    PASSWORD("password"),
    DISABLED("disabled");

    private final String column;

    Column(String column) {
      this.column = column;
    }
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(account(row), row.getString("password"));
  }

  private static Account account(ResultSet row) throws SQLException {
    String issuer = row.getString("issuer");
    long disabled = row.getLong("disabled");
    boolean isDisabled = !row.wasNull();
    return new Account(
        row.getString("id"),
        row.getString("name"),
        row.getString("email"),
        role(row.getString("role")),
        issuer == null ? "" : issuer,
        Instant.ofEpochMilli(row.getLong("created")),
        isDisabled ? Instant.ofEpochMilli(disabled) : null);
  }

  /** A role that this program does not know gives the least. */
  static Role role(String key) {
    return Role.of(key).orElse(Role.READER);
  }
}
