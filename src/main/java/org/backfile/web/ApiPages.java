package org.backfile.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.people.Right;
import org.backfile.web.api.ApiView;
import org.backfile.web.api.Example;
import org.backfile.web.api.OpenApi;

/** What the API is, as OpenAPI for programs and as a page for people. */
final class ApiPages {
  private static final String PROGRAMS = "/openapi.json";
  private static final String PEOPLE = "/api";

  private final ArchivePages pages;
  private final ObjectNode document;
  private final ApiView view;

  /** Describes these addresses, as far as they are the API's. */
  ApiPages(ArchivePages pages, String version, List<Route> described) {
    this.pages = pages;
    Map<String, String> rights = new HashMap<>();
    for (Route route : described) {
      Right right = route.right();
      if (right != null) {
        rights.put(route.method().name() + " " + route.path(), right.name().toLowerCase(Locale.ROOT));
      }
    }
    this.document = OpenApi.document(version, rights);
    this.view = ApiView.of(document, Example.all());
  }

  List<Route> routes() {
    return List.of(Route.open(PROGRAMS, this::document), Route.open(PEOPLE, this::page));
  }

  private void document(Context context) {
    context.json(document);
  }

  private void page(Context context) {
    pages.show(context, "api", words -> view);
  }
}
