package org.backfile.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long the server works on a page, as its own {@code Server-Timing} header says.
 *
 * <p>Arguments: files or folders to index, then nothing. Follows random links from page to page, so
 * that queries, facets, pages and readers come up as they do for a person; prints a table.
 */
final class PageTimes {
  private static final int WARM_UP = 300;
  private static final int PAGES = 1_000;
  private static final Pattern LINK = Pattern.compile("href=\"(/(?:search|articles)[^\"#]*)");
  private static final Pattern TIME = Pattern.compile("dur=([0-9.]+)");
  private static final List<String> STARTS =
      List.of("/", "/search", "/search?q=government", "/search?q=%22united+states%22+trade");

  private PageTimes() {}

  public static void main(String[] paths) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("backfile-times");
    Path[] articles = Arrays.stream(paths).map(Path::of).toArray(Path[]::new);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try (RunningBackfile backfile = RunningBackfile.over(folder, articles)) {
      walk(backfile, WARM_UP, new Random(1));
      List<Double> times = walk(backfile, PAGES, new Random(2));
      Collections.sort(times);
      out.printf(
          Locale.ROOT,
          "| pages | median | 95 %% | slowest |%n| --- | --- | --- | --- |%n"
              + "| %d | %.1f ms | %.1f ms | %.1f ms |%n",
          times.size(),
          times.get(times.size() / 2),
          times.get(times.size() * 95 / 100),
          times.getLast());
    }
  }

  private static List<Double> walk(RunningBackfile backfile, int pages, Random random)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    String next = STARTS.getFirst();
    while (times.size() < pages) {
      var page = backfile.get(next);
      Matcher time = TIME.matcher(page.headers().firstValue("Server-Timing").orElse(""));
      if (page.statusCode() == 200 && time.find()) {
        times.add(Double.parseDouble(time.group(1)));
      }
      List<String> links = LINK.matcher(page.body()).results().map(m -> m.group(1)).toList();
      boolean startAnew = links.isEmpty() || random.nextInt(8) == 0;
      next =
          startAnew
              ? STARTS.get(random.nextInt(STARTS.size()))
              : links.get(random.nextInt(links.size())).replace("&amp;", "&");
    }
    return times;
  }
}
