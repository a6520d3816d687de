package org.backfile.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.web.view.ErrorView;
import org.backfile.web.view.MadeUp;
import org.backfile.web.view.MadeUpLooks;
import org.backfile.web.view.MadeUpPeople;
import org.backfile.web.view.MadeUpResults;
import org.backfile.web.view.SearchBox;
import org.backfile.web.view.Words;

/**
 * The page {@code /dev/patterns}: every page of the site with made-up values, to look at and to
 * check. {@code /dev/patterns/{name}} is one of them.
 */
public final class PatternPage {
  private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

  private PatternPage() {}

  /** A template and what it shows. */
  public record Pattern(String name, String template, Function<Words, Object> view) {
    public String address() {
      return "/dev/patterns/" + name;
    }
  }

  static {
    add("index", "patterns", words -> index());
    add("results", "results", MadeUp::results);
    add("months", "results", MadeUp::months);
    add("days", "results", MadeUp::days);
    add("nothing", "results", MadeUp::nothing);
    add("nothing-for-words", "results", MadeUp::nothingForWords);
    add("diagnosis", "results", MadeUpResults::diagnosis);
    add("copies", "results", MadeUpResults::copies);
    add("compact", "results", MadeUpResults::compact);
    add("suggest", "suggest", MadeUpResults::suggest);
    add("reader", "reader", MadeUp::reader);
    add("hostile", "reader", MadeUp::hostile);
    add("right-to-left", "reader", MadeUp::rightToLeft);
    add("passage-gone", "reader", MadeUp::passageGone);
    add("long-text", "reader", MadeUp::longText);
    add("changes", "changes", MadeUp::changes);
    add("no-changes", "changes", MadeUp::noChanges);
    add("contrast", "contrast", MadeUp::contrast);
    add("overview", "overview", MadeUpLooks::overview);
    add("compare", "compare", MadeUpLooks::compare);
    add("compare-choice", "compare", MadeUpLooks::choice);
    add("home", "home", MadeUp::home);
    add("empty", "home", MadeUp::empty);
    add("facet", "facet", MadeUp::facet);
    add("letters", "facet", MadeUp::letters);
    add("sign-in", "sign-in", MadeUpPeople::signIn);
    add("sign-in-wrong", "sign-in", MadeUpPeople::wrong);
    add("account", "account", MadeUpPeople::account);
    add("people", "people", MadeUpPeople::people);
    add("audit", "audit", MadeUpPeople::audit);
    add("no-article", "error", w -> ErrorView.noArticle("<script>x</script>", w));
    add("unavailable", "error", w -> ErrorView.unavailable("The index is locked.", w));
    add("broken", "error", ErrorView::broken);
  }

  /** What the template {@code patterns} shows. */
  public record Index(SearchBox box, Collection<Pattern> patterns) {
    public String address() {
      return "/dev/patterns";
    }
  }

  /** The page that leads to every pattern. */
  public static Index index() {
    return new Index(SearchBox.EMPTY, all());
  }

  /** Every pattern in the order of the page. */
  public static Collection<Pattern> all() {
    return PATTERNS.values();
  }

  /** The pattern of this name; empty when there is none. */
  public static Optional<Pattern> of(String name) {
    return Optional.ofNullable(PATTERNS.get(name));
  }

  private static void add(String name, String template, Function<Words, Object> view) {
    PATTERNS.put(name, new Pattern(name, template, view));
  }
}
