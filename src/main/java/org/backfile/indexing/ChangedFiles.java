package org.backfile.indexing;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What changes at and below files and folders from the moment that this is made. For one thread.
 *
 * <p>No change is lost: a folder that appears is named as a whole, and so is everything where the
 * machine lost count. As some disks tell nothing, such as those of other machines, everything is
 * named once an hour too; every five minutes where the machine cannot watch all folders.
 */
public final class ChangedFiles implements AutoCloseable {
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration WHOLE = Duration.ofHours(1);
  private static final Duration WHOLE_UNWATCHED = Duration.ofMinutes(5);

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final Set<Path> roots;
  private final Path index;
  private final WatchService service;
  private final Map<Path, WatchKey> folders = new HashMap<>();
  private boolean complete;
  private long nextWhole;

  private ChangedFiles(Set<Path> roots, Path index, WatchService service) {
    this.roots = Set.copyOf(roots);
    this.index = index;
    this.service = service;
  }

  /**
   * Watches from now on.
   *
   * @param indexFolder what changes in it is passed over
   * @throws IOException when there is no such file or folder
   */
  public static ChangedFiles below(List<Path> paths, Path indexFolder) throws IOException {
    Set<Path> roots = new HashSet<>();
    for (Path path : paths) {
      roots.add(path.toRealPath());
    }
    ChangedFiles changes =
        new ChangedFiles(
            roots, Roots.real(indexFolder), FileSystems.getDefault().newWatchService());
    changes.everything();
    return changes;
  }

  /** The real paths of all that is watched. */
  public Set<Path> roots() {
    return roots;
  }

  /** Whether every folder is watched. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Waits until something has changed and there was quiet for a second, at most half a minute.
   *
   * @param patience how long to wait for the first change
   * @return files, and folders of which anything may have changed; empty when nothing has
   */
  public Set<Path> await(Duration patience) throws InterruptedException {
    long untilWhole = Math.max(0, nextWhole - System.nanoTime());
    WatchKey key = poll(Math.min(patience.toNanos(), untilWhole));
    Set<Path> changed = new HashSet<>();
    Set<Path> appeared = new HashSet<>();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (key != null) {
      take(key, changed, appeared);
      // To the last one, as what a folder was moved from is told before what it was moved to.
      key = poll(System.nanoTime() < end ? QUIET.toNanos() : 0);
    }
    if (changed.containsAll(roots) || System.nanoTime() >= nextWhole) {
      return everything();
    }
    appeared.forEach(this::watch);
    return Set.copyOf(changed);
  }

  private @Nullable WatchKey poll(long nanos) throws InterruptedException {
    return service.poll(nanos, TimeUnit.NANOSECONDS);
  }

  /** Watches all anew, and only then says that all may have changed. */
  private Set<Path> everything() {
    forget(List.copyOf(folders.keySet()));
    complete = true;
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        watch(root);
      } else {
        register(Objects.requireNonNull(root.getParent()));
      }
    }
    nextWhole = System.nanoTime() + (complete ? WHOLE : WHOLE_UNWATCHED).toNanos();
    return roots;
  }

  private void take(WatchKey key, Set<Path> changed, Set<Path> appeared) {
    Path folder = (Path) key.watchable();
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name) {
        take(folder.resolve(name), event.kind(), changed, appeared);
      } else {
        changed.addAll(roots);
      }
    }
    key.reset();
  }

  private void take(Path path, WatchEvent.Kind<?> kind, Set<Path> changed, Set<Path> appeared) {
    if (path.startsWith(index) || roots.stream().noneMatch(path::startsWith)) {
      return;
    }
    changed.add(path);
    if (kind.equals(StandardWatchEventKinds.ENTRY_DELETE) && folders.containsKey(path)) {
      // One that was moved would go on telling of its former place.
      forget(folders.keySet().stream().filter(below -> below.startsWith(path)).toList());
    } else if (kind.equals(StandardWatchEventKinds.ENTRY_CREATE)
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      appeared.add(path);
    }
  }

  private void forget(List<Path> gone) {
    for (Path folder : gone) {
      WatchKey key = folders.remove(folder);
      if (key != null) {
        key.cancel();
      }
    }
  }

  private void watch(Path folder) {
    try {
      Files.walkFileTree(folder, new Watcher());
    } catch (IOException cannotWalk) {
      complete = false;
    }
  }

  private void register(Path folder) {
    try {
      folders.put(folder, folder.register(service, KINDS));
    } catch (NoSuchFileException gone) {
      // There is nothing to watch.
    } catch (IOException tooMany) {
      complete = false;
    }
  }

  /** A folder that is gone again, or that nobody may read, has nothing to watch. */
  private final class Watcher extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes kind) {
      if (folder.startsWith(index)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      register(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
