package org.backfile.desk;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Text as every database can keep it: U+0000, which PostgreSQL refuses, and halves of characters,
 * which are no text, are kept as U+FFFD. All text that is bound to a statement passes through it,
 * so that what is looked up is what was kept.
 */
final class KeptText implements ArgumentFactory.Preparable {
  private static final Pattern UNKEEPABLE = Pattern.compile("[\\x{0}\\p{Cs}]");

  @Override
  public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
    return type == String.class
        ? Optional.of(
            value ->
                (position, statement, context) ->
                    statement.setString(position, value == null ? null : of(value.toString())))
        : Optional.empty();
  }

  @Override
  public Collection<? extends Type> prePreparedTypes() {
    return List.of(String.class);
  }

  static String of(String text) {
    return UNKEEPABLE.matcher(text).replaceAll("\ufffd");
  }
}
