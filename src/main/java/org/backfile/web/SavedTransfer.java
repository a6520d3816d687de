package org.backfile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backfile.desk.SavedSearch;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Repair;
import org.backfile.web.view.SavedImportView;
import org.backfile.wording.Wording;

/**
 * Takes a person's saved searches out as a file, and takes such a file in: all of it or nothing.
 */
final class SavedTransfer {
  private final Drawer drawer;
  private final ArchivePages pages;

  SavedTransfer(Drawer drawer, ArchivePages pages) {
    this.drawer = drawer;
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/saved/export", Right.KEEP, this::export),
        Route.get("/api/v1/saved/export", Right.KEEP, this::export),
        Route.get("/saved/import", Right.KEEP, this::ask),
        Route.post("/saved/import", Right.KEEP, this::take),
        Route.post("/api/v1/saved/import", Right.KEEP, this::takeJson));
  }

  private void export(Context context) {
    List<SavedSearch> own =
        own(context).stream()
            .sorted(Comparator.comparing(SavedSearch::created).thenComparing(SavedSearch::id))
            .toList();
    context.header("Content-Disposition", "attachment; filename=\"backfile-saved.json\"");
    context.json(SavedFile.write(own, drawer.now()));
  }

  private void ask(Context context) {
    pages.show(context, "saved-import", words -> SavedImportView.EMPTY);
  }

  private void take(Context context) {
    SavedFile file = taken(context, Sent.object(context, uploaded(context)));
    if (file.problems().isEmpty() && file.remarks().isEmpty()) {
      Notices.leave(
          context,
          "",
          "saved.import.done",
          String.valueOf(file.searches().size()),
          String.valueOf(file.present()));
      context.redirect("/saved", HttpStatus.SEE_OTHER);
      return;
    }
    context.status(file.problems().isEmpty() ? 200 : 400);
    pages.show(
        context,
        "saved-import",
        words ->
            new SavedImportView(
                file.problems().isEmpty(),
                file.searches().size(),
                file.present(),
                Repair.say(file.problems(), words.wording()),
                Repair.say(file.remarks(), words.wording())));
  }

  private void takeJson(Context context) {
    SavedFile file = taken(context, Sent.object(context));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("saved", file.searches().size());
    json.put("present", file.present());
    json.put("problems", Repair.say(file.problems(), Wording.ENGLISH));
    json.put("remarks", Repair.say(file.remarks(), Wording.ENGLISH));
    context.status(file.problems().isEmpty() ? 200 : 400).json(json);
  }

  private SavedFile taken(Context context, Map<?, ?> sent) {
    Person person = Visitors.of(context);
    SavedFile file = SavedFile.read(sent, own(context), person, Asked.aliases(context));
    if (!file.searches().isEmpty()) {
      drawer.checkRoom(person, file.searches().size());
      drawer.searches().saveAll(person.id(), file.searches(), drawer.now());
    }
    return file;
  }

  private List<SavedSearch> own(Context context) {
    Person person = Visitors.of(context);
    return drawer.all(context).stream()
        .filter(search -> search.isOf(person.id()) && !search.isDeleted())
        .toList();
  }

  /** The file that was chosen, or the text that was pasted where none was. */
  private static String uploaded(Context context) {
    UploadedFile file = context.uploadedFile("file");
    if (file == null || file.size() == 0) {
      return Objects.requireNonNullElse(context.formParam("text"), "");
    }
    try (InputStream in = file.content()) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException brokenOff) {
      throw new Refusal(400, "saved.error.json");
    }
  }
}
