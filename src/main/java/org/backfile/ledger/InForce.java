package org.backfile.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backfile.article.ArticleId;
import org.backfile.article.Aspect;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.Aliases;
import org.backfile.query.Aliases.Renaming;
import org.backfile.query.Facet;

/**
 * The corrections of a ledger that nobody took back, at one moment. Never changes; safe for use by
 * many threads.
 */
public final class InForce {
  /** No corrections. */
  public static final InForce NONE = new InForce(List.of());

  private final List<Entry> ledger;
  private final Aliases aliases;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> standing = new HashSet<>();
  private final Map<ArticleId, List<Entry>> ofArticle = new HashMap<>();
  private final Map<Key, NavigableMap<Long, Entry>> about = new HashMap<>();
  private final List<Entry> added = new ArrayList<>();

  /** Those of a whole ledger, in its order. */
  InForce(List<Entry> ledger) {
    this.ledger = List.copyOf(ledger);
    Set<String> undone = new HashSet<>();
    for (Entry entry : ledger.reversed()) {
      entries.put(entry.id(), entry);
      if (!undone.contains(entry.id())) {
        standing.add(entry.id());
        if (entry.act() instanceof Undoing undoing) {
          undone.add(undoing.entry());
        }
      }
    }
    for (Entry entry : ledger) {
      if (standing.contains(entry.id()) && entry.act() instanceof Correction correction) {
        put(entry, correction);
      }
    }
    aliases =
        Aliases.BUILT_IN.with(
            ledger.stream()
                .filter(entry -> standing.contains(entry.id()))
                .flatMap(InForce::renamings)
                .toList());
  }

  /** A name that is given to something has that meaning from then on. */
  private static Stream<Renaming> renamings(Entry entry) {
    if (!(entry.act() instanceof Correction made)
        || made.to().isEmpty()
        || (made.aspect() != Aspect.ENTITY && made.aspect() != Aspect.TOPIC)) {
      return Stream.empty();
    }
    Facet facet = made.aspect() == Aspect.ENTITY ? Facet.ENTITY : Facet.TOPIC;
    boolean isRenamed =
        made.isEverywhere() && (made.kind() == Kind.RENAME || made.kind() == Kind.MERGE);
    return Stream.of(new Renaming(facet, isRenamed ? made.from() : made.to(), made.to()));
  }

  private void put(Entry entry, Correction correction) {
    ArticleId article = correction.article();
    if (article != null) {
      ofArticle.computeIfAbsent(article, id -> new ArrayList<>()).add(entry);
    } else if (correction.kind() == Kind.ADD) {
      added.add(entry);
    } else {
      Key key = new Key(correction.aspect(), correction.holder(), correction.from());
      about.computeIfAbsent(key, k -> new TreeMap<>()).put(entry.number(), entry);
    }
  }

  static String mark(Entry last) {
    return last.number() + " " + last.id();
  }

  /** The last entry that this knows of; empty when there is none. */
  public String mark() {
    return ledger.isEmpty() ? "" : mark(ledger.getLast());
  }

  /**
   * What was added since a mark; empty when the mark is of another ledger, and nothing is known of
   * what it had.
   */
  public Optional<List<Entry>> since(String mark) {
    for (int known = ledger.size(); known > 0; known--) {
      if (mark(ledger.get(known - 1)).equals(mark)) {
        return Optional.of(ledger.subList(known, ledger.size()));
      }
    }
    return mark.isEmpty() ? Optional.of(ledger) : Optional.empty();
  }

  /** The correction that an entry makes, or takes back, or takes back the taking back of. */
  public Optional<Correction> corrected(Entry entry) {
    Entry at = entry;
    while (at.act() instanceof Undoing(String earlier)) {
      at = entries.get(earlier);
      if (at == null) {
        return Optional.empty();
      }
    }
    return Optional.of((Correction) at.act());
  }

  /** The entry with this id, in force or not; empty when there is none. */
  public Optional<Entry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Every entry, in force or not, in order. */
  public List<Entry> entries() {
    return ledger;
  }

  /** Whether an entry, which may take another back, was not taken back itself. */
  public boolean holds(String entry) {
    return standing.contains(entry);
  }

  /** What has another name because of them, for addresses from before. */
  public Aliases aliases() {
    return aliases;
  }

  /** How many corrections are in force. */
  public long count() {
    return standing.stream().filter(id -> entries.get(id).act() instanceof Correction).count();
  }

  /**
   * Puts an article right, from what was found in it, whatever was put right in it before. Takes
   * the corrections in the order of the ledger, each once, as far as they are about what stands
   * there by then. An article that none is about is given as it was found.
   */
  public EnrichedArticle apply(EnrichedArticle article) {
    EnrichedArticle found = article.asFound();
    if (standing.isEmpty()) {
      return found;
    }
    Draft draft = new Draft(found);
    TreeMap<Long, Entry> due = new TreeMap<>();
    add(ofArticle.getOrDefault(article.id(), List.of()), due);
    add(added, due);
    addAbout(draft, 0, due);
    while (!due.isEmpty()) {
      Entry entry = due.pollFirstEntry().getValue();
      if (entry.act() instanceof Correction correction && draft.take(entry, correction)) {
        addAbout(draft, entry.number(), due);
      }
    }
    return draft.corrected();
  }

  private static void add(Collection<Entry> entries, Map<Long, Entry> due) {
    entries.forEach(entry -> due.put(entry.number(), entry));
  }

  /** What is about the values as they stand, and comes after an entry. */
  private void addAbout(Draft draft, long after, Map<Long, Entry> due) {
    for (Key key : draft.keys()) {
      NavigableMap<Long, Entry> known = about.get(key);
      if (known != null) {
        due.putAll(known.tailMap(after, false));
      }
    }
  }
}
