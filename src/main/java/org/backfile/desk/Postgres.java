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
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofMinutes(2);

  private final String address;
  private final HikariDataSource pool;

  /** Opens nothing. The address is one of JDBC: {@code jdbc:postgresql://host/name}. */
  Postgres(String address, String user, String password) {
    this.address = withoutSecrets(address);
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
    config.setConnectionTimeout(TO_CONNECT.toMillis());
    // A server that is down must not keep the pages from starting.
    config.setInitializationFailTimeout(-1);
    // The address may say otherwise; without these a broken line would hold a thread for hours.
    config.addDataSourceProperty("connectTimeout", Long.toString(TO_CONNECT.toSeconds()));
    config.addDataSourceProperty("socketTimeout", Long.toString(TO_ANSWER.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "backfile");
    this.pool = open(config);
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
    // Not by to_regclass, which may remember from before the lock that there was none.
    boolean begun =
        handle
            .createQuery(
                "select count(*) > 0 from pg_catalog.pg_class where relname = 'schema_step'"
                    + " and relnamespace = current_schema()::regnamespace")
            .mapTo(Boolean.class)
            .one();
    return begun
        ? handle
            .createQuery("select coalesce(max(taken), 0) from schema_step")
            .mapTo(Integer.class)
            .one()
        : 0;
  }

  @Override
  public void taken(Handle handle, int steps) {
    handle.execute("create table if not exists schema_step (taken integer primary key)");
    handle.execute("delete from schema_step");
    handle.execute("insert into schema_step (taken) values (" + steps + ")");
  }

  @Override
  public long size(Handle handle) {
    return handle
        .createQuery("select pg_database_size(current_database())")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void deferReferences(Handle handle) {
    references(handle, "deferrable initially deferred");
  }

  @Override
  public void checkReferences(Handle handle) {
    handle.execute("set constraints all immediate");
    references(handle, "not deferrable");
  }

  private static void references(Handle handle, String when) {
    handle
        .createQuery(
            "select conrelid::regclass::text as owner, quote_ident(conname) as name"
                + " from pg_constraint where contype = 'f' and conparentid = 0"
                + " and connamespace = current_schema()::regnamespace"
                + " and conrelid::regclass::text in (<tables>)")
        .bindList("tables", Schema.tables())
        .map((row, context) -> row.getString("owner") + " alter constraint " + row.getString("name"))
        .list()
        .forEach(constraint -> handle.execute("alter table " + constraint + " " + when));
  }

  @Override
  public boolean isAway(SQLException problem) {
    String state = state(problem);
    return state.startsWith("08") || state.startsWith("57P");
  }

  @Override
  public boolean isBreach(SQLException problem) {
    return state(problem).startsWith("23");
  }

  @Override
  public DeskUnavailable unavailable(SQLException problem) {
    String told =
        switch (state(problem)) {
          case "55P03", "40P01" -> " is in use by another program. Try again in a moment.";
          case "28P01", "28000" ->
              " does not let us in. Check database-user and database-password.";
          case "3D000" -> " does not exist. Make it with createdb on its server.";
          case "42501" -> " does not let this user make or change tables. Make the user its owner.";
          case "53100" -> " cannot grow: the disk of its server is full.";
          case "53300" -> " has too many connections already.";
          default ->
              isAway(problem)
                  ? " cannot be reached. Check that its server runs."
                  : " cannot be used: " + firstLine(problem);
        };
    return new DeskUnavailable("The database " + address + told, problem);
  }

  @Override
  public String name() {
    return address;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static HikariDataSource open(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException misread) {
      // Its own message repeats the address, and with it a password that stands there.
      throw new DeskUnavailable(
          "The address of the database is not understood: "
              + withoutSecrets(config.getJdbcUrl())
              + " should be like jdbc:postgresql://HOST:PORT/NAME.");
    }
  }

  /** An address as it may be shown: names and passwords are in its parameters. */
  private static String withoutSecrets(String address) {
    return address.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
  }

  private static String state(SQLException problem) {
    return String.valueOf(problem.getSQLState());
  }

  private static String firstLine(SQLException problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("no reason is known");
  }
}
