package org.backfile.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real program in a process of its own, which can be ended without a warning. */
final class KilledServer implements AutoCloseable {
  private static final String SAYS = "Backfile is at ";

  private final Process process;
  private final String address;

  private KilledServer(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** A command of the program over the index and data of this folder. */
  static ProcessBuilder program(Path folder, Map<String, String> settings, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Starts in half the time; it does not live long enough to become fast.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("BACKFILE_INDEX", folder.resolve("index").toString());
    builder.environment().put("BACKFILE_DATA", folder.resolve("data").toString());
    builder.environment().putAll(settings);
    return builder;
  }

  /** Starts it and waits until it answers. */
  static KilledServer start(Path folder, Map<String, String> settings) throws IOException {
    Process process = program(folder, settings, "serve", "--port", "0").start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(SAYS)) {
        Thread.ofPlatform().daemon().start(() -> drain(out));
        return new KilledServer(process, line.substring(SAYS.length()).replaceFirst(" .*", ""));
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("The server did not start: " + said);
  }

  String address(String path) {
    return address + path;
  }

  /** Ends it as a power cut would, as far as its process is concerned. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** A pipe that nobody reads would stop who writes to it. */
  private static void drain(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException ended) {
      // It was killed.
    }
  }
}
