package org.backfile.web.view;

import java.util.List;
import org.backfile.article.Version;
import org.backfile.ledger.InForce;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article and not in it.
 *
 * @param neighbours null when the reader did not come from a search
 * @param versions the texts that it had before; null when they cannot be read now
 * @param hasOriginal whether its file is handed out
 * @param ledger who put right what, when and why
 * @param kept what people keep of it
 */
public record Beside(
    @Nullable Neighbours neighbours,
    Kin kin,
    @Nullable List<Version> versions,
    boolean hasOriginal,
    InForce ledger,
    Kept kept) {
  /** Nothing is known. */
  public static final Beside NOTHING = new Beside(null, Kin.NONE, List.of(), false);

  /** What is known of an article that nobody put right and of which nothing is kept. */
  Beside(
      @Nullable Neighbours neighbours,
      Kin kin,
      @Nullable List<Version> versions,
      boolean hasOriginal) {
    this(neighbours, kin, versions, hasOriginal, InForce.NONE, Kept.NOTHING);
  }

  /** The same with what people keep of it. */
  public Beside with(Kept other) {
    return new Beside(neighbours, kin, versions, hasOriginal, ledger, other);
  }
}
