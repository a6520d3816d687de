package org.backfile.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.backfile.article.Part;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class GoldFormatsTest {
  private static final List<GoldArticle> GOLD =
      GoldArticles.read().stream().filter(GoldArticle::isEnglish).toList();

  @Test
  void iobKeepsEveryNameAndEveryCharacter() {
    for (GoldArticle gold : GOLD) {
      List<String> labels = new ArrayList<>();
      StringBuilder letters = new StringBuilder();
      for (String line : GoldFormats.iob(List.of(gold)).split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("-DOCSTART-")) {
          letters.append(line, 0, line.indexOf('\t'));
          labels.add(line.substring(line.indexOf('\t') + 1));
        }
      }
      String text = gold.article().title() + gold.article().body();
      assertEquals(text.replaceAll("\\s", ""), letters.toString());
      assertEquals(
          gold.names().stream().filter(n -> n.type() != null).count(),
          labels.stream().filter(label -> label.startsWith("B-")).count(),
          gold.id());
    }
  }

  @Test
  void iobParsNamesFromWhatIsJoinedToThem() {
    String iob =
        GoldFormats.iob(
            GoldArticles.parse(
                List.of(
                    "== a",
                    "title: One",
                    "language: en",
                    "person: Ann Lee",
                    "organization: Acme; Bolt",
                    "",
                    "The [Acme]-[Bolt] deal is [Ann Lee]'s.")));
    assertEquals(
        """
        -DOCSTART-\tO

        One\tO

        The\tO
        Acme\tB-ORG
        -\tO
        Bolt\tB-ORG
        deal\tO
        is\tO
        Ann\tB-PER
        Lee\tI-PER
        's\tO
        .\tO

        """,
        iob);
  }

  @Test
  void timeMlKeepsTheBodyAndItsDates()
      throws IOException, ParserConfigurationException, SAXException {
    for (GoldArticle gold : GOLD) {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(GoldFormats.timeMl(gold))));
      Element text = (Element) document.getElementsByTagName("TEXT").item(0);
      assertEquals(gold.article().body(), text.getTextContent().strip());
      NodeList dates = text.getElementsByTagName("TIMEX3");
      List<String> values = new ArrayList<>();
      for (int i = 0; i < dates.getLength(); i++) {
        values.add(((Element) dates.item(i)).getAttribute("value"));
      }
      assertEquals(
          gold.dates().stream()
              .filter(date -> date.where().part() == Part.BODY)
              .map(GoldArticle.Date::value)
              .toList(),
          values);
    }
  }

  @Test
  void targetsOfNewsMtscStandWhereTheLineSays() throws JsonProcessingException {
    int lines = 0;
    for (String line : GoldFormats.newsMtsc(GOLD).split("\n", -1)) {
      if (!line.isEmpty()) {
        JsonNode read = new ObjectMapper().readTree(line);
        assertEquals(
            read.get("mention").textValue(),
            read.get("sentence")
                .textValue()
                .substring(read.get("from").intValue(), read.get("to").intValue()));
        lines++;
      }
    }
    assertEquals(GOLD.stream().mapToInt(gold -> gold.stances().size()).sum(), lines);
  }

  @Test
  void topicsHaveTitleBodyAndTopic() throws JsonProcessingException {
    String line = GoldFormats.topics(GOLD.subList(0, 1));
    JsonNode read = new ObjectMapper().readTree(line);
    assertEquals(GOLD.getFirst().article().title(), read.get("title").textValue());
    assertEquals(GOLD.getFirst().article().body(), read.get("body").textValue());
    assertEquals(GOLD.getFirst().topics().getFirst(), read.get("topic").textValue());
  }

  @Test
  void perSentQuotesItsFieldsAndLeavesMixedOut() {
    String csv =
        GoldFormats.perSent(
            GoldArticles.parse(
                List.of(
                    "== a",
                    "title: Too loud",
                    "language: en",
                    "stance: critical toward Acme",
                    "organization: Acme",
                    "",
                    "\"Loud,\" we say of [Acme].",
                    "== b",
                    "title: Well",
                    "language: en",
                    "stance: mixed toward Acme",
                    "organization: Acme",
                    "",
                    "[Acme] may do.")));
    assertEquals(
        """
        DOCUMENT_INDEX,TITLE,TARGET_ENTITY,DOCUMENT,MASKED_DOCUMENT,TRUE_SENTIMENT
        "a","Too loud","Acme","\""Loud,"" we say of Acme.","\""Loud,"" we say of [TGT].","Negative"
        """,
        csv);
  }
}
