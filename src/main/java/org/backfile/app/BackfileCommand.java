package org.backfile.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: it needs one. */
@Command(
    name = "backfile",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "The search engine for a newsroom's own archive.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 done but a file failed or the index cannot be used, 2 wrong usage.",
    })
final class BackfileCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say which command: index, watch, rebuild, serve, search, status, people, backup, restore"
            + " or evaluate.");
  }
}
