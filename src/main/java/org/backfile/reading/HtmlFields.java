package org.backfile.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.article.Provenance;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a web page says of its article, in JSON-LD and meta elements. */
final class HtmlFields {
  private static final Set<String> PUBLISHED =
      Set.of(
          "article:published_time",
          "og:published_time",
          "datepublished",
          "date",
          "pubdate",
          "publishdate",
          "publish_date",
          "publish-date",
          "publication_date",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.issued",
          "dcterms.created",
          "parsely-pub-date",
          "sailthru.date",
          "citation_publication_date",
          "article.published",
          "og:article:published_time",
          "article_date_original",
          "originalpublicationdate",
          "cxenseparse:recs:publishtime",
          "bt:pubdate",
          "rnews:datepublished",
          "dc:date");
  private static final Set<String> UPDATED =
      Set.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "dcterms.modified",
          "lastmod");
  private static final Set<String> AUTHOR =
      Set.of(
          "author",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "citation_author");

  /** Things of a page that have dates of their own. */
  private static final List<String> NOT_ARTICLES =
      List.of("Comment", "Object", "Answer", "Question");

  private static final String ASIDE =
      "nav, footer, aside, [class*=comment], [class*=related], [id*=comment]";
  private static final int MOST_NODES = 10_000;

  private final Document page;
  private final FieldTrees trees;
  private final Notes notes;
  private final Fields fields = new Fields();

  HtmlFields(Document page, FieldTrees trees, Notes notes) {
    this.page = page;
    this.trees = trees;
    this.notes = notes;
  }

  Fields fields() {
    page.select("script[type=application/ld+json]").forEach(this::readLinkedData);
    page.select("meta[content]").stream()
        .filter(meta -> meta.closest(ASIDE) == null)
        .forEach(this::readMeta);
    page.select("[itemprop=datePublished]:not(meta), time[pubdate]").stream()
        .filter(marked -> marked.closest(ASIDE) == null)
        .limit(1)
        .forEach(this::readMarked);
    page.select("time[datetime]").stream()
        .filter(time -> time.closest(ASIDE) == null)
        .forEach(this::readTime);
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    if (canonical != null) {
      offer("url", canonical.attr("href"), "link: canonical");
    }
    Element html = page.selectFirst("html[lang]");
    if (html != null) {
      offer("language", html.attr("lang"), "html: lang");
    }
    offer("title", withoutSite(page.title()), "HTML: title");
    return fields;
  }

  private void readLinkedData(Element script) {
    Deque<JsonNode> nodes = new ArrayDeque<>();
    try {
      nodes.add(trees.tree(script.data()));
    } catch (IOException e) {
      notes.add("the page's JSON-LD is left out, " + Reasons.of(e));
    }
    for (int n = 0; !nodes.isEmpty() && n < MOST_NODES; n++) {
      JsonNode node = nodes.remove();
      if (node.isArray()) {
        node.forEach(nodes::add);
      } else if (isArticle(node)) {
        readArticle(node);
      } else {
        nodes.add(node.path("@graph"));
        nodes.add(node.path("mainEntity"));
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    String type = node.path("@type").toString();
    return NOT_ARTICLES.stream().noneMatch(type::contains)
        && (node.has("datePublished") || node.has("articleBody") || type.contains("Article"));
  }

  private void readArticle(JsonNode node) {
    offerDate("published", node.path("datePublished").asText(), "JSON-LD: datePublished");
    offerDate("updated", node.path("dateModified").asText(), "JSON-LD: dateModified");
    offer("title", node.path("headline").asText(), "JSON-LD: headline");
    offer("source", node.path("publisher").path("name").asText(), "JSON-LD: publisher");
    offer("section", node.path("articleSection").asText(), "JSON-LD: articleSection");
    offer("language", node.path("inLanguage").asText(), "JSON-LD: inLanguage");
    offer("url", node.path("url").asText(), "JSON-LD: url");
    if (!fields.has("author")) {
      JsonNode author = node.path("author");
      (author.isArray() ? author : trees.listOf(author)).forEach(this::readAuthor);
    }
  }

  private void readAuthor(JsonNode author) {
    String name = author.isTextual() ? author.asText() : author.path("name").asText();
    fields.add("author", name, from("JSON-LD: author"));
  }

  private void readMeta(Element meta) {
    String written =
        meta.hasAttr("property")
            ? meta.attr("property")
            : meta.hasAttr("name") ? meta.attr("name") : meta.attr("itemprop");
    String name = written.toLowerCase(Locale.ROOT);
    String value = meta.attr("content");
    String where = "meta: " + name;
    if (PUBLISHED.contains(name)) {
      readPublished(value, where);
    } else if (UPDATED.contains(name)) {
      offerDate("updated", value, where);
    } else if (AUTHOR.contains(name) && !value.startsWith("http")) {
      offer("author", value, where);
    } else {
      readOtherMeta(name, value, where);
    }
  }

  private void readOtherMeta(String name, String value, String where) {
    switch (name) {
      case "og:title" -> offer("title", withoutSite(value), where);
      case "og:site_name" -> offer("source", value, where);
      case "og:url" -> offer("url", value, where);
      case "article:section" -> offer("section", value, where);
      case "article:tag" -> fields.add("tags", value, from(where));
      case "keywords", "news_keywords" -> offer("tags", value, where);
      case "description" -> offer("description", value, where);
      default -> {}
    }
  }

  /** An element that says it holds the date of publication. */
  private void readMarked(Element marked) {
    String value = marked.attr(marked.hasAttr("content") ? "content" : "datetime");
    boolean pubdate = marked.hasAttr("pubdate");
    readPublished(
        value.isEmpty() ? marked.text() : value,
        marked.normalName() + (pubdate ? ": pubdate" : ": datePublished"));
  }

  /** Any other time counts only where nothing better is known. */
  private void readTime(Element time) {
    boolean isUpdate =
        time.attr("itemprop").equalsIgnoreCase("dateModified")
            || time.className().contains("updated");
    offerDate(isUpdate ? "updated" : "published", time.attr("datetime"), "time element");
  }

  /** The first date of publication that can be read counts; the others are compared with it. */
  private void readPublished(String value, String where) {
    if (WrittenDate.parse(value).isPresent()) {
      fields.testify(value, from(where));
    }
  }

  /** The first date that can be read counts. */
  private void offerDate(String key, String value, String where) {
    if (WrittenDate.parse(value).isPresent()) {
      offer(key, value, where);
    }
  }

  private void offer(String key, String value, String where) {
    fields.offer(key, value, from(where));
  }

  /** "Headline - The Paper" without the paper, where the page names its paper. */
  private String withoutSite(String title) {
    Element site = page.selectFirst("meta[property=og:site_name][content]");
    String name = site == null ? "" : site.attr("content").strip();
    for (String bar : new String[] {" | ", " - ", " \u2013 ", " \u2014 ", " \u00B7 ", " :: "}) {
      int at = title.lastIndexOf(bar);
      boolean isSite = at > 0 && title.substring(at + bar.length()).strip().equalsIgnoreCase(name);
      boolean isClear = at >= 20 && bar.equals(" | ") && title.length() - at <= 30;
      if (isSite || isClear) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }

  private static Provenance from(String where) {
    return new Provenance(Provenance.Kind.METADATA, where);
  }
}
