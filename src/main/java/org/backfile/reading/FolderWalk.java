package org.backfile.reading;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.backfile.reading.ReadOutcome.Failed;
import org.backfile.reading.ReadOutcome.Skipped;
import org.jspecify.annotations.Nullable;

/**
 * A walk through files and folders in the order of their names. It holds the names of the folders
 * it stands in and no open folder; symbolic links are never followed.
 */
final class FolderWalk implements Iterator<SourceFile> {
  /** A folder that the walk stands in. */
  private record Level(String name, Iterator<Path> rest) {}

  private static final String NOT_TEXT =
      "its name cannot be read in this system's character set: set LC_ALL=C.UTF-8, or rename it";

  private final Iterator<Path> roots;
  private final Deque<Level> levels = new ArrayDeque<>();
  private @Nullable SourceFile next;

  FolderWalk(List<Path> roots) {
    this.roots = apart(roots).iterator();
  }

  @Override
  public boolean hasNext() {
    while (next == null && (!levels.isEmpty() || roots.hasNext())) {
      next = levels.isEmpty() ? root(roots.next()) : step(levels.element());
    }
    return next != null;
  }

  @Override
  public SourceFile next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("The walk is over");
    }
    SourceFile file = next;
    next = null;
    return file;
  }

  private @Nullable SourceFile root(Path root) {
    Path last = root.getFileName();
    String name = last == null ? "" : shown(last.toString());
    try {
      BasicFileAttributes kind = Files.readAttributes(root, BasicFileAttributes.class);
      return visit(root, name, kind);
    } catch (IOException e) {
      return failed(root, name, e);
    }
  }

  private @Nullable SourceFile step(Level level) {
    if (!level.rest().hasNext()) {
      levels.pop();
      return null;
    }
    Path path = level.rest().next();
    String file = String.valueOf(path.getFileName());
    String name = level.name().isEmpty() ? shown(file) : level.name() + "/" + shown(file);
    if (file.startsWith(".")) {
      return new SourceFile(path, name, new Skipped(name, "hidden"));
    }
    if (!isText(path)) {
      return new SourceFile(path, name, new Failed(name, NOT_TEXT));
    }
    try {
      return visit(
          path,
          name,
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      return failed(path, name, e);
    }
  }

  private @Nullable SourceFile visit(Path path, String name, BasicFileAttributes kind) {
    if (kind.isRegularFile()) {
      return new SourceFile(path, name, null);
    }
    if (!kind.isDirectory()) {
      String why = kind.isSymbolicLink() ? "symbolic links are not followed" : "not a regular file";
      return new SourceFile(path, name, new Skipped(name, why));
    }
    try {
      levels.push(new Level(name, entries(path).iterator()));
      return null;
    } catch (IOException e) {
      return failed(path, name, e);
    }
  }

  /** Paths, not names, as a path made again of a name that is not text is another one or none. */
  private static List<Path> entries(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(paths::add);
    } catch (DirectoryIteratorException e) {
      throw new IOException(e);
    }
    paths.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
    return paths;
  }

  /** Whether the system's character set has every byte of a name, so that it leads back here. */
  private static boolean isText(Path path) {
    try {
      return Path.of(path.toString()).equals(path);
    } catch (InvalidPathException unmappable) {
      return false;
    }
  }

  private static SourceFile failed(Path path, String name, IOException e) {
    String why =
        e instanceof NoSuchFileException ? "there is no such file or folder" : Reasons.of(e);
    String said = name.isEmpty() ? path.toString() : name;
    return new SourceFile(path, name, new Failed(said, why));
  }

  /** A name that cannot steer the terminal or break a line of a report. */
  private static String shown(String name) {
    return name.replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  /** The real places of the roots, each once, without those that another root reaches anyway. */
  private static List<Path> apart(List<Path> roots) {
    List<Path> places = roots.stream().map(FolderWalk::place).distinct().toList();
    return places.stream()
        .filter(p -> places.stream().noneMatch(other -> !other.equals(p) && reaches(other, p)))
        .toList();
  }

  private static Path place(Path root) {
    try {
      return root.toRealPath();
    } catch (IOException missing) {
      return root.toAbsolutePath().normalize();
    }
  }

  private static boolean reaches(Path root, Path place) {
    if (!place.startsWith(root) || !Files.exists(place)) {
      return false;
    }
    for (Path part : root.relativize(place)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
