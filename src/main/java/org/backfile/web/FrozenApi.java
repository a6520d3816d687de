package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.backfile.desk.FrozenResult;
import org.backfile.desk.FrozenResults;
import org.backfile.people.Right;
import org.backfile.web.view.FrozenJson;

/** Frozen results for programs. */
final class FrozenApi {
  private final FrozenResults frozen;
  private final FrozenPages pages;
  private final Freezer freezer;
  private final Clock clock;

  FrozenApi(WebParts parts, Freezer freezer, FrozenPages pages) {
    this.frozen = new FrozenResults(parts.desk());
    this.pages = pages;
    this.freezer = freezer;
    this.clock = parts.clock();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/frozen", Right.KEEP, this::list),
        Route.post("/api/v1/frozen", Right.KEEP, this::freeze),
        Route.read("/api/v1/frozen/{id}", this::show),
        Route.read("/api/v1/frozen/{id}/content", pages::content),
        new Route(HandlerType.DELETE, "/api/v1/frozen/{id}", Right.KEEP, this::delete),
        Route.post("/api/v1/frozen/{id}/restore", Right.KEEP, this::restore));
  }

  private void list(Context context) {
    List<FrozenResult> results = frozen.of(Visitors.of(context).id(), FrozenPages.MOST);
    context.json(Map.of("frozen", results.stream().map(FrozenJson::of).toList()));
  }

  private void freeze(Context context) {
    String search = Asked.bodyText(context, "search");
    FrozenResult result =
        freezer.freeze(
            Asked.toKeep(search, Asked.aliases(context)),
            Visitors.of(context),
            Visits.of(context).site());
    context.status(201).header("Location", "/api/v1" + result.path()).json(FrozenJson.of(result));
  }

  private void show(Context context) {
    context.json(FrozenJson.of(pages.parts(context, FrozenPages.asked(context, frozen))));
  }

  private void delete(Context context) {
    FrozenResult result = FrozenPages.own(context, frozen);
    frozen.delete(result.id(), clock.instant());
    context.status(204);
  }

  private void restore(Context context) {
    FrozenResult result = FrozenPages.own(context, frozen);
    frozen.undelete(result.id());
    context.json(FrozenJson.of(frozen.find(result.id()).orElseThrow()));
  }
}
