package org.backfile.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code people}: who may sign in, for who runs the machine. */
@Command(
    mixinStandardHelpOptions = true,
    description = "Say who may sign in and what they may do; the first admin is made here.",
    synopsisSubcommandLabel = "COMMAND")
final class PeopleCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which: add, list, role, password, disable, enable or adopt.");
  }
}
