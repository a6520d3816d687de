package org.backfile.web.export;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Topic;
import org.backfile.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A page of results as Atom (RFC 4287). Where the findings come from stands in elements of a name
 * space of our own, which readers that do not know it pass over.
 */
public final class AtomFeed {
  public static final String PATH = "/feed.atom";
  public static final String CONTENT_TYPE = "application/atom+xml; charset=utf-8";
  static final String ATOM = "http://www.w3.org/2005/Atom";
  static final String OWN = "urn:backfile:feed:1";

  /** Who is named where Atom demands an author and the article names none. */
  private static final String NO_AUTHOR = "Unknown";

  private final FeedPage feed;
  private final XMLStreamWriter xml;

  private AtomFeed(FeedPage feed, XMLStreamWriter xml) {
    this.feed = feed;
    this.xml = xml;
  }

  public static String of(FeedPage feed) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new AtomFeed(feed, xml).write();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("Not XML: " + feed.page(), impossible);
    }
    return text.toString();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("b", OWN);
    element("title", feed.title());
    element("id", feed.id());
    element("updated", latest());
    link("self", feed.self(PATH));
    link("alternate", feed.page());
    link("next", feed.next(PATH));
    link("previous", feed.previous(PATH));
    for (Hit hit : feed.hits()) {
      entry(hit);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /** Of the entries, so that the same answer is the same feed. */
  private String latest() {
    return feed.hits().stream()
        .map(hit -> feed.updated(hit.article().article()))
        .max(String::compareTo)
        .orElse(FeedPage.NO_TIME);
  }

  private void entry(Hit hit) throws XMLStreamException {
    EnrichedArticle enriched = hit.article();
    Article article = enriched.article();
    xml.writeStartElement("entry");
    element("title", article.title());
    element("id", FeedPage.id(article.id()));
    element("updated", feed.updated(article));
    String published = FeedPage.published(article);
    if (published != null) {
      element("published", published);
    }
    link("alternate", feed.address(article.id()));
    link("via", article.credit().url());
    authors(article);
    for (Topic topic : enriched.topics()) {
      xml.writeEmptyElement("category");
      attribute("term", topic.path());
      attribute("label", topic.name());
    }
    element("summary", FeedPage.summary(hit));
    findings(enriched);
    xml.writeEndElement();
  }

  private void authors(Article article) throws XMLStreamException {
    List<String> names = article.credit().authors();
    String source = article.credit().source();
    String other = source == null ? NO_AUTHOR : source;
    for (String name : names.isEmpty() ? List.of(other) : names) {
      xml.writeStartElement("author");
      element("name", name);
      xml.writeEndElement();
    }
  }

  private void findings(EnrichedArticle enriched) throws XMLStreamException {
    Row row = Row.of(enriched, feed.request());
    xml.writeEmptyElement("b", "published", OWN);
    attribute("value", enriched.article().published().label());
    attribute("precision", enriched.article().published().precision());
    attribute("provenance", row.dateFrom());
    xml.writeEmptyElement("b", "stance", OWN);
    attribute("value", row.stance().key());
    attribute("target", row.target());
    attribute("strength", row.strength());
    attribute("evidence", String.valueOf(row.evidence()));
    xml.writeEmptyElement("b", "enrichment", OWN);
    attribute("version", enriched.enrichment());
  }

  private void link(String relation, @Nullable String address) throws XMLStreamException {
    if (address != null) {
      xml.writeEmptyElement("link");
      attribute("rel", relation);
      attribute("href", address);
    }
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, allowed(value));
  }

  /** The text without what no XML may hold: https://www.w3.org/TR/xml/#charsets */
  static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().map(c -> isAllowed(c) ? c : 0xFFFD).forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !half && c != 0xFFFE && c != 0xFFFF;
  }
}
