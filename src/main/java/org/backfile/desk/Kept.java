package org.backfile.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people type, as every database takes it, and times as they lie in one. */
final class Kept {
  private static final int LONGEST_TITLE = 500;

  private Kept() {}

  /** One line, with white space tidied. */
  static String line(String value, int most) {
    return text(value, most).replaceAll("\\s+", " ").strip();
  }

  /**
   * Without what no database takes.
   *
   * @throws IllegalArgumentException when it is too long
   */
  static String text(String value, int most) {
    if (value.length() > most) {
      throw new IllegalArgumentException("Longer than " + most + ": " + value.length());
    }
    return value.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "");
  }

  /** The title of an article, cut when it is no title. */
  static String title(String title) {
    return line(title.substring(0, Math.min(LONGEST_TITLE, title.length())), LONGEST_TITLE);
  }

  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
