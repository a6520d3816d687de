package org.backfile.reading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Why something could not be read, in words for people: no paths, no names of classes. */
final class Reasons {
  /** What the parser says of its own settings at the end of a message. */
  private static final Pattern INSIDE = Pattern.compile(" \\(start marker at \\[Source.*");

  private Reasons() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission to read it";
      case NoSuchFileException gone -> "it is no longer there";
      case ZipException zip -> "the gzip file is damaged";
      case EOFException end -> "the gzip file ends too early";
      case StreamConstraintsException limit -> "it is larger or deeper than the limits allow";
      case JacksonException json -> syntax(json);
      default -> "it could not be read";
    };
  }

  private static String syntax(JacksonException e) {
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    String line = message.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
    String first = INSIDE.matcher(line).replaceFirst("");
    String place =
        e.getLocation() == null
            ? ""
            : " at line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr();
    return "broken" + place + ": " + (first.length() > 160 ? first.substring(0, 160) : first);
  }
}
