package org.backfile.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server on this machine for one run of tests, with a new database for whoever asks.
 *
 * <p>Started with the first database and ended, by its own process id, with the tests. Where the
 * tests run as root it runs as the user {@code postgres}, as it refuses root.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private static @Nullable PostgresServer running;
  private static int databases;

  /** A database whose tables are made, to copy; empty until it is. */
  private static String furnished = "";

  private final Path folder;
  private final int port;
  private Process process;

  private PostgresServer(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** The address of a new, empty database; its user is {@code postgres} without a password. */
  public static synchronized String newDatabase() {
    return newDatabase("template1");
  }

  /** A desk on a new database. */
  static synchronized Desk newDesk() {
    if (furnished.isEmpty()) {
      String name = "furnished";
      try (Desk desk = desk(newDatabase(name, "template1"))) {
        if (!desk.isReady()) {
          throw new IllegalStateException("The tables were not made");
        }
      }
      furnished = name;
    }
    return desk(newDatabase(furnished));
  }

  private static Desk desk(String address) {
    return Desk.onServer(address, "postgres", "");
  }

  private static String newDatabase(String template) {
    return newDatabase("desk_" + ++databases, template);
  }

  private static String newDatabase(String name, String template) {
    PostgresServer server = running == null ? start() : running;
    running = server;
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + template);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
    return server.address(name);
  }

  /** A server of its own, for who ends it and begins it again. */
  static PostgresServer another() {
    return start();
  }

  /** Ends it in the middle of whatever it does; its databases stay. */
  void end() throws InterruptedException, IOException {
    // SIGINT: ends now and leaves nothing half done.
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Begins it again on the same port. */
  void begin() throws IOException {
    process = launch(folder, port);
    awaitReady();
  }

  @Override
  public void close() {
    stop();
  }

  String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(address("postgres"), "postgres", "");
  }

  private static PostgresServer start() {
    try {
      Path programs = programs();
      Path folder = Files.createTempDirectory("backfile-postgres");
      if (ROOT) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      }
      Path data = folder.resolve("data");
      run(
          List.of(
              programs.resolve("initdb").toString(),
              "--pgdata=" + data,
              "--username=postgres",
              "--auth=trust",
              "--encoding=UTF8",
              "--no-sync",
              "--locale=C"),
          folder.resolve("initdb.log"));
      int port = freePort();
      Process process = launch(folder, port);
      PostgresServer server = new PostgresServer(folder, port, process);
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      server.awaitReady();
      return server;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Process launch(Path folder, int port) throws IOException {
    return begin(
        List.of(
            programs().resolve("postgres").toString(),
            "-D",
            folder.resolve("data").toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=" + folder,
            "-c",
            "max_connections=400",
            // What a test writes need not outlive the machine.
            "-c",
            "fsync=off",
            "-c",
            "synchronous_commit=off",
            "-c",
            "full_page_writes=off"),
        folder.resolve("postgres.log"));
  }

  private void awaitReady() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        connect().close();
        return;
      } catch (SQLException notYet) {
        sleep();
      }
    }
    throw new IllegalStateException(
        "PostgreSQL did not start: " + Files.readString(folder.resolve("postgres.log")));
  }

  private void stop() {
    try {
      end();
      if (!Files.exists(folder)) {
        return;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | InterruptedException leftBehind) {
      process.destroyForcibly();
    }
  }

  private static Path programs() throws IOException {
    Optional<Path> found = newest();
    if (found.isEmpty() && ROOT && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      Path log = Files.createTempFile("backfile-apt", ".log");
      run(List.of("apt-get", "update", "-qq"), log);
      run(
          List.of(
              "env",
              "DEBIAN_FRONTEND=noninteractive",
              "apt-get",
              "install",
              "-y",
              "-qq",
              "--no-install-recommends",
              "postgresql"),
          log);
      found = newest();
    }
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "These tests need PostgreSQL under " + PROGRAMS + ": apt-get install postgresql"));
  }

  /** The newest server; its client alone has a folder there too. */
  private static Optional<Path> newest() throws IOException {
    if (!Files.isDirectory(PROGRAMS)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PROGRAMS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static Process begin(List<String> command, Path log) throws IOException {
    List<String> whole = new ArrayList<>();
    if (ROOT && !command.getFirst().equals("apt-get") && !command.getFirst().equals("env")) {
      whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
    }
    whole.addAll(command);
    return new ProcessBuilder(whole)
        .directory(Paths.get("/").toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static void run(List<String> command, Path log) throws IOException {
    try {
      if (begin(command, log).waitFor() != 0) {
        throw new IllegalStateException(command + ": " + Files.readString(log));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /**
   * A port that nobody takes until the server begins, nor while it is away: the machine gives those
   * from 32768 on to whoever calls somebody.
   */
  private static int freePort() {
    Random random = new Random();
    for (int tries = 0; tries < 100; tries++) {
      int port = random.nextInt(15_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // The next one may be free.
      }
    }
    throw new IllegalStateException("No port is free");
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
