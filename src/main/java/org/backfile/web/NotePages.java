package org.backfile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.backfile.desk.PassageNote;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.web.view.Links;
import org.backfile.web.view.NoteText;
import org.backfile.web.view.NoteView;
import org.backfile.web.view.NotesView;
import org.backfile.web.view.Words;

/** The pages of notes, the forms that change them, and all of them as a file. */
final class NotePages {
  private static final String HOME = "/notes";

  private final Noting noting;
  private final ArchivePages pages;

  NotePages(Noting noting, ArchivePages pages) {
    this.noting = noting;
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.read(HOME, this::all),
        Route.read("/notes.md", this::markdown),
        Route.read("/notes.jsonl", this::lines),
        Route.get(HOME + "/{id}", Right.KEEP, this::one),
        Route.post("/articles/{id}/notes", Right.KEEP, this::write),
        Route.post(HOME + "/{id}/edit", Right.KEEP, this::edit),
        Route.post(HOME + "/{id}/delete", Right.KEEP, this::delete),
        Route.post(HOME + "/{id}/restore", Right.KEEP, this::restore));
  }

  private void all(Context context) {
    NotesView.Wanted wanted = noting.wanted(context);
    List<PassageNote> all = noting.all(wanted);
    List<NotesView.Found> some = noting.page(wanted, all);
    List<PassageNote> binned = noting.notes().binned(wanted.person());
    List<NotesView.Found> bin = noting.page(wanted, binned);
    pages.show(
        context,
        "notes",
        words -> NotesView.of(wanted, all.size(), some, binned.size(), bin, words));
  }

  private void one(Context context) {
    PassageNote note = noting.own(context, context.pathParam("id"));
    List<PassageNote.Former> former = noting.notes().former(note.id());
    Person person = Visitors.of(context);
    pages.show(context, "note", words -> NoteView.of(note, former, person, words));
  }

  private void write(Context context) {
    PassageNote note =
        noting.write(
            context,
            new Noting.Draft(
                context.pathParam("id"),
                field(context, "quote"),
                field(context, "before"),
                field(context, "after"),
                field(context, "text"),
                isTicked(context)));
    Notices.leave(context, HOME + "/" + note.id() + "/delete", "notes.written");
    toArticle(context, note);
  }

  private void edit(Context context) {
    PassageNote note = noting.own(context, context.pathParam("id"));
    noting.edit(context, note, field(context, "text"), isTicked(context));
    Notices.leave(context, "", "notes.edited");
    toArticle(context, note);
  }

  private void delete(Context context) {
    PassageNote note = noting.own(context, context.pathParam("id"));
    noting.delete(note);
    Notices.leave(context, HOME + "/" + note.id() + "/restore", "notes.deleted");
    toArticle(context, note);
  }

  private void restore(Context context) {
    PassageNote note = noting.own(context, context.pathParam("id"));
    noting.restore(context, note);
    Notices.leave(context, "", "notes.restored");
    toArticle(context, note);
  }

  /** An article that is no longer there has no page to go back to. */
  private void toArticle(Context context, PassageNote note) {
    boolean isHeld = noting.found(note).article() != null;
    String place = isHeld ? Links.article(note.article()) + "#notes" : HOME;
    context.redirect(place, HttpStatus.SEE_OTHER);
  }

  private void markdown(Context context) throws IOException {
    String site = site(context);
    Words words = Visits.of(context).words();
    file(
        context,
        "text/markdown; charset=utf-8",
        ".md",
        found -> NoteText.markdown(found, site, words));
  }

  private void lines(Context context) throws IOException {
    String site = site(context);
    Words words = Visits.of(context).words();
    String person = Visitors.of(context).id();
    file(
        context,
        "application/jsonl; charset=utf-8",
        ".jsonl",
        found ->
            context.jsonMapper().toJsonString(NoteText.json(found, person, site, words), Map.class)
                + "\n");
  }

  private void file(
      Context context, String type, String ending, Function<NotesView.Found, String> text)
      throws IOException {
    context.contentType(type);
    context.header("Content-Disposition", "attachment; filename=\"notes" + ending + '"');
    Writer out = new BufferedWriter(new OutputStreamWriter(context.outputStream(), UTF_8));
    for (PassageNote note : noting.all(noting.wanted(context))) {
      out.write(text.apply(noting.found(note)));
    }
    out.flush();
  }

  private static String site(Context context) {
    return Visits.site(context);
  }

  private static boolean isTicked(Context context) {
    return !field(context, "shared").isEmpty();
  }

  private static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }
}
