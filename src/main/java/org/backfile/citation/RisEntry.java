package org.backfile.citation;

import java.util.Locale;
import org.backfile.article.PartialDate;

/** An entry for Zotero, EndNote and their relatives. What is not known has no line. */
public final class RisEntry {
  private final StringBuilder entry = new StringBuilder();

  private RisEntry() {}

  /**
   * Writes the entry, which ends in a line break.
   *
   * @param note what else is to be said; may be empty
   */
  public static String of(Cited cited, String note) {
    return new RisEntry().write(cited, note);
  }

  private String write(Cited cited, String note) {
    line("TY", cited.extent().isEmpty() ? "NEWS" : "DATA");
    line("ID", cited.id());
    line("TI", cited.title());
    cited.authors().forEach(author -> line("AU", author.turned()));
    line("T2", cited.source());
    cited
        .when()
        .ifPresent(
            date -> {
              line("PY", String.format(Locale.ROOT, "%04d", date.year()));
              line("DA", date(date));
            });
    line("SE", cited.section());
    line("LA", cited.language());
    cited.keywords().forEach(keyword -> line("KW", keyword));
    line("UR", cited.address());
    line("Y2", cited.accessed() == null ? "" : date(PartialDate.of(cited.accessed())));
    line("DB", cited.archived() ? Cited.ARCHIVE : "");
    line("M3", cited.extent());
    line("N1", cited.quote().isEmpty() ? "" : Titles.quoted(cited.quote()));
    line("N1", note);
    return entry.append("ER  - \r\n").toString();
  }

  private void line(String tag, String value) {
    String text = OneLine.of(value);
    if (!text.isEmpty()) {
      entry.append(tag).append("  - ").append(text).append("\r\n");
    }
  }

  /** Year, month and day with their slashes, as far as they are known. */
  private static String date(PartialDate date) {
    return String.format(Locale.ROOT, "%04d/", date.year())
        + (date.month() == 0 ? "" : String.format(Locale.ROOT, "%02d", date.month()))
        + "/"
        + (date.day() == 0 ? "" : String.format(Locale.ROOT, "%02d", date.day()))
        + "/";
  }
}
