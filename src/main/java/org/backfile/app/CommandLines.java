package org.backfile.app;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.backfile.desk.DeskUnavailable;
import org.backfile.desk.WrongBackup;
import org.backfile.evaluate.WrongFile;
import org.backfile.people.Unfit;
import org.backfile.search.SearchUnavailable;
import org.backfile.settings.Setting;
import org.backfile.settings.WrongSetting;
import org.backfile.web.CannotListen;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The commands joined into one command line, each with an option for every setting. */
final class CommandLines {
  private CommandLines() {}

  /** The whole program; {@code environment} is where settings are looked up. */
  static CommandLine backfile(Map<String, String> environment) {
    return backfile(environment, System.in);
  }

  /** The same; passwords that are piped in are read from {@code in}. */
  static CommandLine backfile(Map<String, String> environment, InputStream in) {
    CommandLine root = new CommandLine(new BackfileCommand());
    add(root, "index", new IndexCommand(environment));
    add(root, "watch", new WatchCommand(environment));
    add(root, "rebuild", new RebuildCommand(environment));
    add(root, "serve", new ServeCommand(environment));
    add(root, "search", new SearchCommand(environment));
    add(root, "status", new StatusCommand(environment));
    add(root, "backup", new BackupCommand(environment));
    add(root, "restore", new RestoreCommand(environment));
    add(root, "evaluate", new EvaluateCommand(environment));
    CommandLine people = new CommandLine(new PeopleCommand());
    root.addSubcommand("people", people);
    for (PeopleChange change : PeopleChange.values()) {
      add(people, change.key(), change.command(environment, in));
    }
    root.setExecutionExceptionHandler(CommandLines::tell);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    return root;
  }

  private static void add(CommandLine root, String name, Object command) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    spec.mixinStandardHelpOptions(true).versionProvider(new Version());
    for (Setting setting : Setting.values()) {
      spec.addOption(
          OptionSpec.builder("--" + setting.key())
              .type(setting.isSwitch() ? Boolean.class : String.class)
              .arity(setting.isSwitch() ? "0..1" : "1")
              .converters(setting.isSwitch() ? CommandLines::isOn : value -> value)
              .paramLabel("VALUE")
              .description(setting.help() + " Without it: " + shown(setting))
              .build());
    }
    spec.addOption(
        OptionSpec.builder("--config")
            .type(Path.class)
            .paramLabel("FILE")
            .description("Settings file with lines like: port = 8080")
            .build());
    if (command instanceof SearchCommand) {
      SearchCommand.addKeys(spec);
    }
    root.addSubcommand(name, spec);
  }

  private static Boolean isOn(String value) {
    return switch (value) {
      case "on", "true" -> true;
      case "off", "false" -> false;
      default -> throw new TypeConversionException("must be on or off, not " + value);
    };
  }

  private static String shown(Setting setting) {
    return setting.fallback().isEmpty() ? "none" : setting.fallback();
  }

  /** Says what went wrong in a sentence; the trace of a bug is for those who ask for it. */
  private static int tell(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof WrongSetting
        || failure instanceof WrongUsage
        || failure instanceof Unfit
        || failure instanceof WrongBackup
        || failure instanceof WrongFile) {
      command.getErr().println(failure.getMessage());
      return ExitCode.USAGE;
    }
    if (failure instanceof SearchUnavailable
        || failure instanceof DeskUnavailable
        || failure instanceof CannotListen) {
      command.getErr().println(failure.getMessage());
      return ExitCode.SOFTWARE;
    }
    LoggerFactory.getLogger(CommandLines.class).debug("Failed", failure);
    command
        .getErr()
        .println(
            "Something went wrong that should not: "
                + Objects.requireNonNullElse(failure.getMessage(), failure.toString())
                + " (java -Dlog=DEBUG says more)");
    return ExitCode.SOFTWARE;
  }
}
