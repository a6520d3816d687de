package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AddressDateTest {
  private static final Map<String, String> READ =
      Map.ofEntries(
          Map.entry("https://example.org/news/2019/09/25/pier", "2019-09-25"),
          Map.entry("https://example.org/2019/9/5/pier", "2019-09-05"),
          Map.entry("https://example.org/news/2019/sep/25/pier", "2019-09-25"),
          Map.entry("https://example.org/2019/September/pier", "2019-09"),
          Map.entry("https://example.org/2019/09/pier", "2019-09"),
          Map.entry("https://example.org/2019/09/25.html", "2019-09-25"),
          Map.entry("https://example.org/2019-09-25-pier", "2019-09-25"),
          Map.entry("https://example.org/pier-2019-09-25.html", "2019-09-25"),
          Map.entry("https://example.org/pier_2019_09_25", "2019-09-25"),
          Map.entry("https://example.org/20190925/pier", "2019-09-25"),
          Map.entry("https://example.org/2019/09/10-ways-to-swim", "2019-09"),
          Map.entry("https://example.org/2019/pier", ""),
          Map.entry("https://example.org/2019/4711/pier", ""),
          Map.entry("https://example.org/2019/13/pier", ""),
          Map.entry("https://example.org/best-of-2019-09-songs", ""),
          Map.entry("https://example.org/pier-20190925", ""),
          Map.entry("https://example.org/world/20199925/", ""),
          Map.entry("https://example.org/pier?day=/2019/09/25/", ""),
          Map.entry("https://example.org/web/20190925120000/pier", ""));

  @TestFactory
  Stream<DynamicTest> onlyAWholeDateIsTaken() {
    return READ.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(), () -> assertEquals(e.getValue(), label(e.getKey()))));
  }

  private static String label(String address) {
    return AddressDate.in(address)
        .flatMap(found -> WrittenDate.parse(found.date()))
        .map(date -> date.date().label())
        .orElse("");
  }
}
