package org.backfile.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backfile.desk.Backup;
import org.backfile.desk.Desk;
import org.backfile.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup FILE}: a copy of all that people made, also while it is in use. */
@Command(description = "Write all that people made into one file, also while it is in use.")
final class BackupCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The backup; an older one of this name goes.")
  private Path file = Path.of("");

  BackupCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Settings settings = GivenSettings.of(spec, environment);
    PrintWriter out = spec.commandLine().getOut();
    try (Desk desk = Wiring.desk(settings)) {
      Map<String, Long> rows =
          Backup.write(
              desk, Wiring.lists(settings), file, Version.text(), Clock.systemUTC().instant());
      out.printf(Locale.ROOT, "Wrote %,d rows to %s.%n", total(rows), file);
    } catch (UncheckedIOException unwritable) {
      throw new WrongUsage("The backup cannot be written: " + unwritable.getCause());
    }
    out.flush();
    return 0;
  }

  static long total(Map<String, Long> rows) {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
