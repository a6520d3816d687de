package org.backfile.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backfile.desk.Backup;
import org.backfile.desk.Desk;
import org.backfile.desk.Restore;
import org.backfile.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore FILE}: what a backup holds, in whatever database the settings name. */
@Command(description = "Put what a backup holds on the desk; servers are stopped before.")
final class RestoreCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "What the command backup wrote.")
  private Path file = Path.of("");

  @Option(
      names = "--replace",
      description = "Take the place of what is there, which is written beside FILE before.")
  private boolean replace;

  RestoreCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Settings settings = GivenSettings.of(spec, environment);
    Map<String, Path> lists = Wiring.lists(settings);
    PrintWriter out = spec.commandLine().getOut();
    try (Desk desk = Wiring.desk(settings)) {
      Restore restore = Restore.of(file, lists);
      if (restore.wouldReplace(desk)) {
        out.println("What was there is kept in " + keep(desk, lists) + ".");
      }
      long rows = BackupCommand.total(restore.into(desk));
      out.printf(Locale.ROOT, "Restored %,d rows from %s.%n", rows, file);
      out.println("Index the articles again, so that corrections and collections are in it.");
    } catch (UncheckedIOException unreadable) {
      throw new WrongUsage("The backup cannot be restored: " + why(unreadable.getCause()));
    }
    out.flush();
    return 0;
  }

  private static String why(@Nullable IOException cause) {
    return cause instanceof NoSuchFileException missing
        ? missing.getFile() + " is not there."
        : String.valueOf(cause);
  }

  private Path keep(Desk desk, Map<String, Path> lists) {
    if (!replace) {
      throw new WrongUsage(
          "There is something on the desk already. With --replace the backup takes its place.");
    }
    Instant now = Clock.systemUTC().instant();
    String name = file.getFileName() + ".replaced-" + now.toString().replace(':', '-');
    Path kept = file.toAbsolutePath().resolveSibling(name);
    Backup.write(desk, lists, kept, Version.text(), now);
    return kept;
  }
}
