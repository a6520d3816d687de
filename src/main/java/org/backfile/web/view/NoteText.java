package org.backfile.web.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.desk.PassageNote;
import org.jspecify.annotations.Nullable;

/** Notes as files and programs have them, each with its citation and address. */
public final class NoteText {
  private NoteText() {}

  /** One note; {@code site} is scheme, host and port of its address. */
  public static Map<String, @Nullable Object> json(
      NotesView.Found found, String person, String site, Words words) {
    PassageNote note = found.note();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", note.id());
    json.put("text", note.text());
    json.put("quote", note.where().quote());
    json.put("before", note.where().before());
    json.put("after", note.where().after());
    json.put("article", note.article().value());
    json.put("title", note.title());
    json.put("citation", citation(found, words));
    json.put("address", site + address(found));
    json.put("inArchive", found.article() != null);
    json.put("inText", NotesView.isInText(found));
    json.put("shared", note.shared());
    json.put("by", note.ownerName());
    json.put("mine", note.isOf(person));
    json.put("created", note.created().toString());
    json.put("changed", note.changed().toString());
    json.put("deleted", note.deleted() == null ? null : note.deleted().toString());
    return json;
  }

  /** One note as a passage of Markdown: the quote, the note, and where it is from. */
  public static String markdown(NotesView.Found found, String site, Words words) {
    PassageNote note = found.note();
    StringBuilder text = new StringBuilder();
    if (!note.where().quote().isEmpty()) {
      text.append("> ").append(plain(note.where().quote()).replace("\n", "\n> ")).append("\n\n");
    }
    text.append(plain(note.text())).append("\n\n");
    text.append(plain(citation(found, words))).append(", <").append(site);
    return text.append(address(found)).append(">\n\n---\n\n").toString();
  }

  private static String address(NotesView.Found found) {
    String place = NotesView.place(found);
    return place.isEmpty() ? Links.article(found.note().article()) : place;
  }

  private static String citation(NotesView.Found found, Words words) {
    Article article = found.article();
    return article == null ? found.note().title() : Citation.of(article, words).line();
  }

  /** With every sign of Markdown and HTML as itself. */
  private static String plain(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#&|~])", "\\\\$1")
        .replaceAll("(?m)^(\\s*)([-+=])", "$1\\\\$2");
  }
}
