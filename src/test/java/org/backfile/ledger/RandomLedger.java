package org.backfile.ledger;

import static org.backfile.search.Articles.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backfile.article.ArticleId;
import org.backfile.article.Aspect;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Stance;
import org.backfile.search.Articles;
import org.jspecify.annotations.Nullable;

/** Articles and corrections by chance, over few names so that they meet. */
public final class RandomLedger {
  private static final List<String> NAMES = List.of("Ada", "Bo Lee", "U.S.", "Freedonia", "Bo");
  private static final List<String> TOPICS = List.of("a", "a/b", "a/b/c", "a/d", "e", "e/f");
  private static final List<String> DATES = List.of("2024", "2024-02", "2024-02-29", "undated");
  private static final List<String> SPOKEN = List.of("2024-02", "2024-Q2", "XXXX-06", "2030");
  private static final List<String> WORDS = List.of("Ada", "Bo", "U.S.", "steel", "Lee", "none");

  private final Random random;

  public RandomLedger(long seed) {
    random = new Random(seed);
  }

  public EnrichedArticle next(int number) {
    StringBuilder body = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      body.append(any(NAMES)).append(" sold steel to ").append(any(NAMES)).append(". ");
    }
    Articles made =
        article("id" + number).title("Steel " + number).body(body.toString()).source("The Gull");
    for (String name : NAMES) {
      if (body.indexOf(name) >= 0 && random.nextInt(3) > 0) {
        made.named(name, any(List.of(EntityType.values())));
      }
    }
    for (String topic : TOPICS) {
      if (random.nextInt(4) == 0) {
        made.topic(topic);
      }
    }
    for (String name : NAMES) {
      if (random.nextInt(3) == 0) {
        made.stance(name, any(List.of(Stance.values()).subList(0, 4)));
      }
    }
    if (random.nextBoolean()) {
      made.quoted(any(NAMES), any(NAMES), Stance.CRITICAL).said(any(NAMES));
    }
    if (random.nextBoolean()) {
      made.mentions(any(SPOKEN));
    }
    String date = any(DATES);
    return (date.equals("undated") ? made : made.published(date)).build();
  }

  /** A correction of one of so many articles, or of all. */
  public Correction correction(int articles) {
    while (true) {
      try {
        Aspect aspect = any(List.of(Aspect.values()));
        boolean held = aspect == Aspect.STANCE && random.nextInt(4) == 0;
        @Nullable ArticleId article =
            random.nextBoolean() ? null : new ArticleId("id" + random.nextInt(articles));
        return new Correction(
            any(List.of(Kind.values())),
            aspect,
            article,
            held ? any(NAMES) : "",
            value(aspect),
            value(aspect),
            random.nextInt(4) == 0 ? any(List.of(EntityType.values())) : null,
            random.nextBoolean() ? List.of() : List.of(any(WORDS), any(WORDS)));
      } catch (WrongCorrection means) {
        // Nothing; the next one may.
      }
    }
  }

  private String value(Aspect aspect) {
    return switch (aspect) {
      case ENTITY -> any(NAMES);
      case TOPIC -> any(TOPICS);
      case STANCE -> any(NAMES) + "/" + any(List.of(Stance.values()).subList(0, 4)).key();
      case PUBLISHED -> any(DATES);
      case MENTIONS -> any(SPOKEN);
    };
  }

  /** Entries in which now and then an earlier one is taken back. */
  List<Entry> entries(int size, int articles) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      boolean undo = !entries.isEmpty() && random.nextInt(4) == 0;
      entries.add(entry(i, undo ? new Undoing(any(entries).id()) : correction(articles)));
    }
    return entries;
  }

  static Entry entry(long number, Act act) {
    return new Entry(number, "e" + number, Instant.EPOCH, "p", "P", "", act);
  }

  public <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
