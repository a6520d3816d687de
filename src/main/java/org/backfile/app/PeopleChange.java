package org.backfile.app;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** What {@code people} can do. */
enum PeopleChange {
  ADD,
  LIST,
  ROLE,
  PASSWORD,
  DISABLE,
  ENABLE,
  ADOPT;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Callable<Integer> command(Map<String, String> environment, InputStream in) {
    return switch (this) {
      case ADD -> new PeopleCommands.Add(environment, in);
      case LIST -> new PeopleCommands.ListAll(environment);
      case ROLE -> new PeopleCommands.ChangeRole(environment);
      case PASSWORD -> new PeopleCommands.SetPassword(environment, in);
      case DISABLE -> new PeopleCommands.Disable(environment);
      case ENABLE -> new PeopleCommands.Enable(environment);
      case ADOPT -> new PeopleCommands.Adopt(environment);
    };
  }
}
