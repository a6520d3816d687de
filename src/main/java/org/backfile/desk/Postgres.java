package org.backfile.desk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** A database on a PostgreSQL server, for many people and several web servers. */
final class Postgres implements Database {
  /** Any number that others who use the server do not take; it stands for the whole desk. */
  private static final long LOCK = 0x6261636b66696c65L;

  private static final int MOST_CONNECTIONS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String address;
  private final HikariDataSource pool;

  /** Opens nothing. The address is one of JDBC: {@code jdbc:postgresql://host/name}. */
  Postgres(String address, String user, String password) {
    this.address = address.replaceFirst("\\?.*", "");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address);
    if (!user.isEmpty()) {
      config.setUsername(user);
    }
    if (!password.isEmpty()) {
      config.setPassword(password);
    }
    config.setPoolName("desk");
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    // A server that is down must not keep the pages from starting.
    config.setInitializationFailTimeout(-1);
    this.pool = new HikariDataSource(config);
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public void prepare() {
    // Who runs the server makes the database.
  }

  @Override
  public DataSource reading() {
    return pool;
  }

  @Override
  public DataSource writing() {
    return pool;
  }

  @Override
  public TransactionIsolationLevel level(TransactionIsolationLevel asked) {
    return asked;
  }

  @Override
  public void alone(Handle handle) {
    handle.execute("set local lock_timeout = " + PATIENCE.toMillis());
    handle.execute("select pg_advisory_xact_lock(" + LOCK + ")");
  }

  @Override
  public String blob() {
    return "bytea";
  }

  @Override
  public int taken(Handle handle) {
    boolean begun =
        handle
            .createQuery("select to_regclass('schema_step') is not null")
            .mapTo(Boolean.class)
            .one();
    return begun
        ? handle.createQuery("select max(taken) from schema_step").mapTo(Integer.class).one()
        : 0;
  }

  @Override
  public void taken(Handle handle, int steps) {
    handle.execute("create table if not exists schema_step (taken integer primary key)");
    handle.execute("insert into schema_step (taken) values (" + steps + ")");
  }

  @Override
  public DeskUnavailable unavailable(SQLException problem) {
    String state = String.valueOf(problem.getSQLState());
    if (state.equals("55P03") || state.equals("40P01")) {
      return new DeskUnavailable(
          "The database " + address + " is in use by another program. Try again in a moment.",
          problem);
    }
    return new DeskUnavailable(
        "The database " + address + " cannot be used: " + problem.getMessage() + ".", problem);
  }

  @Override
  public String name() {
    return address;
  }

  @Override
  public void close() {
    pool.close();
  }
}
