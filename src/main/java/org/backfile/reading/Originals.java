package org.backfile.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.Original;
import org.backfile.article.Original.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The files that articles were read from, as far as they may be handed out: below certain folders
 * and reached without a symbolic link, holding that one article and nothing else, and still the
 * article that was read. Safe for use by many threads.
 */
public final class Originals {
  private static final long MOST_BYTES = 32L << 20;

  private final List<Path> folders;
  private final ArticleReader reader = new ArticleReader();

  /** {@code folders} are those whose files may be handed out, also when they are not there yet. */
  public Originals(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The file of an article; never throws because of what is or is not there. */
  public Original of(Article article) {
    InputStream content = null;
    try {
      Path file = Path.of(article.origin().file());
      if (!isOpen(file)) {
        return new Original.Withheld(Reason.CLOSED);
      }
      // Opened before it is looked at, so that what is given is what was looked at.
      content = Content.packed(file);
      Reason reason = against(file, article);
      if (reason == null) {
        Original given = new Original.Given(content);
        content = null;
        return given;
      }
      return new Original.Withheld(reason);
    } catch (IOException | InvalidPathException gone) {
      return new Original.Withheld(Reason.GONE);
    } finally {
      close(content);
    }
  }

  private boolean isOpen(Path file) {
    return file.isAbsolute()
        && file.equals(file.normalize())
        && folders.stream().anyMatch(folder -> file.startsWith(real(folder)));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException notThere) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private @Nullable Reason against(Path file, Article article) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !file.toRealPath().equals(file)) {
      return Reason.GONE;
    }
    if (Files.size(file) > MOST_BYTES) {
      return Reason.TOO_LARGE;
    }
    Origin origin = article.origin();
    List<String> hashes = new ArrayList<>();
    reader.read(
        new SourceFile(file, origin.name(), null),
        outcome -> {
          boolean read = outcome instanceof ReadOutcome.Read;
          hashes.add(read ? ((ReadOutcome.Read) outcome).article().origin().hash() : "");
        });
    if (hashes.size() > 1) {
      return Reason.SHARED;
    }
    return hashes.equals(List.of(origin.hash())) ? null : Reason.CHANGED;
  }

  private static void close(@Nullable InputStream content) {
    if (content != null) {
      try {
        content.close();
      } catch (IOException nothingToSave) {
        // It was only read.
      }
    }
  }
}
