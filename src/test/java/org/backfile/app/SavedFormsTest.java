package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.backfile.query.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFormsTest {
  private static final int ARTICLES = 40;
  private static final int SEARCHES = 15;
  private static final List<String> WORDS =
      List.of("government", "election", "climate", "tax", "police", "court", "oil", "women");
  private static final List<String> FILTERS =
      List.of(
          "",
          "&source=The+Gull",
          "&not-source=The+Gull",
          "&from=2015&to=2020",
          "&published=undated&published=2018",
          "&sort=oldest",
          "&sort=title&size=20",
          "&copies=each&size=50");

  @TempDir Path folder;

  @Test
  void everyFormOfARandomSavedSearchHoldsTheSameSet() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path archive = Files.createDirectories(folder.resolve("archive"));
    for (int i = 0; i < ARTICLES; i++) {
      write(archive.resolve("a" + i + ".md"), random);
    }
    try (RunningBackfile backfile = RunningBackfile.over(folder, archive)) {
      SavedForms forms = new SavedForms(backfile);
      RandomQueries queries = new RandomQueries(random);
      long results = 0;
      for (int i = 0; i < SEARCHES; i++) {
        String filters = FILTERS.get(random.nextInt(FILTERS.size()));
        String address = "/search?q=" + Address.encode(queries.next()) + filters;
        results += forms.assertSame("seed " + seed + " search " + i, address);
      }
      results += forms.assertSame("seed " + seed + " everything", "/search?copies=each");
      assertTrue(results >= ARTICLES, "seed " + seed);
    }
  }

  private static void write(Path file, Random random) throws Exception {
    StringBuilder text = new StringBuilder("---\ntitle: 'On ");
    text.append(word(random)).append("'\nsource: '");
    text.append(random.nextBoolean() ? "The Gull" : "The Courier").append("'\n");
    if (random.nextInt(4) > 0) {
      text.append("published: ").append(2012 + random.nextInt(12)).append("-03-01\n");
    }
    text.append("---\n");
    for (int i = 0; i < 12; i++) {
      text.append("The ").append(word(random)).append(" and the ").append(word(random));
      text.append(" were spoken of.\n");
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
