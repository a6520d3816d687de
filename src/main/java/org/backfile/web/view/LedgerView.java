package org.backfile.web.view;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.article.ArticleId;
import org.backfile.article.Aspect;
import org.backfile.ledger.Correction;
import org.backfile.ledger.Entry;
import org.backfile.ledger.InForce;
import org.backfile.ledger.Undoing;
import org.backfile.query.Address;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of corrections, the newest first. Template {@code corrections}.
 *
 * @param told how many entries there are, in words
 * @param pending what is said while the index does not have them all; empty when it has
 */
public record LedgerView(
    Asked asked,
    String told,
    String pending,
    List<Line> lines,
    List<CorrectionView.Choice> aspects,
    String previous,
    String next) {
  /** Where the page is. */
  public static final String PATH = "/corrections";

  private static final int SIZE = 50;

  /** Which entries are asked for; empty text asks for all. */
  public record Asked(
      String aspect, String person, String article, String value, boolean inForce, String page) {
    /** Whether an entry is asked for. */
    public boolean isMet(Entry entry, InForce ledger) {
      Correction correction = ledger.corrected(entry).orElse(null);
      if (correction == null) {
        return false;
      }
      ArticleId id = correction.article();
      return (aspect.isEmpty() || correction.aspect().key().equals(aspect))
          && (person.isEmpty() || entry.person().equals(person) || entry.signed().equals(person))
          && (article.isEmpty() || (id != null && id.value().equals(article)))
          && (value.isEmpty() || correction.from().equals(value) || correction.to().equals(value))
          && (!inForce || ledger.holds(entry.id()));
    }
  }

  /**
   * One entry.
   *
   * @param what it does, in words
   * @param where it does it, in words
   * @param address of the article; empty when it is about all
   * @param state why it does not count; empty when it does
   * @param undo the path that takes it back; empty when that was done
   */
  public record Line(
      String what,
      String where,
      String address,
      String who,
      String when,
      String at,
      String reason,
      String state,
      String undo) {}

  /** Makes the page. {@code mark} is that of the index. */
  public static LedgerView of(InForce ledger, String mark, Asked asked, Words words) {
    List<Entry> all = ledger.entries().reversed();
    List<Entry> met = all.stream().filter(entry -> asked.isMet(entry, ledger)).toList();
    Set<String> pending =
        ledger.since(mark).orElse(ledger.entries()).stream()
            .map(Entry::id)
            .collect(Collectors.toSet());
    int page = page(asked.page(), met.size());
    List<Line> lines = new ArrayList<>();
    for (Entry entry : met.subList((page - 1) * SIZE, Math.min(met.size(), page * SIZE))) {
      String state = pending.contains(entry.id()) ? words.say("corrections.pending") : "";
      lines.add(line(entry, ledger, state, words));
    }
    return new LedgerView(
        asked,
        words.say("corrections.told", met.size(), ledger.count()),
        pending.isEmpty() ? "" : words.say("corrections.behind", pending.size()),
        List.copyOf(lines),
        aspects(asked, words),
        page == 1 ? "" : address(asked, page - 1),
        page * SIZE >= met.size() ? "" : address(asked, page + 1));
  }

  public String title() {
    return "";
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return PATH;
  }

  private static int page(String asked, int size) {
    int last = Math.max(1, (size + SIZE - 1) / SIZE);
    return asked.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(asked), 1, last) : 1;
  }

  private static String address(Asked asked, int page) {
    StringBuilder address = new StringBuilder(PATH + "?page=" + page);
    add(address, "aspect", asked.aspect());
    add(address, "person", asked.person());
    add(address, "article", asked.article());
    add(address, "value", asked.value());
    add(address, "in-force", asked.inForce() ? "yes" : "");
    return address.toString();
  }

  private static void add(StringBuilder address, String key, String value) {
    if (!value.isEmpty()) {
      address.append('&').append(key).append('=').append(Address.encode(value));
    }
  }

  private static List<CorrectionView.Choice> aspects(Asked asked, Words words) {
    List<CorrectionView.Choice> aspects = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      aspects.add(
          new CorrectionView.Choice(
              aspect.key(),
              words.say("corrections.aspect." + aspect.key()),
              "",
              aspect.key().equals(asked.aspect())));
    }
    return List.copyOf(aspects);
  }

  static Line line(Entry entry, InForce ledger, String state, Words words) {
    Optional<Correction> corrected = ledger.corrected(entry);
    @Nullable ArticleId article = corrected.map(Correction::article).orElse(null);
    boolean stands = ledger.holds(entry.id());
    LocalDate day = LocalDate.ofInstant(entry.made(), ZoneOffset.UTC);
    return new Line(
        what(entry, ledger, words),
        article == null ? words.say("corrections.everywhere") : article.value(),
        article == null ? "" : Links.article(article),
        entry.signed().isEmpty() ? words.say("corrections.somebody") : entry.signed(),
        words.date(day),
        entry.made().toString(),
        entry.reason(),
        stands ? state : words.say("corrections.taken-back"),
        stands ? PATH + "/" + entry.id() + "/undo" : "");
  }

  private static String what(Entry entry, InForce ledger, Words words) {
    return switch (entry.act()) {
      case Undoing(String undone) ->
          words.say(
              "corrections.did.undo",
              ledger.entry(undone).map(e -> what(e, ledger, words)).orElse(undone));
      case Correction correction -> what(correction, words);
    };
  }

  static String what(Correction correction, Words words) {
    Aspect aspect = correction.aspect();
    String did =
        words.say(
            "corrections.did." + correction.kind().key(),
            words.say("corrections.aspect." + aspect.key()),
            CorrectionView.shown(aspect, correction.from(), words),
            CorrectionView.shown(aspect, correction.to(), words));
    String said =
        correction.holder().isEmpty()
            ? did
            : words.say("corrections.did.holder", did, correction.holder());
    return correction.words().isEmpty()
        ? said
        : words.say("corrections.did.words", said, String.join(", ", correction.words()));
  }
}
