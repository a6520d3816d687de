package org.backfile.evaluate;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.backfile.article.Span;

/**
 * A text whose times are marked in TimeML.
 *
 * @param created the value of its creation time; empty when it has none
 * @param text what stands in the element TEXT, or all of it when there is no such element
 * @param times in the text, in reading order
 */
record TimeMl(String created, String text, List<Time> times) {
  /** A marked time: a TIMEX3 with its type and value. */
  record Time(Span where, String type, String value) {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static TimeMl read(InputStream in) throws XMLStreamException {
    XMLStreamReader reader = factory().createXMLStreamReader(in);
    try {
      Reading reading = new Reading();
      while (reader.hasNext()) {
        reading.on(reader.next(), reader);
      }
      return new TimeMl(reading.created, reading.text.toString(), List.copyOf(reading.times));
    } finally {
      reader.close();
    }
  }

  /** What has been read so far. */
  private static final class Reading {
    private record Open(int start, String type, String value, boolean isCreation) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Time> times = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private String created = "";
    private boolean isOver;

    void on(int event, XMLStreamReader reader) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!isOver) {
            text.append(reader.getText());
          }
        }
        default -> {}
      }
    }

    private void start(XMLStreamReader reader) {
      switch (reader.getLocalName()) {
        case "TEXT" -> {
          text.setLength(0);
          times.clear();
        }
        case "TIMEX3" ->
            open.push(
                new Open(
                    text.length(),
                    attribute(reader, "type"),
                    attribute(reader, "value"),
                    attribute(reader, "functionInDocument").equals("CREATION_TIME")));
        default -> {}
      }
    }

    private void end(String element) {
      if (element.equals("TEXT")) {
        isOver = true;
      }
      if (!element.equals("TIMEX3")) {
        return;
      }
      Open time = open.pop();
      if (time.isCreation()) {
        created = time.value();
      }
      if (!isOver && text.length() > time.start()) {
        times.add(new Time(new Span(time.start(), text.length()), time.type(), time.value()));
      }
    }

    private static String attribute(XMLStreamReader reader, String name) {
      String value = reader.getAttributeValue(null, name);
      return value == null ? "" : value;
    }
  }
}
