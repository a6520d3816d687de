package org.backfile.reading;

import java.util.List;
import org.backfile.article.Headline;
import org.backfile.article.Provenance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article on a web page, without the site around it.
 *
 * @param heading the headline on the page itself; null when no heading is surely that
 */
record HtmlPage(Fields fields, List<String> lines, @Nullable Headline heading) {
  private static final String AROUND = "nav, footer, aside, [role=navigation], [role=banner]";
  private static final int TEASER = 3;

  static HtmlPage of(String html, FieldTrees trees, Notes notes) {
    Document page = Jsoup.parse(html);
    Fields fields = new HtmlFields(page, trees, notes).fields();
    page.select(HtmlText.NO_WORDS).remove();
    Element story = story(page);
    Element h1 = heading(page, story);
    story.select(AROUND).stream()
        .filter(e -> e.closest("blockquote") == null)
        .forEach(Element::remove);
    if (story.closest("article, main, [role=main], [itemprop=articleBody]") == null) {
      story.select("header").stream()
          .filter(e -> h1 == null || !isIn(h1, e))
          .forEach(Element::remove);
    }
    if (h1 == null) {
      return new HtmlPage(fields, HtmlText.of(story), null);
    }
    Headline heading = headline(h1);
    fields.take("title");
    if (isIn(h1, story)) {
      h1.remove();
    }
    return new HtmlPage(fields, HtmlText.of(story), heading);
  }

  /** The element that holds the article; a teaser with little of the page's text is not it. */
  private static Element story(Document page) {
    Element body = page.body();
    Element main = largest(page, "main, [role=main]");
    Element wide = main == null ? body : main;
    Element close = largest(page, "[itemprop=articleBody]");
    Element article = close == null ? largest(wide, "article") : close;
    boolean isTeaser =
        article == null || article.wholeText().length() * TEASER < wide.wholeText().length();
    return article == null || (isTeaser && !article.equals(close)) ? wide : article;
  }

  private static @Nullable Element largest(Element within, String what) {
    Element largest = null;
    int most = -1;
    for (Element e : within.select(what)) {
      if (e.parents().is(what)) {
        continue;
      }
      int length = e.wholeText().length();
      if (length > most) {
        most = length;
        largest = e;
      }
    }
    return largest;
  }

  /** The first heading of the first level in the story, else the only one of the page. */
  private static @Nullable Element heading(Document page, Element story) {
    Element inside = story.selectFirst("h1:matches(\\S)");
    List<Element> all = page.select("h1:matches(\\S)");
    if (inside != null
        && !inside.equals(page.body())
        && (all.size() == 1 || !story.equals(page.body()))) {
      return inside;
    }
    return all.size() == 1 ? all.getFirst() : null;
  }

  private static Headline headline(Element h1) {
    return new Headline(h1.text().strip(), new Provenance(Provenance.Kind.FILE, "HTML: h1"));
  }

  private static boolean isIn(Element element, Element outer) {
    return element.equals(outer) || element.parents().contains(outer);
  }
}
