package org.backfile.enrich.entity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Passage;
import org.junit.jupiter.api.Test;

/** How many of the names in our own labelled sentences are found. The floors may only rise. */
class EntityQualityTest {
  private static final double LEAST_PRECISION = 0.90;
  private static final double LEAST_RECALL = 0.90;

  @Test
  void namesAreFoundAtLeastAsWellAsBefore() throws IOException {
    EntityFinder finder = EntityFinder.load(NameList.EMPTY);
    int sentences = 0;
    int gold = 0;
    int found = 0;
    int right = 0;
    Set<String> wrong = new TreeSet<>();
    for (GoldNames text : GoldNames.read()) {
      Set<String> names = new TreeSet<>();
      for (Entity entity : finder.find(Articles.text("In the news", text.body()))) {
        for (Passage mention : entity.mentions()) {
          if (entity.type() != EntityType.OTHER) {
            names.add(GoldNames.place(entity.type(), mention.span(), text.body()));
          }
        }
      }
      sentences += text.sentences();
      gold += text.names().size();
      found += names.size();
      right += (int) names.stream().filter(text.names()::contains).count();
      differences(text, names, wrong);
    }
    assertTrue(sentences >= 60, () -> "too few sentences to tell");
    String figures = right + " right of " + found + " found and " + gold + " named; " + wrong;
    assertTrue(right >= LEAST_PRECISION * found, figures);
    assertTrue(right >= LEAST_RECALL * gold, figures);
  }

  private static void differences(GoldNames text, Set<String> found, Set<String> wrong) {
    found.stream().filter(name -> !text.names().contains(name)).forEach(n -> wrong.add("+" + n));
    text.names().stream().filter(name -> !found.contains(name)).forEach(n -> wrong.add("-" + n));
  }
}
