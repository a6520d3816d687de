package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.ArticleCollection;
import org.backfile.desk.CollectedArticle;
import org.backfile.desk.CollectedArticles.Step;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Address;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Collections for programs: all that their pages do, in JSON. */
final class CollectionApi {
  private static final String ALL = "/api/v1/collections";
  private static final int MOST = 1_000;

  private final Collecting collecting;

  CollectionApi(Collecting collecting) {
    this.collecting = collecting;
  }

  List<Route> routes() {
    String one = ALL + "/{slug}";
    return List.of(
        Route.read(ALL, this::list),
        Route.post(ALL, Right.KEEP, this::make),
        Route.read(one, context -> context.json(json(seen(context)))),
        new Route(HandlerType.PUT, one, Right.KEEP, this::edit),
        new Route(HandlerType.DELETE, one, Right.KEEP, this::delete),
        Route.post(one + "/restore", Right.KEEP, this::restore),
        Route.read(one + "/articles", this::articles),
        Route.post(one + "/articles", Right.KEEP, this::add),
        new Route(HandlerType.DELETE, one + "/articles/{id}", Right.KEEP, this::remove),
        Route.post(ALL + "/steps/{step}/undo", Right.KEEP, this::undo));
  }

  /** What is said of a collection. */
  record Said(@Nullable String name, @Nullable String note, @Nullable Boolean shared) {}

  /** What is put in: articles by their ids, or every result of a search by its keys. */
  record Put(@Nullable List<String> articles, @Nullable String search) {}

  /** What is in use, or with {@code ?deleted=true} what may be taken out of the bin. */
  private void list(Context context) {
    boolean bin = Asked.isForBin(context);
    Person person = Visitors.of(context);
    List<Map<String, @Nullable Object>> all =
        collecting.collections().listFor(person.id()).stream()
            .filter(each -> each.isDeleted() == bin)
            .filter(each -> !bin || Collecting.mayChange(person, each))
            .map(CollectionApi::json)
            .toList();
    context.json(Map.of("collections", all));
  }

  private void make(Context context) {
    Said said = Told.read(context, Said.class);
    ArticleCollection made =
        collecting.make(context, or(said.name, ""), or(said.note, ""), is(said.shared, false));
    context.status(HttpStatus.CREATED).header("Location", ALL + "/" + Address.encode(made.slug()));
    context.json(json(made));
  }

  private void edit(Context context) {
    Said said = Told.read(context, Said.class);
    ArticleCollection former = changeable(context);
    ArticleCollection edited =
        collecting.edit(
            context,
            former,
            or(said.name, former.name()),
            or(said.note, former.details().note()),
            is(said.shared, former.isShared()));
    context.json(json(edited));
  }

  private void delete(Context context) {
    collecting.delete(changeable(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  private void restore(Context context) {
    ArticleCollection back = changeable(context);
    collecting.collections().undelete(back.id());
    context.json(json(collecting.seen(context, back.slug())));
  }

  private void articles(Context context) {
    ArticleCollection of = seen(context);
    int offset = Asked.number(context, "offset", 0, 0, Integer.MAX_VALUE - MOST);
    int size = Asked.number(context, "size", 100, 1, MOST);
    List<CollectedArticle> some = collecting.collected().in(of.id(), offset, size);
    List<@Nullable EnrichedArticle> held = collecting.inArchive(some);
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      all.add(json(some.get(i), held.get(i) != null));
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("total", of.size());
    json.put("missing", collecting.missing(of, Visitors.of(context).id()));
    json.put("offset", offset);
    json.put("articles", all);
    context.json(json);
  }

  private void add(Context context) {
    Put put = Told.read(context, Put.class);
    ArticleCollection into = seen(context);
    collecting.changeable(context, into.slug());
    Step step;
    if (put.search != null) {
      SearchRequest search = Asked.toKeep(put.search, Asked.aliases(context));
      step = collecting.add(context, into, search);
    } else {
      step = collecting.add(context, into, put.articles == null ? List.of() : put.articles);
    }
    context.json(json(step, "added"));
  }

  private void remove(Context context) {
    String id = context.pathParam("id");
    ArticleCollection from = changeable(context);
    Set<ArticleId> ids = ArticleId.isValid(id) ? Set.of(new ArticleId(id)) : Set.of();
    context.json(json(collecting.remove(context, from, ids), "removed"));
  }

  private void undo(Context context) {
    ArticleCollection collection = collecting.undo(context, context.pathParam("step"));
    context.json(json(collecting.seen(context, collection.slug())));
  }

  private ArticleCollection seen(Context context) {
    return collecting.seen(context, context.pathParam("slug"));
  }

  private ArticleCollection changeable(Context context) {
    return collecting.changeable(context, context.pathParam("slug"));
  }

  private static Map<String, Object> json(Step step, String what) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(what, step.articles());
    json.put("undo", ALL + "/steps/" + step.id() + "/undo");
    return json;
  }

  private static Map<String, @Nullable Object> json(ArticleCollection one) {
    Filters chosen = Filters.NONE.choose(Facet.COLLECTION, one.slug());
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("slug", one.slug());
    json.put("name", one.name());
    json.put("note", one.details().note());
    json.put("shared", one.isShared());
    json.put("owner", one.ownerName());
    json.put("size", one.size());
    json.put("created", one.created().toString());
    json.put("changed", one.changed().toString());
    json.put("deleted", one.deleted() == null ? null : one.deleted().toString());
    json.put("address", one.path());
    json.put("search", Address.of(SearchRequest.EVERYTHING.with(chosen)));
    return json;
  }

  private static Map<String, @Nullable Object> json(CollectedArticle one, boolean inArchive) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", one.id().value());
    json.put("title", one.title());
    json.put("added", one.added().toString());
    json.put("by", one.byName());
    json.put("inArchive", inArchive);
    return json;
  }

  private static String or(@Nullable String said, String otherwise) {
    return said == null ? otherwise : said;
  }

  private static boolean is(@Nullable Boolean said, boolean otherwise) {
    return said == null ? otherwise : said;
  }
}
