package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backfile.desk.SavedForm;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedToken;
import org.backfile.desk.SavedTokens;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Address;
import org.backfile.query.ReadAddress;
import org.backfile.web.view.SavedAddressesView;
import org.backfile.web.view.SavedCount;
import org.backfile.web.view.SavedFormView;
import org.backfile.web.view.SavedListView;
import org.backfile.web.view.Words;

/** The pages on which people keep searches. */
final class SavedPages {
  private static final String LIST = "/saved";
  private static final int LONGEST_UNDO = 1_000;

  private final Drawer drawer;
  private final ArchivePages pages;

  SavedPages(Drawer drawer, ArchivePages pages) {
    this.drawer = drawer;
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.read(LIST, this::list),
        Route.post(LIST, Right.KEEP, this::save),
        Route.get("/saved/new", Right.KEEP, this::fresh),
        Route.get("/saved/bin", Right.KEEP, this::bin),
        Route.post("/saved/move", Right.KEEP, this::move),
        Route.post("/saved/revert", Right.KEEP, this::revert),
        Route.post("/saved/replace", Right.KEEP, this::replace),
        Route.get("/saved/{slug}/edit", Right.KEEP, this::edit),
        Route.post("/saved/{slug}/edit", Right.KEEP, this::change),
        Route.post("/saved/{slug}/duplicate", Right.KEEP, this::duplicate),
        Route.post("/saved/{slug}/delete", Right.KEEP, this::delete),
        Route.post("/saved/{slug}/undelete", Right.KEEP, this::undelete),
        Route.read("/saved/{slug}/addresses", this::addresses),
        Route.post("/saved/{slug}/addresses", Right.KEEP, this::makeToken),
        Route.post("/saved/{slug}/addresses/{token}/revoke", Right.KEEP, this::revokeToken));
  }

  private void list(Context context) {
    List<SavedSearch> all = drawer.all(context);
    List<SavedSearch> live = all.stream().filter(search -> !search.isDeleted()).toList();
    Map<String, SavedCount> counts =
        drawer.counts(live, Visitors.of(context), Asked.aliases(context));
    pages.show(
        context, "saved", words -> SavedListView.of(all, counts, drawer.reader(context, words)));
  }

  private void bin(Context context) {
    List<SavedSearch> all = drawer.all(context);
    pages.show(context, "saved", words -> SavedListView.bin(all, drawer.reader(context, words)));
  }

  private void fresh(Context context) {
    ReadAddress asked = Asked.read(context);
    List<SavedSearch> seen = drawer.all(context);
    long count = drawer.count(asked.request());
    pages.show(
        context,
        "saved-form",
        words ->
            SavedFormView.fresh(subject(asked, count, words), seen, Visitors.of(context), words));
  }

  private void save(Context context) {
    Person person = Visitors.of(context);
    SavedSearch.Details details = fields(context).fresh();
    drawer.checkRoom(person, 1);
    SavedSearch saved = drawer.searches().save(person.id(), details, drawer.now());
    Notices.leave(context, saved.path() + "/delete", "saved.done.saved", saved.name());
    go(context, saved.path());
  }

  private void edit(Context context) {
    SavedSearch search = drawer.changeable(context, false);
    ReadAddress asked = search.read(Asked.aliases(context));
    List<SavedSearch> seen = drawer.all(context);
    long count = drawer.count(asked.request());
    pages.show(
        context,
        "saved-form",
        words ->
            SavedFormView.of(
                search, subject(asked, count, words), seen, Visitors.of(context), words));
  }

  private void change(Context context) {
    SavedSearch search = drawer.changeable(context, false);
    String seen = Objects.requireNonNullElse(context.formParam("changed"), "");
    if (!seen.isEmpty() && !seen.equals(String.valueOf(search.changed().toEpochMilli()))) {
      throw new Refusal(409, "saved.error.changed");
    }
    edited(context, search, fields(context).changed(search));
  }

  /** Puts another search in the place of one that is saved, under the name that it has. */
  private void replace(Context context) {
    String slug = Objects.requireNonNullElse(context.formParam("slug"), "");
    SavedSearch search = drawer.changeable(context, slug, false);
    Map<String, String> sent =
        Map.of("address", Objects.requireNonNullElse(context.formParam("address"), ""));
    edited(context, search, fields(context, sent).changed(search));
  }

  private void edited(Context context, SavedSearch search, SavedSearch.Details next) {
    drawer.searches().edit(search.id(), next, drawer.now());
    SavedSearch now = drawer.searches().byId(search.id()).orElseThrow();
    Notices.leave(context, revert(List.of(now)), "saved.done.changed", now.name());
    go(context, now.path());
  }

  private void move(Context context) {
    String folder = Objects.requireNonNullElse(context.formParam("folder"), "");
    List<SavedSearch> moved =
        context.formParams("slug").stream()
            .distinct()
            .map(slug -> drawer.changeable(context, slug, false))
            .toList();
    List<SavedSearch.Details> next =
        moved.stream()
            .map(search -> fields(context, Map.of("folder", folder)).changed(search))
            .toList();
    for (int i = 0; i < moved.size(); i++) {
      drawer.searches().edit(moved.get(i).id(), next.get(i), drawer.now());
    }
    if (!moved.isEmpty()) {
      Notices.leave(
          context, revert(moved), "saved.done.moved", String.valueOf(moved.size()), folder);
    }
    go(context, LIST);
  }

  private void revert(Context context) {
    List<SavedSearch> searches =
        context.queryParams("slug").stream()
            .distinct()
            .map(slug -> drawer.changeable(context, slug, false))
            .toList();
    searches.forEach(search -> drawer.revert(search, Visitors.of(context)));
    if (!searches.isEmpty()) {
      Notices.leave(context, revert(searches), "saved.done.reverted");
    }
    go(context, LIST);
  }

  private void duplicate(Context context) {
    Person person = Visitors.of(context);
    SavedSearch search = drawer.seen(context);
    drawer.checkRoom(person, 1);
    Words words = Visits.of(context).words();
    String name = words.wording().say("saved.copy", search.name());
    SavedSearch.Details details = search.details();
    SavedSearch.Details copy =
        new SavedSearch.Details(
            name.substring(0, Math.min(name.length(), SavedSearch.LONGEST_NAME)),
            details.folder(),
            details.note(),
            details.address(),
            false);
    SavedSearch saved = drawer.searches().save(person.id(), copy, drawer.now());
    Notices.leave(context, saved.path() + "/delete", "saved.done.saved", saved.name());
    go(context, LIST);
  }

  private void delete(Context context) {
    SavedSearch search = drawer.changeable(context, false);
    drawer.searches().delete(search.id(), drawer.now());
    Notices.leave(context, search.path() + "/undelete", "saved.done.deleted", search.name());
    go(context, LIST);
  }

  private void undelete(Context context) {
    SavedSearch search = drawer.changeable(context, true);
    drawer.checkRoom(Visitors.of(context), 1);
    drawer.searches().undelete(search.id());
    Notices.leave(context, search.path() + "/delete", "saved.done.undeleted", search.name());
    go(context, search.path());
  }

  private void addresses(Context context) {
    showAddresses(context, drawer.seen(context), "");
  }

  /** Shows the token in the answer itself, as it is kept nowhere. */
  private void makeToken(Context context) {
    SavedSearch search = drawer.seen(context);
    SavedForm form =
        SavedForm.of(Objects.requireNonNullElse(context.formParam("form"), ""))
            .orElseThrow(() -> new Refusal(400, "saved.error.form"));
    SavedTokens.Fresh fresh = drawer.makeToken(search, form, Visitors.of(context));
    String site = Visits.of(context).site();
    showAddresses(context, search, site + search.path() + form.path() + "?token=" + fresh.secret());
  }

  private void revokeToken(Context context) {
    SavedSearch search = drawer.seen(context);
    drawer.revokeToken(search, context.pathParam("token"), Visitors.of(context));
    Notices.leave(context, "", "saved.done.revoked");
    go(context, search.path() + "/addresses");
  }

  private void showAddresses(Context context, SavedSearch search, String fresh) {
    List<SavedToken> tokens = drawer.tokensOf(search, Visitors.of(context));
    String site = Visits.of(context).site();
    pages.show(
        context,
        "saved-addresses",
        words -> SavedAddressesView.of(search, tokens, fresh, site, drawer.reader(context, words)));
  }

  private static SavedFormView.Subject subject(ReadAddress asked, long count, Words words) {
    return new SavedFormView.Subject(
        asked.request(), ArchivePages.understood(asked.request(), asked, words), count);
  }

  /** What the form sent; a box that is not ticked is not sent. */
  private static SavedFields fields(Context context) {
    Map<String, String> sent = new LinkedHashMap<>();
    context.formParamMap().forEach((name, values) -> sent.put(name, values.getFirst()));
    sent.put("shared", String.valueOf(context.formParam("shared") != null));
    return fields(context, sent);
  }

  private static SavedFields fields(Context context, Map<String, String> sent) {
    return new SavedFields(sent, Visitors.of(context), Asked.aliases(context));
  }

  /** Where the last change of these is taken back; empty when they are too many for an address. */
  private static String revert(List<SavedSearch> searches) {
    String path =
        "/saved/revert?"
            + String.join(
                "&", searches.stream().map(each -> "slug=" + Address.encode(each.slug())).toList());
    return path.length() > LONGEST_UNDO ? "" : path;
  }

  private static void go(Context context, String path) {
    context.redirect(path, HttpStatus.SEE_OTHER);
  }
}
