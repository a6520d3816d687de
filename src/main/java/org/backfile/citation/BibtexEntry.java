package org.backfile.citation;

import java.util.List;
import java.util.stream.Collectors;

/** An entry for LaTeX and its relatives. What is not known has no field. */
public final class BibtexEntry {
  private final StringBuilder entry = new StringBuilder();

  private BibtexEntry() {}

  /**
   * Writes the entry, which ends in a line break.
   *
   * @param note what else is to be said; may be empty
   */
  public static String of(Cited cited, String note) {
    return new BibtexEntry().write(cited, note);
  }

  private String write(Cited cited, String note) {
    // A tilde means a space in BibTeX; a colon does not, and stands in no id.
    String key = cited.id().replace('~', ':');
    entry.append(cited.source().isEmpty() ? "@misc{" : "@article{").append(key).append(",\n");
    field("title", "{" + plain(cited.title()) + "}");
    field("author", authors(cited.authors()));
    field("journal", plain(cited.source()));
    cited
        .when()
        .ifPresent(
            date -> {
              field("year", String.valueOf(date.year()));
              field("date", date.label());
            });
    field("language", plain(cited.language()));
    field("url", address(cited.address()));
    field("urldate", cited.accessed() == null ? "" : cited.accessed().toString());
    field("howpublished", cited.archived() ? Cited.ARCHIVE : "");
    field("type", plain(cited.extent()));
    field("note", cited.quote().isEmpty() ? "" : plain(Titles.quoted(cited.quote())));
    field("annote", plain(note));
    return entry.append("}\n").toString();
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      entry.append("  ").append(name).append(" = {").append(value).append("},\n");
    }
  }

  private static String authors(List<Author> authors) {
    return authors.stream().map(BibtexEntry::author).collect(Collectors.joining(" and "));
  }

  /** In braces where a comma, an "and" or a small word in a name would be taken for syntax. */
  private static String author(Author author) {
    if (!author.isParted()) {
      return "{" + plain(author.whole()) + "}";
    }
    String suffix = author.suffix().isEmpty() ? "" : ", " + plain(author.suffix());
    return "{" + plain(author.family()) + "}" + suffix + ", " + plain(author.given());
  }

  private static String address(String url) {
    return OneLine.of(url).replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
  }

  /** The text with every sign that means something to TeX made plain. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : OneLine.of(text).toCharArray()) {
      switch (c) {
        case '\\' -> plain.append("\\textbackslash{}");
        case '~' -> plain.append("\\textasciitilde{}");
        case '^' -> plain.append("\\textasciicircum{}");
        // BibTeX counts braces even behind a backslash.
        case '{' -> plain.append("\\textbraceleft{}");
        case '}' -> plain.append("\\textbraceright{}");
        case '%', '&', '$', '#', '_' -> plain.append('\\').append(c);
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
