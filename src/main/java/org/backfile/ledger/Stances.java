package org.backfile.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backfile.article.Aspect;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.article.StanceAssertion.Evidence;
import org.backfile.article.StanceAssertion.Strength;
import org.backfile.ledger.Correction.StanceValue;
import org.jspecify.annotations.Nullable;

/**
 * The stances of an article. Of one holder toward one target there is one: where two come together
 * their evidence does, and for and against together are mixed.
 */
final class Stances implements Values {
  private final Draft draft;

  Stances(Draft draft) {
    this.draft = draft;
  }

  @Override
  public Stream<Key> keys() {
    return draft.stances.stream().map(s -> new Key(Aspect.STANCE, holder(s), value(s)));
  }

  @Override
  public String found(Correction correction) {
    String asked = correction.kind() == Kind.ADD ? correction.to() : correction.from();
    String target = StanceValue.of(asked).target();
    return draft.stances.stream()
        .filter(s -> holder(s).equals(correction.holder()))
        .filter(s -> correction.isEverywhere() ? value(s).equals(asked) : s.target().equals(target))
        .map(Stances::value)
        .findFirst()
        .orElse("");
  }

  @Override
  public boolean drop(Correction correction) {
    String value = found(correction);
    draft.stances.removeIf(s -> holder(s).equals(correction.holder()) && value(s).equals(value));
    settleMain();
    return true;
  }

  @Override
  public boolean turn(Correction correction) {
    if (!correction.words().isEmpty()
        && !Wordings.usesAny(draft.article(), correction.words())) {
      return false;
    }
    String value = found(correction);
    StanceValue to = StanceValue.of(correction.to());
    boolean own = correction.holder().isEmpty();
    if (own && Objects.equals(draft.mainTarget, StanceValue.of(value).target())) {
      draft.mainTarget = to.target();
    }
    List<StanceAssertion> rest = new ArrayList<>();
    for (StanceAssertion s : draft.stances) {
      boolean isIt = holder(s).equals(correction.holder()) && value(s).equals(value);
      boolean isReplaced =
          holder(s).equals(correction.holder()) && s.target().equals(to.target()) && !isIt;
      if (!isReplaced) {
        rest.add(isIt ? by(s, to) : s);
      }
    }
    draft.stances.clear();
    draft.stances.addAll(rest);
    return true;
  }

  /** The evidence speaks for another stance, but is what a reader wants to see all the same. */
  private static StanceAssertion by(StanceAssertion s, StanceValue to) {
    return new StanceAssertion(
        s.holder(), to.target(), to.stance(), Strength.STRONG, s.evidence(), Draft.PERSON);
  }

  @Override
  public boolean put(Correction correction) {
    StanceValue value = StanceValue.of(correction.leaves());
    @Nullable String holder = correction.holder().isEmpty() ? null : correction.holder();
    List<Evidence> evidence = new ArrayList<>();
    draft.stances.removeIf(
        s -> {
          boolean isIt = Objects.equals(s.holder(), holder) && s.target().equals(value.target());
          if (isIt) {
            evidence.addAll(s.evidence());
          }
          return isIt;
        });
    StanceAssertion made =
        new StanceAssertion(
            holder, value.target(), value.stance(), Strength.STRONG, evidence, Draft.PERSON);
    draft.stances.add(holder == null ? 0 : draft.stances.size(), made);
    if (holder == null && draft.mainTarget == null) {
      draft.mainTarget = value.target();
    }
    return true;
  }

  /** An entity has another name now. */
  void renamed(String from, String to) {
    if (Objects.equals(draft.mainTarget, from)) {
      draft.mainTarget = to;
    }
    UnaryOperator<@Nullable String> name = n -> Objects.equals(n, from) ? to : n;
    Map<List<String>, StanceAssertion> renamed = new LinkedHashMap<>();
    for (StanceAssertion s : draft.stances) {
      StanceAssertion next =
          new StanceAssertion(
              name.apply(s.holder()),
              s.target().equals(from) ? to : s.target(),
              s.polarity(),
              s.strength(),
              s.evidence(),
              s.provenance());
      renamed.merge(List.of(holder(next), next.target()), next, Stances::united);
    }
    draft.stances.clear();
    draft.stances.addAll(renamed.values());
  }

  /** There is no such entity, so nothing is said of it or by it. */
  void gone(String entity) {
    draft.stances.removeIf(s -> s.target().equals(entity) || entity.equals(s.holder()));
    settleMain();
  }

  private void settleMain() {
    boolean said =
        draft.stances.stream()
            .anyMatch(s -> s.isArticlesVoice() && s.target().equals(draft.mainTarget));
    if (!said) {
      draft.mainTarget = null;
    }
  }

  private static StanceAssertion united(StanceAssertion one, StanceAssertion other) {
    List<Evidence> evidence = new ArrayList<>(one.evidence());
    evidence.addAll(other.evidence());
    evidence.sort((a, b) -> a.sentence().compareTo(b.sentence()));
    boolean strong = one.strength() == Strength.STRONG || other.strength() == Strength.STRONG;
    return new StanceAssertion(
        one.holder(),
        one.target(),
        united(EnumSet.of(one.polarity(), other.polarity())),
        strong ? Strength.STRONG : Strength.WEAK,
        evidence,
        one.provenance());
  }

  private static Stance united(Set<Stance> both) {
    if (both.size() > 1) {
      both.remove(Stance.NEUTRAL);
    }
    return both.size() == 1 ? both.iterator().next() : Stance.MIXED;
  }

  private static String holder(StanceAssertion s) {
    return s.holder() == null ? "" : s.holder();
  }

  private static String value(StanceAssertion s) {
    return new StanceValue(s.target(), s.polarity()).text();
  }
}
