package org.backfile.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.Aspect;
import org.backfile.article.Check;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.Findings;
import org.backfile.article.MentionedDate;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.article.Quote;
import org.backfile.article.Review;
import org.backfile.article.StanceAssertion;
import org.backfile.article.Topic;
import org.jspecify.annotations.Nullable;

/** One article while it is put right, from what was found in it. For one thread. */
final class Draft {
  static final Provenance PERSON = new Provenance(Provenance.Kind.PERSON, "");

  final List<Entity> entities;
  final List<Topic> topics;
  final List<StanceAssertion> stances;
  final List<MentionedDate> mentions;
  final List<Quote> quotes;
  PublishedDate published;
  @Nullable String mainTarget;

  private final EnrichedArticle found;
  private final List<Check> checks = new ArrayList<>();

  Draft(EnrichedArticle found) {
    this.found = found;
    entities = new ArrayList<>(found.entities());
    topics = new ArrayList<>(found.topics());
    stances = new ArrayList<>(found.stances());
    mentions = new ArrayList<>(found.mentions());
    quotes = new ArrayList<>(found.quotes());
    published = found.article().published();
    mainTarget = found.mainTarget();
  }

  Article article() {
    return found.article();
  }

  /** Every value by which a correction can find it. */
  Set<Key> keys() {
    Set<Key> keys = new HashSet<>();
    for (Aspect aspect : Aspect.values()) {
      values(aspect).keys().forEach(keys::add);
    }
    return keys;
  }

  /** Does what a correction says; false when it is about nothing in this article. */
  boolean take(Entry entry, Correction correction) {
    Values values = values(correction.aspect());
    String was = values.found(correction);
    boolean taken =
        switch (correction.kind()) {
          case CONFIRM ->
              was.equals(correction.from())
                  || (!correction.isEverywhere() && values.put(correction));
          case ADD -> was.equals(correction.to()) || values.put(correction);
          case REJECT -> !was.isEmpty() && values.drop(correction);
          case RENAME, MERGE, SPLIT -> !was.isEmpty() && values.turn(correction);
        };
    if (taken) {
      checks.add(
          new Check(
              entry.id(), correction.aspect(), correction.holder(), correction.leaves(), was));
    }
    return taken;
  }

  EnrichedArticle corrected() {
    if (checks.isEmpty()) {
      return found;
    }
    return found.with(
        new Findings(published, entities, topics, stances, mentions, quotes, mainTarget),
        new Review(found.findings(), checks));
  }

  private Values values(Aspect aspect) {
    return switch (aspect) {
      case ENTITY -> new Names(this);
      case TOPIC -> new Topics(this);
      case STANCE -> new Stances(this);
      case PUBLISHED -> new Publication(this);
      case MENTIONS -> new SpokenDates(this);
    };
  }
}
