package org.backfile.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.backfile.article.MentionedDate;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Span;
import org.backfile.evaluate.TimeMl.Time;
import org.junit.jupiter.api.Test;

class DateTallyTest {
  private static final double EXACT = 1e-12;

  private static MentionedDate found(int start, int end, String value) {
    return new MentionedDate(
        new Passage(Part.BODY, new Span(start, end)),
        value,
        new Provenance(Provenance.Kind.MACHINE, ""));
  }

  @Test
  void strictRelaxedAndValueAreCountedApart() {
    DateTask.Tally tally = new DateTask.Tally(Set.of("DATE"));
    tally.add(
        List.of(
            new Time(new Span(0, 5), "DATE", "2019"),
            new Time(new Span(10, 20), "DATE", "2019-06"),
            new Time(new Span(30, 35), "DATE", "2020"),
            new Time(new Span(40, 45), "DURATION", "P1Y")),
        List.of(
            found(0, 5, "2019"),
            found(12, 20, "2019-06"),
            found(30, 35, "2021"),
            found(40, 45, "1")));
    Score score = tally.score("DATE");
    // Of 3 marked and 4 found: the first and third in the same words, the first two in value.
    assertEquals(2 * 2 / 7.0, score.value("strict f1"), EXACT);
    assertEquals(2 * 3 / 7.0, score.value("relaxed f1"), EXACT);
    assertEquals(2 * 2 / 7.0, score.value("value f1"), EXACT);
    assertEquals(
        score.value("relaxed f1") * 2 / 3, score.value("value f1"), EXACT, "F1 times accuracy");
  }

  @Test
  void markedDateIsTakenOnce() {
    DateTask.Tally tally = new DateTask.Tally(Set.of("DATE"));
    tally.add(
        List.of(new Time(new Span(0, 10), "DATE", "2019")),
        List.of(found(0, 4, "2019"), found(5, 10, "2019")));
    assertEquals(1 / 2.0, tally.score("DATE").value("relaxed precision"), EXACT);
  }

  @Test
  void timeOfDayCountsByItsDay() {
    DateTask.Tally tally = new DateTask.Tally(Set.of("DATE", "TIME"));
    tally.add(
        List.of(new Time(new Span(0, 10), "TIME", "2019-06-01TMO")),
        List.of(found(0, 10, "2019-06-01")));
    assertEquals(1, tally.score("all").value("value f1"), EXACT);
  }

  @Test
  void textsOfBothAgesOfTimeMlAreRead() throws XMLStreamException {
    String old =
        "<TimeML>DOC <TIMEX3 tid='t0' type='DATE' value='2001-02-03'"
            + " functionInDocument='CREATION_TIME'>3 Feb 2001</TIMEX3>\n"
            + "<s>It began in <TIMEX3 tid='t1' type='DATE' value='1999'>1999</TIMEX3> &amp; ended.</s>"
            + "</TimeML>";
    TimeMl read = read(old);
    assertEquals("2001-02-03", read.created());
    assertEquals("DOC 3 Feb 2001\nIt began in 1999 & ended.", read.text());
    assertEquals("1999", read.times().getLast().where().of(read.text()));

    TimeMl newer =
        read(
            "<TimeML><DCT><TIMEX3 type='DATE' value='2001-02-03' functionInDocument='CREATION_TIME'>"
                + "x</TIMEX3></DCT><TITLE>T</TITLE><TEXT>In <TIMEX3 type='DATE' value='1999'>1999"
                + "</TIMEX3>.</TEXT><MAKEINSTANCE/></TimeML>");
    assertEquals("2001-02-03", newer.created());
    assertEquals("In 1999.", newer.text());
    assertEquals(List.of(new Time(new Span(3, 7), "DATE", "1999")), newer.times());
  }

  @Test
  void entityThatReadsAFileIsRefused() {
    assertThrows(
        XMLStreamException.class,
        () ->
            read(
                "<!DOCTYPE TimeML [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                    + "<TimeML><TEXT>&x;</TEXT></TimeML>"));
  }

  private static TimeMl read(String xml) throws XMLStreamException {
    return TimeMl.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
