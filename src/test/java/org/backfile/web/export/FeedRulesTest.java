package org.backfile.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.Articles;
import org.backfile.search.Hit;
import org.backfile.search.Snippet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Feeds of whatever articles keep the rules of RFC 4287 and of JSON Feed 1.1. */
class FeedRulesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int FEEDS = 200;
  private static final int ALL = 77;

  private static final List<String> PIECES =
      List.of(
          "ferry",
          " ",
          "</title>",
          "<![CDATA[",
          "]]>",
          "&amp;",
          "&",
          "\u0000",
          "\u0008",
          "\u202e",
          "\u2066",
          "\ud800",
          "\udc00",
          "\ud83d\udea2",
          "\ufffe",
          "\uffff",
          "\u2028",
          "\r\n",
          "\t",
          "\"",
          "'",
          "<!DOCTYPE x>",
          "%",
          "\u0627\u0644",
          "\u6e21\u3057");
  private static final List<String> DATES = List.of("2024", "2024-02", "2024-02-29", "0001-01-01");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void feedsOfRandomAndHostileArticlesAreValid() throws Exception {
    Schema atom = atom();
    JsonSchema json = jsonFeed();
    for (int i = 0; i < FEEDS; i++) {
      FeedPage page = page(1 + random.nextInt(8));
      String xml = AtomFeed.of(page);
      atom.newValidator().validate(new StreamSource(new StringReader(xml)));
      assertEquals(List.of(), broken(xml), () -> "Seed " + seed + "\n" + xml);
      assertEquals(
          Set.of(),
          json.validate(JSON.readTree(JSON.writeValueAsString(JsonFeed.of(page)))),
          () -> "Seed " + seed);
    }
  }

  @Test
  void bothFormsOfAFeedHaveTheSameIds() throws Exception {
    FeedPage page = page(2);
    Element root = root(AtomFeed.of(page));
    List<String> atom = new ArrayList<>();
    children(root, "entry").forEach(entry -> atom.add(text(entry, "id")));
    List<?> items = (List<?>) Objects.requireNonNull(JsonFeed.of(page).get("items"));
    assertEquals(atom, items.stream().map(item -> ((Map<?, ?>) item).get("id")).toList());
  }

  @Test
  void schemaRefusesWhatTheStandardForbids() throws Exception {
    Schema atom = atom();
    String good = AtomFeed.of(page(1));
    for (String bad :
        List.of(
            good.replace("<title>", "<headline>").replace("</title>", "</headline>"),
            good.replace("T00:00:00Z</updated>", "</updated>"),
            good.replaceFirst("<id>[^<]*", "<id>relative"),
            good.replaceFirst("href=\"[^\"]*", "href=\"/relative"),
            good.replaceAll("<name>[^<]*", "<name>"))) {
      assertTrue(!bad.equals(good));
      assertThrows(
          SAXException.class,
          () -> atom.newValidator().validate(new StreamSource(new StringReader(bad))),
          bad);
    }
    assertTrue(!broken(good.replaceFirst("<id>[^<]*</id>", "")).isEmpty());
  }

  private FeedPage page(int number) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      EnrichedArticle article = article("a" + number + "-" + i);
      hits.add(
          new Hit(
              article,
              new Snippet(Part.TITLE, 0, article.article().title(), List.of()),
              random.nextBoolean()
                  ? List.of()
                  : List.of(new Snippet(Part.BODY, 0, words(), List.of()))));
    }
    SearchRequest request = SearchRequest.EVERYTHING.onPage(number);
    Answer answer = new Answer(request, ALL, hits, Map.of(), 0, false, 0);
    return new FeedPage(answer, "https://archive.example");
  }

  private EnrichedArticle article(String id) {
    Articles article = Articles.article(id).title("x" + words());
    if (random.nextBoolean()) {
      article.published(DATES.get(random.nextInt(DATES.size())));
    }
    if (random.nextBoolean()) {
      article.source(words()).authors(words(), words()).language("en");
    }
    return article.topic("x" + words().replace('/', '-')).build();
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      words.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return words.toString();
  }

  /** What the standard demands and no schema says. */
  private static List<String> broken(String xml) throws Exception {
    List<String> broken = new ArrayList<>();
    Element feed = root(xml);
    List<Element> entries = children(feed, "entry");
    for (Element each : with(feed, entries)) {
      for (String needed : List.of("id", "title", "updated")) {
        if (children(each, needed).size() != 1) {
          broken.add("not one " + needed + " in " + each.getTagName());
        }
      }
      Set<String> alternates = new HashSet<>();
      for (Element link : children(each, "link")) {
        String kind = link.getAttribute("type") + " " + link.getAttribute("hreflang");
        if (link.getAttribute("rel").equals("alternate") && !alternates.add(kind)) {
          broken.add("two alternates of one kind");
        }
      }
    }
    for (Element entry : entries) {
      List<Element> published = children(entry, "published");
      if (published.size() > 1 || children(entry, "summary").size() > 1) {
        broken.add("twice");
      }
      if (!published.isEmpty()
          && text(entry, "updated").compareTo(published.getFirst().getTextContent()) < 0) {
        broken.add("changed before it was published");
      }
      if (children(entry, "author").isEmpty()) {
        broken.add("no author");
      }
    }
    return broken;
  }

  private static List<Element> with(Element feed, List<Element> entries) {
    List<Element> all = new ArrayList<>(entries);
    all.add(feed);
    return all;
  }

  private static Schema atom() throws SAXException, IOException {
    try (InputStream xsd = FeedRulesTest.class.getResourceAsStream("atom.xsd")) {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(xsd));
    }
  }

  private static JsonSchema jsonFeed() throws IOException {
    try (InputStream schema = FeedRulesTest.class.getResourceAsStream("json-feed.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
  }

  private static Element root(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element
          && element.getLocalName().equals(name)
          && element.getNamespaceURI().equals(AtomFeed.ATOM)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    return children(parent, name).getFirst().getTextContent();
  }
}
