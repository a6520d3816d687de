package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.ArticleId;
import org.backfile.desk.PassageNote;
import org.backfile.people.Right;
import org.backfile.web.view.NoteText;
import org.backfile.web.view.NotesView;
import org.backfile.web.view.Words;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Notes for programs: all that their pages do, in JSON. */
final class NoteApi {
  private static final String ALL = "/api/v1/notes";
  private static final Words ENGLISH = new Words(Wording.ENGLISH);

  private final Noting noting;

  NoteApi(Noting noting) {
    this.noting = noting;
  }

  List<Route> routes() {
    String one = ALL + "/{id}";
    return List.of(
        Route.read(ALL, this::list),
        Route.post(ALL, Right.KEEP, this::write),
        Route.read(one, context -> context.json(json(context, seen(context)))),
        new Route(HandlerType.PUT, one, Right.KEEP, this::edit),
        new Route(HandlerType.DELETE, one, Right.KEEP, this::delete),
        Route.post(one + "/restore", Right.KEEP, this::restore),
        Route.read(one + "/history", this::history));
  }

  /** What is changed of a note. */
  record Change(@Nullable String text, @Nullable Boolean shared) {}

  /** What is in use, or with {@code ?deleted=true} the bin. */
  private void list(Context context) {
    NotesView.Wanted wanted = noting.wanted(context);
    List<PassageNote> all =
        Asked.isForBin(context)
            ? noting.notes().binned(wanted.person())
            : inUse(Asked.text(context, "article"), wanted.person());
    all = all.stream().filter(wanted::takes).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", all.size());
    json.put("page", wanted.page());
    json.put(
        "notes",
        noting.page(wanted, all).stream().map(found -> json(context, found.note())).toList());
    context.json(json);
  }

  private List<PassageNote> inUse(String article, String person) {
    if (article.isEmpty()) {
      return noting.notes().seenBy(person);
    }
    return ArticleId.isValid(article)
        ? noting.notes().on(new ArticleId(article), person)
        : List.of();
  }

  private void write(Context context) {
    PassageNote note = noting.write(context, Told.read(context, Noting.Draft.class));
    context.status(HttpStatus.CREATED).header("Location", ALL + "/" + note.id());
    context.json(json(context, note));
  }

  private void edit(Context context) {
    Change change = Told.read(context, Change.class);
    PassageNote note = own(context);
    boolean shared = change.shared == null ? note.shared() : change.shared;
    context.json(json(context, noting.edit(context, note, change.text, shared)));
  }

  private void delete(Context context) {
    noting.delete(own(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  private void restore(Context context) {
    PassageNote note = own(context);
    noting.restore(context, note);
    context.json(json(context, seen(context)));
  }

  private void history(Context context) {
    PassageNote note = own(context);
    List<Map<String, Object>> former =
        noting.notes().former(note.id()).stream()
            .map(
                each -> {
                  Map<String, Object> json = new LinkedHashMap<>();
                  json.put("text", each.text());
                  json.put("shared", each.shared());
                  json.put("written", each.written().toString());
                  return json;
                })
            .toList();
    context.json(Map.of("former", former));
  }

  private PassageNote seen(Context context) {
    return noting.seen(context, context.pathParam("id"));
  }

  private PassageNote own(Context context) {
    return noting.own(context, context.pathParam("id"));
  }

  private Map<String, @Nullable Object> json(Context context, PassageNote note) {
    String site = Visits.site(context);
    return NoteText.json(noting.found(note), Visitors.of(context).id(), site, ENGLISH);
  }
}
