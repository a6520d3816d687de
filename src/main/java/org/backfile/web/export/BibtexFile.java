package org.backfile.web.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Credit;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.PartialDate;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Citations for LaTeX and its relatives. What is not known has no field. */
final class BibtexFile implements ArticleFile {
  private final Writer out;
  private final SearchRequest request;

  BibtexFile(Writer out, SearchRequest request) {
    this.out = out;
    this.request = request;
  }

  @Override
  public void add(EnrichedArticle enriched) throws IOException {
    Article article = enriched.article();
    Credit credit = article.credit();
    // A tilde means a space in BibTeX; a colon does not, and stands in no id.
    String key = article.id().value().replace('~', ':');
    out.write((credit.source() == null ? "@misc{" : "@article{") + key + ",\n");
    field("title", "{" + plain(article.title()) + "}");
    field("author", authors(credit.authors()));
    field("journal", plain(credit.source()));
    PartialDate date = article.published().date();
    if (date != null) {
      field("year", String.valueOf(date.year()));
      field("date", date.label());
    }
    field("language", plain(enriched.language().code()));
    field("url", address(credit.url()));
    field("annote", plain(Row.of(enriched, request).note(enriched)));
    out.write("}\n\n");
  }

  private void field(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.write("  " + name + " = {" + value + "},\n");
    }
  }

  /** Each in braces of its own, so that no comma or "and" in a name is taken for syntax. */
  private static String authors(List<String> names) {
    return String.join(" and ", names.stream().map(name -> "{" + plain(name) + "}").toList());
  }

  private static String address(@Nullable String url) {
    return url == null
        ? ""
        : OneLine.of(url).replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
  }

  /** The text with every sign that means something to TeX made plain. */
  static String plain(@Nullable String text) {
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
