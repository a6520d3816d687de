package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void everythingIsThePathAlone() {
    assertEquals("/search", Address.of(SearchRequest.EVERYTHING));
    assertEquals("", Address.query(SearchRequest.EVERYTHING));
    assertEquals(new ReadAddress(SearchRequest.EVERYTHING, List.of()), Address.readQuery(""));
  }

  @Test
  void keysStandInOneOrderAndValuesAreSorted() {
    assertCanonical(
        "q=merger&entity=Apple&entity=Zoom&match-entity=all&not-entity=Meta&topic=economy/mergers"
            + "&stance=critical&toward=OpenAI/critical&source=The+Times&author=A&language=en"
            + "&not-language=de&published=2025&published=undated&mentions=2030"
            + "&from=2024&to=2025-06-01&sort=newest&page=3&size=50&copies=each",
        "copies=each&size=50&page=3&sort=newest&to=2025-06-01&from=2024&mentions=2030&published=UNDATED"
            + "&published=2025&not-language=de&language=en&author=A&source=The%20Times"
            + "&toward=OpenAI/Critical&stance=Critical&topic=/economy//mergers/&not-entity=Meta"
            + "&match-entity=all&entity=Zoom&entity=Apple&entity=Zoom&entity=&q=+merger+");
  }

  @Test
  void whatGoesWithoutSayingIsLeftOut() {
    assertCanonical("q=a", "q=a&sort=relevance&page=1&size=10&match-entity=any");
    assertCanonical("", "q=&sort=newest&entity=&from=&page=&match-topic=");
    assertCanonical("", "sort=relevance");
    assertCanonical("", "copies=folded");
    assertCanonical("entity=A", "entity=A&match-entity=all");
  }

  @Test
  void onlySafeCharactersStandAsTheyAre() {
    assertCanonical(
        "entity=a-b._~c,d/e:f+g%2Bh%26i%3Dj%25k%23l%3Fm%22n%27o%F0%9F%98%80%D9%85",
        "entity=a-b._~c,d/e:f+g%2bh%26i%3dj%25k%23l?m\"n'o\uD83D\uDE00\u0645");
  }

  @Test
  void encodedTextSuitsAnyPartOfAnAddress() {
    assertEquals("a%20b%2Fc%3F%2B%C3%A9~", Address.encode("a b/c?+\u00e9~"));
  }

  @Test
  void badEscapesStandForThemselves() {
    assertEquals(
        List.of("100%", "%", "%4", "%zz1", "\ufffd"),
        List.of("100%", "%", "%4", "%zz1", "%ff").stream()
            .map(value -> Address.readQuery("entity=" + value).request().filters())
            .map(filters -> filters.chosen(Facet.ENTITY).getFirst())
            .toList());
  }

  @Test
  void whatIsNotUnderstoodIsNamedAndLeftOut() {
    assertIgnored("page=0", "page=0 is not a page.");
    assertIgnored("page=-1", "page=-1 is not a page.");
    assertIgnored("page=214748365", "page=214748365 is not a page.");
    assertIgnored("page=99999999999999999999", "page=99999999999999999999 is not a page.");
    assertIgnored("size=11", "size=11 is not a page size: 10, 20, 50 or 100.");
    assertIgnored(
        "sort=best", "sort=best is not a sort order: relevance, newest, oldest or title.");
    assertIgnored("from=june", "from=june is not a date, such as 2025, 2025-09 or 2025-09-11.");
    assertIgnored(
        "to=2025-02-30", "to=2025-02-30 is not a date, such as 2025, 2025-09 or 2025-09-11.");
    assertIgnored(
        "stance=angry",
        "stance=angry is not a stance: supportive, critical, mixed, neutral or not-assessed.");
    assertIgnored(
        "toward=OpenAI", "toward=OpenAI is not a target and a stance, such as OpenAI/critical.");
    assertIgnored(
        "published=soon",
        "published=soon is not a date, such as 2025, 2025-09 or 2025-09-11, nor undated.");
    assertIgnored(
        "not-mentions=undated",
        "not-mentions=undated is not a date, such as 2025, 2025-09 or 2025-09-11.");
    assertIgnored("topic=//", "topic=// is not a value of this filter.");
    assertIgnored("entity=a%00b", "entity=a b is not a value of this filter.");
    assertIgnored("match-entity=some", "match-entity=some is not a choice: any or all.");
    assertIgnored("copies=two", "copies=two is not a way to show copies: folded or each.");
    assertIgnored("copies=EACH", "copies=EACH is not a way to show copies: folded or each.");
    assertIgnored("match-source=all", "\u201cmatch-source\u201d is not a key of a search.");
    assertIgnored("token=abc&", "\u201ctoken\u201d is not a key of a search.");
    assertIgnored("Entity=A", "\u201cEntity\u201d is not a key of a search.");
  }

  @Test
  void theFirstGoodValueOfASingleKeyWins() {
    ReadAddress read = Address.readQuery("page=x&page=2&page=3&q=a&q=b");
    assertEquals("q=a&page=2", Address.query(read.request()));
    assertEquals(
        List.of(
            "q=b was left out, as q was given before.",
            "page=x is not a page.",
            "page=3 was left out, as page was given before."),
        said(read));
  }

  @Test
  void datesTheWrongWayRoundAreSwappedAndThatIsSaid() {
    ReadAddress read = Address.readQuery("from=2025&to=2024-06");
    assertEquals("from=2024-06&to=2025", Address.query(read.request()));
    assertEquals(List.of("from was later than to; they were swapped."), said(read));
    assertCanonical("from=2024-06&to=2024", "from=2024-06&to=2024");
  }

  @Test
  void aValueIsNeverBothChosenAndLeftOut() {
    ReadAddress read = Address.readQuery("entity=A&not-entity=A&not-entity=B");
    assertEquals("entity=A&not-entity=B", Address.query(read.request()));
    assertEquals(1, read.ignored().size());
  }

  @Test
  void filterValuesAreFewAndShort() {
    String most = "x".repeat(Address.LONGEST_VALUE);
    assertCanonical("entity=" + most, "entity=" + most);
    assertEquals(1, Address.readQuery("entity=" + most + "x").ignored().size());
    String many = String.join("&", IntStream.range(0, 101).mapToObj(i -> "entity=" + i).toList());
    ReadAddress read = Address.readQuery(many);
    assertEquals(Address.MOST_VALUES, read.request().filters().chosen(Facet.ENTITY).size());
    assertEquals(
        List.of("A search can have 100 filter values; the rest was left out."), said(read));
  }

  @Test
  void theLastPageThatCanBeCountedIsAPage() {
    assertCanonical("page=214748364", "page=214748364");
    assertCanonical("page=21474836&size=100", "page=21474836&size=100");
    assertEquals(1, Address.readQuery("page=21474837&size=100").ignored().size());
  }

  @Test
  void aDecodedMapReadsAsItsRawQuery() {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    keys.put("topic", List.of("b", "a b"));
    keys.put("q", List.of("x y"));
    assertEquals(Address.readQuery("q=x+y&topic=a%20b&topic=b"), Address.read(keys));
  }

  @Test
  void aHugeAddressIsReadInNoTime() {
    for (String pair :
        List.of("entity=x&", "&", "=", "%", "%41", "q=(&", "a=b&", "not-topic=///&")) {
      String raw = pair.repeat((1 << 18) / pair.length());
      ReadAddress read = assertTimeout(Duration.ofSeconds(5), () -> Address.readQuery(raw));
      assertTrue(read.ignored().size() <= Repairs.MOST + 1);
    }
  }

  private static void assertCanonical(String canonical, String raw) {
    ReadAddress read = Address.readQuery(raw);
    assertEquals(List.of(), read.ignored());
    assertEquals(canonical, Address.query(read.request()));
    assertEquals(read, Address.readQuery(canonical));
  }

  private static void assertIgnored(String raw, String sentence) {
    ReadAddress read = Address.readQuery(raw);
    assertEquals(SearchRequest.EVERYTHING, read.request());
    assertEquals(List.of(sentence), said(read));
  }

  private static List<String> said(ReadAddress read) {
    return Repair.say(read.ignored(), Wording.ENGLISH);
  }
}
