package org.backfile.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backfile.article.ArticleId;
import org.backfile.article.Aspect;
import org.backfile.article.Check;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Review;
import org.backfile.article.Stance;
import org.backfile.ledger.InForce;
import org.backfile.ledger.Kind;
import org.backfile.query.Address;
import org.jspecify.annotations.Nullable;

/**
 * The page on which one value is put right, or a new one is added. Template {@code correct}.
 *
 * @param article the headline of the article; empty when all articles are meant
 * @param value as the ledger has it; empty to add one
 * @param shown the same in the words of pages
 * @param asks what the field for the new value asks for
 * @param to what the field for the new value holds at first
 * @param everywhere how many articles would change, in words; empty when that is not on offer
 * @param before what people did to this value in this article
 */
public record CorrectionView(
    String heading,
    String aspect,
    String article,
    String id,
    String holder,
    String value,
    String shown,
    String asks,
    String to,
    String everywhere,
    List<Choice> kinds,
    List<Choice> types,
    List<Choice> stances,
    List<LedgerView.Line> before,
    String back) {
  /** Where the page is. */
  public static final String PATH = "/corrections/new";

  /** What an address asks to put right. */
  public record Asked(Aspect aspect, String holder, String value) {}

  /** One of several; {@code help} says what it does. */
  public record Choice(String value, String label, String help, boolean chosen) {}

  /** The address of the form for one value of an article. */
  static String address(Aspect aspect, @Nullable ArticleId article, String holder, String value) {
    StringBuilder address = new StringBuilder(PATH + "?aspect=" + aspect.key());
    add(address, "article", article == null ? "" : article.value());
    add(address, "holder", holder);
    add(address, "value", value);
    return address.toString();
  }

  private static void add(StringBuilder address, String key, String value) {
    if (!value.isEmpty()) {
      address.append('&').append(key).append('=').append(Address.encode(value));
    }
  }

  /** Makes the page. */
  public static CorrectionView of(
      Asked asked, @Nullable EnrichedArticle article, long everywhere, InForce ledger, Words words) {
    boolean adding = asked.value().isEmpty();
    boolean toAll = !adding || asked.aspect() == Aspect.ENTITY;
    String stance = asked.aspect() == Aspect.STANCE && !adding ? asked.value() : "";
    int slash = stance.lastIndexOf('/');
    return new CorrectionView(
        words.say(
            adding ? "corrections.add." + asked.aspect().key() : "corrections.heading",
            shown(asked.aspect(), asked.value(), words)),
        asked.aspect().key(),
        article == null ? "" : article.article().title(),
        article == null ? "" : article.id().value(),
        asked.holder(),
        asked.value(),
        shown(asked.aspect(), asked.value(), words),
        words.say("corrections.to." + asked.aspect().key()),
        slash < 0 ? asked.value() : stance.substring(0, slash),
        !toAll ? "" : adding ? words.say("corrections.everywhere.named") : words.articles(everywhere),
        adding ? List.of() : kinds(asked.aspect(), words),
        asked.aspect() == Aspect.ENTITY ? types(asked, article, words) : List.of(),
        asked.aspect() == Aspect.STANCE ? stances(stance.substring(slash + 1), words) : List.of(),
        article == null ? List.of() : before(asked, article, ledger, words),
        article == null ? LedgerView.PATH : Links.article(article.id()));
  }

  public String title() {
    return heading;
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return back;
  }

  /** A value in the words of pages. */
  static String shown(Aspect aspect, String value, Words words) {
    return switch (aspect) {
      case ENTITY -> value;
      case TOPIC -> Words.path(value);
      case STANCE -> words.value(org.backfile.query.Facet.TOWARD, value);
      case PUBLISHED -> words.value(org.backfile.query.Facet.PUBLISHED, value);
      case MENTIONS -> DateWords.of(value, words);
    };
  }

  private static List<Choice> kinds(Aspect aspect, Words words) {
    List<Choice> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      boolean fits = aspect == Aspect.ENTITY || aspect == Aspect.TOPIC || kind != Kind.MERGE;
      if (kind != Kind.ADD && fits) {
        String key = "corrections.kind." + kind.key();
        kinds.add(
            new Choice(
                kind.key(), words.say(key), words.say(key + ".help"), kind == Kind.CONFIRM));
      }
    }
    return List.copyOf(kinds);
  }

  private static List<Choice> types(
      Asked asked, @Nullable EnrichedArticle article, Words words) {
    EntityType now =
        article == null
            ? null
            : article.entities().stream()
                .filter(e -> e.name().equals(asked.value()))
                .map(org.backfile.article.Entity::type)
                .findFirst()
                .orElse(null);
    return Arrays.stream(EntityType.values())
        .map(type -> new Choice(type.key(), words.types(type), "", type == now))
        .toList();
  }

  private static List<Choice> stances(String now, Words words) {
    return Arrays.stream(Stance.values())
        .filter(stance -> stance != Stance.NOT_ASSESSED)
        .map(s -> new Choice(s.key(), words.stance(s), "", s.key().equals(now)))
        .toList();
  }

  private static List<LedgerView.Line> before(
      Asked asked, EnrichedArticle article, InForce ledger, Words words) {
    Review review = article.review();
    if (review == null) {
      return List.of();
    }
    return review.checks().stream()
        .filter(check -> check.aspect() == asked.aspect() && check.holder().equals(asked.holder()))
        .filter(check -> check.value().equals(asked.value()) || asked.value().isEmpty())
        .map(Check::correction)
        .flatMap(id -> ledger.entry(id).stream())
        .map(entry -> LedgerView.line(entry, ledger, "", words))
        .toList();
  }
}
