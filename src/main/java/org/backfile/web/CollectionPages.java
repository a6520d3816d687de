package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.article.ArticleId;
import org.backfile.desk.ArticleCollection;
import org.backfile.desk.CollectedArticle;
import org.backfile.desk.CollectedArticles.Step;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.web.view.CollectView;
import org.backfile.web.view.CollectionView;
import org.backfile.web.view.CollectionsView;

/** The pages of collections, and the forms that change them. */
final class CollectionPages {
  private static final String HOME = "/collections";

  private final Collecting collecting;
  private final ArticleSearcher articles;
  private final ArchivePages pages;

  CollectionPages(Collecting collecting, WebParts parts, ArchivePages pages) {
    this.collecting = collecting;
    this.articles = parts.articles();
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.read(HOME, this::all),
        Route.post(HOME, Right.KEEP, this::make),
        Route.read(HOME + "/{slug}", this::one),
        Route.post(HOME + "/{slug}/edit", Right.KEEP, this::edit),
        Route.post(HOME + "/{slug}/delete", Right.KEEP, this::delete),
        Route.post(HOME + "/{slug}/restore", Right.KEEP, this::restore),
        Route.post(HOME + "/{slug}/remove", Right.KEEP, this::remove),
        Route.post(HOME + "/steps/{step}/undo", Right.KEEP, this::undo),
        Route.get("/collect", Right.KEEP, this::choose),
        Route.post("/collect", Right.KEEP, this::add));
  }

  private void all(Context context) {
    Person person = Visitors.of(context);
    List<ArticleCollection> seen = collecting.collections().listFor(person.id());
    pages.show(context, "collections", words -> CollectionsView.of(seen, person, words));
  }

  private void make(Context context) {
    ArticleCollection made =
        collecting.make(context, field(context, "name"), field(context, "note"), isTicked(context));
    Notices.leave(context, made.path() + "/delete", "collections.made", made.name());
    context.redirect(made.path(), HttpStatus.SEE_OTHER);
  }

  private void one(Context context) {
    Person person = Visitors.of(context);
    String slug = context.pathParam("slug");
    ArticleCollection collection = collecting.seen(context, slug);
    if (!collection.slug().equals(slug)) {
      context.redirect(collection.path(), HttpStatus.SEE_OTHER);
      return;
    }
    int page = Asked.number(context, "page", 1, 1, 10_000);
    List<CollectedArticle> some =
        collecting
            .collected()
            .in(collection.id(), (page - 1L) * CollectionView.SIZE, CollectionView.SIZE);
    CollectionView.Contents contents =
        new CollectionView.Contents(
            page, some, collecting.inArchive(some), collecting.missing(collection, person.id()));
    boolean mayChange = Collecting.mayChange(person, collection);
    pages.show(
        context,
        "collection",
        words -> CollectionView.of(collection, contents, mayChange, person, words));
  }

  private void edit(Context context) {
    ArticleCollection former = collecting.changeable(context, context.pathParam("slug"));
    ArticleCollection edited =
        collecting.edit(
            context, former, field(context, "name"), field(context, "note"), isTicked(context));
    Notices.leave(context, "", "collections.edited", edited.name());
    context.redirect(edited.path(), HttpStatus.SEE_OTHER);
  }

  private void delete(Context context) {
    ArticleCollection gone = collecting.changeable(context, context.pathParam("slug"));
    collecting.delete(gone);
    Notices.leave(context, gone.path() + "/restore", "collections.deleted", gone.name());
    context.redirect(HOME, HttpStatus.SEE_OTHER);
  }

  private void restore(Context context) {
    ArticleCollection back = collecting.changeable(context, context.pathParam("slug"));
    collecting.collections().undelete(back.id());
    Notices.leave(context, "", "collections.restored", back.name());
    context.redirect(back.path(), HttpStatus.SEE_OTHER);
  }

  private void remove(Context context) {
    ArticleCollection from = collecting.changeable(context, context.pathParam("slug"));
    Set<ArticleId> ids = new TreeSet<>();
    context.formParams("article").stream()
        .filter(ArticleId::isValid)
        .forEach(id -> ids.add(new ArticleId(id)));
    Step step = collecting.remove(context, from, ids);
    said(context, step, "collections.removed", from);
    context.redirect(back(context, from.path()), HttpStatus.SEE_OTHER);
  }

  private void undo(Context context) {
    ArticleCollection collection = collecting.undo(context, context.pathParam("step"));
    Notices.leave(context, "", "collections.undone", collection.name());
    context.redirect(collection.path(), HttpStatus.SEE_OTHER);
  }

  /** Where an article, or every result of a search, is to go. */
  private void choose(Context context) {
    Person person = Visitors.of(context);
    String id = Asked.text(context, "article");
    CollectView.What what;
    if (id.isEmpty()) {
      SearchRequest search = Asked.toKeep(Asked.text(context, "search"), Asked.aliases(context));
      long total = articles.counts(List.of(search)).getFirst();
      what = new CollectView.Results(search, total);
    } else {
      what = new CollectView.One(collecting.article(id));
    }
    List<ArticleCollection> own =
        collecting.collections().listFor(person.id()).stream()
            .filter(each -> !each.isDeleted() && Collecting.mayChange(person, each))
            .toList();
    Set<String> holding =
        id.isEmpty()
            ? Set.of()
            : Set.copyOf(
                collecting.collections().holding(new ArticleId(id), person.id()).stream()
                    .map(ArticleCollection::id)
                    .toList());
    String back = Asked.text(context, "back");
    String way = Visits.isOwnPath(back) ? back : "";
    pages.show(context, "collect", words -> CollectView.of(what, own, holding, way, person, words));
  }

  private void add(Context context) {
    String to = field(context, "to");
    String id = field(context, "article");
    SearchRequest search = Asked.toKeep(field(context, "search"), Asked.aliases(context));
    String name = field(context, "name");
    if (to.isEmpty() && name.isBlank()) {
      throw new Refusal(422, "collections.no-name");
    }
    if (!id.isEmpty()) {
      collecting.article(id);
    }
    ArticleCollection into =
        to.isEmpty()
            ? collecting.make(context, name, "", isTicked(context))
            : collecting.changeable(context, to);
    Step step =
        id.isEmpty()
            ? collecting.add(context, into, search)
            : collecting.add(context, into, List.of(id));
    said(context, step, "collections.added", into);
    context.redirect(back(context, into.path()), HttpStatus.SEE_OTHER);
  }

  private static void said(Context context, Step step, String key, ArticleCollection collection) {
    String undo = step.articles() == 0 ? "" : HOME + "/steps/" + step.id() + "/undo";
    String number = Visits.of(context).words().wording().number(step.articles());
    Notices.leave(context, undo, key, number, collection.name());
  }

  private static String back(Context context, String otherwise) {
    String back = field(context, "back");
    return Visits.isOwnPath(back) ? back : otherwise;
  }

  private static boolean isTicked(Context context) {
    return !field(context, "shared").isEmpty();
  }

  private static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }
}
