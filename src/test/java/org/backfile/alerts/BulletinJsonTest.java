package org.backfile.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BulletinJsonTest {
  private static final List<String> PIECES =
      List.of(
          "\\", "u0000", "\\u0000", "\"", "\n", "\u0001", "\u2028", "\ud83d\ude00", "ä", "{", "a");

  private static Bulletin bulletin(String text) {
    return new Bulletin(
        "id",
        Bulletin.NEWS,
        new Bulletin.Origin("alert", text, "https://desk.example/search", text),
        "2026-03-02T09:00:00Z",
        List.of(),
        List.of(new Bulletin.Folded("a", "v", text, "b")));
  }

  @Test
  void everyTextComesBackButForTheOneSignThatNoDatabaseTakes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length >= 0; length--) {
        text.append(random.nextInt(6) == 0 ? "\0" : PIECES.get(random.nextInt(PIECES.size())));
      }
      String json = BulletinJson.write(bulletin(text.toString()));
      assertFalse(json.contains("\0"), "seed " + seed);
      Bulletin kept = bulletin(text.toString().replace("\0", ""));
      assertEquals(Optional.of(kept), BulletinJson.read(json), "seed " + seed + " " + json);
    }
  }

  @Test
  void whatIsDamagedIsNothingAndWhatIsNewToThisVersionIsPassedOver() {
    for (String damaged :
        List.of(
            "",
            "{",
            "{}",
            "null",
            "[]",
            "{\"articles\": [], \"folded\": []}",
            "{\"kind\": 7, \"articles\": 3}")) {
      assertEquals(Optional.empty(), BulletinJson.read(damaged), damaged);
    }
    String json = BulletinJson.write(bulletin("x"));
    assertEquals(
        Optional.of(bulletin("x")), BulletinJson.read(json.replaceFirst("\\{", "{\"more\": 1, ")));
  }
}
