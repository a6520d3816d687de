package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.backfile.desk.SavedForm;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedTokens;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.web.view.SavedCount;
import org.backfile.web.view.SavedJson;
import org.backfile.web.view.SavedRow;
import org.backfile.web.view.Words;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The API of saved searches: all that their pages do. */
final class SavedApi {
  private static final String ALL = "/api/v1/saved";
  private static final String ONE = ALL + "/{slug}";

  /** Notes only when one looked, as the page does by being shown. */
  static final String LOOKED = ONE + "/looked";

  private static final Words ENGLISH = new Words(Wording.ENGLISH);

  private final Drawer drawer;

  SavedApi(Drawer drawer) {
    this.drawer = drawer;
  }

  List<Route> routes() {
    return List.of(
        Route.read(ALL, this::list),
        Route.post(ALL, Right.KEEP, this::create),
        Route.read(ONE, this::one),
        new Route(HandlerType.PUT, ONE, Right.KEEP, this::change),
        new Route(HandlerType.DELETE, ONE, Right.KEEP, this::delete),
        Route.post(ONE + "/undelete", Right.KEEP, this::undelete),
        Route.post(ONE + "/revert", Right.KEEP, this::revert),
        Route.post(LOOKED, Right.KEEP, this::looked),
        Route.read(ONE + "/tokens", this::tokens),
        Route.post(ONE + "/tokens", Right.KEEP, this::makeToken),
        new Route(HandlerType.DELETE, ONE + "/tokens/{token}", Right.KEEP, this::revokeToken));
  }

  /** What is in use, or with {@code ?deleted=true} the bin. */
  private void list(Context context) {
    boolean bin = Asked.isForBin(context);
    List<SavedSearch> all =
        drawer.all(context).stream()
            .filter(search -> search.isDeleted() == bin)
            .sorted(Comparator.comparing(SavedSearch::created).thenComparing(SavedSearch::id))
            .toList();
    context.json(Map.of("saved", json(context, all)));
  }

  private void create(Context context) {
    Person person = Visitors.of(context);
    SavedSearch.Details details = fields(context).fresh();
    drawer.checkRoom(person, 1);
    SavedSearch saved = drawer.searches().save(person.id(), details, drawer.now());
    context.status(HttpStatus.CREATED).header("Location", "/api/v1" + saved.path());
    answer(context, saved);
  }

  private void one(Context context) {
    answer(context, drawer.seen(context));
  }

  private void change(Context context) {
    SavedSearch search = drawer.changeable(context, false);
    drawer.searches().edit(search.id(), fields(context).changed(search), drawer.now());
    answerAnew(context, search);
  }

  private void delete(Context context) {
    drawer.searches().delete(drawer.changeable(context, false).id(), drawer.now());
    context.status(HttpStatus.NO_CONTENT);
  }

  private void undelete(Context context) {
    SavedSearch search = drawer.changeable(context, true);
    drawer.checkRoom(Visitors.of(context), 1);
    drawer.searches().undelete(search.id());
    answerAnew(context, search);
  }

  private void revert(Context context) {
    SavedSearch search = drawer.changeable(context, false);
    drawer.revert(search, Visitors.of(context));
    answerAnew(context, search);
  }

  private void looked(Context context) {
    SavedSearch search = drawer.seen(context);
    drawer.looked(search, Visitors.of(context));
    answer(context, search);
  }

  private void tokens(Context context) {
    SavedSearch search = drawer.seen(context);
    context.json(Map.of("tokens", SavedJson.of(drawer.tokensOf(search, Visitors.of(context)))));
  }

  private void makeToken(Context context) {
    SavedSearch search = drawer.seen(context);
    Object asked = Sent.object(context).get("form");
    SavedForm form =
        SavedForm.of(String.valueOf(asked)).orElseThrow(() -> new Refusal(400, "saved.error.form"));
    SavedTokens.Fresh fresh = drawer.makeToken(search, form, Visitors.of(context));
    Map<String, @Nullable Object> json = SavedJson.of(fresh.token());
    json.put("token", fresh.secret());
    json.put("address", search.path() + form.path() + "?token=" + fresh.secret());
    context.status(HttpStatus.CREATED).json(json);
  }

  private void revokeToken(Context context) {
    SavedSearch search = drawer.seen(context);
    drawer.revokeToken(search, context.pathParam("token"), Visitors.of(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  private void answerAnew(Context context, SavedSearch search) {
    answer(context, drawer.searches().byId(search.id()).orElseThrow());
  }

  private void answer(Context context, SavedSearch search) {
    context.json(json(context, List.of(search)).getFirst());
  }

  private List<Map<String, @Nullable Object>> json(Context context, List<SavedSearch> all) {
    Person person = Visitors.of(context);
    SavedRow.Reader reader = drawer.reader(context, ENGLISH);
    Map<String, Instant> looks = drawer.searches().looks(person.id());
    Map<String, SavedCount> counts = drawer.counts(all, looks, reader.aliases());
    return all.stream()
        .map(
            search -> {
              SavedCount count = counts.getOrDefault(search.id(), SavedCount.NONE);
              return SavedJson.of(search, count, looks.get(search.id()), reader);
            })
        .toList();
  }

  private static SavedFields fields(Context context) {
    return new SavedFields(
        Sent.texts(Sent.object(context)), Visitors.of(context), Asked.aliases(context));
  }
}
