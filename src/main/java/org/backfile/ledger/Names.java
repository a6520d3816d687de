package org.backfile.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backfile.article.Aspect;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Passage;
import org.backfile.article.Quote;
import org.jspecify.annotations.Nullable;

/** The entities of an article. Stances and quotes go with the names of those they speak of. */
final class Names implements Values {
  /** The most mentioned first, as they are found. */
  private static final Comparator<Entity> ORDER =
      Comparator.comparingInt((Entity e) -> -e.mentions().size())
          .thenComparing(
              e -> e.mentions().isEmpty() ? null : e.mentions().getFirst(),
              Comparator.nullsLast(Comparator.naturalOrder()));

  private final Draft draft;

  Names(Draft draft) {
    this.draft = draft;
  }

  @Override
  public Stream<Key> keys() {
    return draft.entities.stream().map(entity -> new Key(Aspect.ENTITY, "", entity.name()));
  }

  @Override
  public String found(Correction correction) {
    String name = correction.kind() == Kind.ADD ? correction.to() : correction.from();
    return named(name) == null ? "" : name;
  }

  @Override
  public boolean drop(Correction correction) {
    String name = correction.from();
    draft.entities.removeIf(entity -> entity.name().equals(name));
    new Stances(draft).gone(name);
    draft.quotes.replaceAll(quote -> name.equals(quote.speaker()) ? by(quote, null) : quote);
    return true;
  }

  @Override
  public boolean turn(Correction correction) {
    Entity from = Objects.requireNonNull(named(correction.from()));
    List<Passage> moved = moved(from, correction.words());
    if (moved.isEmpty() && !correction.words().isEmpty()) {
      return false;
    }
    boolean whole = moved.size() == from.mentions().size();
    Entity known = correction.to().equals(from.name()) ? null : named(correction.to());
    draft.entities.removeIf(e -> e.name().equals(from.name()) || e.equals(known));
    draft.entities.add(target(from, known, moved, whole, correction));
    if (whole) {
      new Stances(draft).renamed(from.name(), correction.to());
    } else {
      draft.entities.add(rest(from, moved));
    }
    for (int i = 0; i < draft.quotes.size(); i++) {
      Quote quote = draft.quotes.get(i);
      boolean isBy = from.name().equals(quote.speaker());
      if (isBy && (whole || moved.contains(quote.speakerAt()))) {
        draft.quotes.set(i, by(quote, correction.to()));
      }
    }
    draft.entities.sort(ORDER);
    return true;
  }

  @Override
  public boolean put(Correction correction) {
    List<Passage> places = new ArrayList<>(Wordings.places(draft.article(), correction.leaves()));
    for (Entity other : draft.entities) {
      places.removeIf(place -> other.mentions().stream().anyMatch(m -> overlap(m, place)));
    }
    if (places.isEmpty() && correction.isEverywhere()) {
      return false;
    }
    EntityType type = correction.type();
    draft.entities.add(
        new Entity(
            correction.leaves(),
            type == null ? EntityType.OTHER : type,
            List.of(),
            places,
            Draft.PERSON));
    draft.entities.sort(ORDER);
    return true;
  }

  private @Nullable Entity named(String name) {
    return draft.entities.stream().filter(e -> e.name().equals(name)).findFirst().orElse(null);
  }

  /** The mentions that are meant: those in these words, or all. */
  private List<Passage> moved(Entity from, List<String> words) {
    return words.isEmpty()
        ? from.mentions()
        : from.mentions().stream().filter(mention -> words.contains(words(mention))).toList();
  }

  private Entity target(
      Entity from,
      @Nullable Entity known,
      List<Passage> moved,
      boolean whole,
      Correction correction) {
    Set<Passage> mentions = new TreeSet<>(moved);
    Set<String> others = new LinkedHashSet<>();
    EntityType type = from.type();
    if (known != null) {
      mentions.addAll(known.mentions());
      others.addAll(known.aliases());
      type = known.type();
    }
    if (whole) {
      others.addAll(from.aliases());
    }
    if (correction.kind() == Kind.MERGE) {
      others.add(from.name());
    }
    return new Entity(
        correction.to(),
        correction.type() == null ? type : correction.type(),
        aliases(correction.to(), mentions, others),
        List.copyOf(mentions),
        Draft.PERSON);
  }

  private Entity rest(Entity from, List<Passage> moved) {
    List<Passage> mentions = new ArrayList<>(from.mentions());
    mentions.removeAll(moved);
    Set<String> gone = new LinkedHashSet<>();
    moved.forEach(mention -> gone.add(words(mention)));
    mentions.forEach(mention -> gone.remove(words(mention)));
    List<String> aliases = from.aliases().stream().filter(a -> !gone.contains(a)).toList();
    return new Entity(from.name(), from.type(), aliases, mentions, from.provenance());
  }

  /** Other names in the order in which the text uses them; those it never uses come last. */
  private List<String> aliases(String name, Set<Passage> mentions, Set<String> others) {
    Set<String> aliases = new LinkedHashSet<>();
    for (Passage mention : mentions) {
      String words = words(mention);
      if (!words.isBlank()) {
        aliases.add(words);
      }
    }
    aliases.addAll(others);
    aliases.remove(name);
    return List.copyOf(aliases);
  }

  private String words(Passage mention) {
    return mention.of(draft.article()).strip().replaceAll("\\s+", " ").replace('\u2019', '\'');
  }

  private static boolean overlap(Passage one, Passage other) {
    return one.part() == other.part() && one.span().overlaps(other.span());
  }

  private static Quote by(Quote quote, @Nullable String speaker) {
    return new Quote(
        speaker,
        quote.said(),
        quote.speakerAt(),
        quote.verb(),
        quote.isDirect(),
        quote.provenance());
  }
}
