package org.backfile.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.backfile.desk.Desk;
import org.backfile.desk.DeskUnavailable;
import org.backfile.indexing.ChangedFiles;
import org.backfile.indexing.IndexReport;
import org.backfile.indexing.LoggedWriter;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.SearchUnavailable;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import org.backfile.settings.WrongSetting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watch PATH...}: what {@code index} does, again whenever something changes. */
@Command(
    description =
        "Bring the index up to date with files and folders whenever they change, until stopped with"
            + " Ctrl-C.")
final class WatchCommand implements Callable<Integer> {
  private static final Duration FOR_EVER = Duration.ofDays(1000);
  private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);
  private static final long SECONDS_TO_END = 2;

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders of articles.")
  private List<Path> paths = List.of();

  private @Nullable String told;

  WatchCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = GivenSettings.of(spec, environment);
    CountDownLatch ended = new CountDownLatch(1);
    try (ChangedFiles changes = ChangedFiles.below(paths, settings.path(Setting.INDEX));
        ArticleSearcher searcher = Wiring.searcher(settings);
        Desk desk = Wiring.desk(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(changes, ended)));
      index(settings, searcher, desk, Set.of());
      say("Watching (Ctrl-C stops it)");
      if (!changes.isComplete()) {
        say("Not every folder can be watched, so all are looked at every five minutes.");
      }
      watch(settings, searcher, desk, changes);
    } catch (ClosedWatchServiceException stopped) {
      say("Stopped.");
    } catch (NoSuchFileException missing) {
      throw new WrongUsage("There is no such file or folder: " + missing.getMessage());
    } catch (IOException refused) {
      throw new SearchUnavailable("Files cannot be watched: " + refused.getMessage(), refused);
    } finally {
      ended.countDown();
    }
    return 0;
  }

  /** What could not be done stays to be done. */
  private void watch(Settings settings, ArticleSearcher searcher, Desk desk, ChangedFiles changes)
      throws InterruptedException {
    Set<Path> open = new HashSet<>();
    while (true) {
      open.addAll(changes.await(open.isEmpty() ? FOR_EVER : BEFORE_NEXT_TRY));
      if (open.isEmpty()) {
        continue;
      }
      try {
        index(settings, searcher, desk, open.containsAll(changes.roots()) ? Set.of() : open);
        open.clear();
        told = null;
      } catch (SearchUnavailable | DeskUnavailable | WrongSetting later) {
        if (!Objects.equals(told, later.getMessage())) {
          say(later.getMessage());
          say("It is tried again every ten seconds.");
        }
        told = later.getMessage();
      }
    }
  }

  private void index(Settings settings, ArticleSearcher searcher, Desk desk, Set<Path> changed) {
    IndexReport report;
    boolean isWhole = changed.isEmpty() || !searcher.check().ready();
    try (LoggedWriter writer = Wiring.writer(settings, "the watch command", searcher, desk);
        ShownProgress progress =
            ShownProgress.on(spec.commandLine().getErr(), "Indexing", "files")) {
      report =
          Wiring.indexer(settings, searcher, writer, desk)
              .index(paths, settings.path(Setting.INDEX), changed, progress);
    }
    if (isWhole) {
      Wiring.keepUnread(desk, paths, report);
    }
    long done = report.fresh() + report.changed() + report.removed() + report.failed();
    if (isWhole || done > 0) {
      IndexCommand.print(report, spec.commandLine().getOut());
      spec.commandLine().getOut().flush();
    }
  }

  private void say(@Nullable String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  /** A run that is under way may be ended at any moment: what it committed stays. */
  private static void end(ChangedFiles changes, CountDownLatch ended) {
    try {
      changes.close();
      boolean unused = ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (IOException closed) {
      // There is nothing more to close.
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
