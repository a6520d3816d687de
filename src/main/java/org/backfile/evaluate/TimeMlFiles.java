package org.backfile.evaluate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** Files in TimeML: alone, in a folder, or in a tar archive, which may be packed by gzip. */
final class TimeMlFiles {
  private static final Pattern ARCHIVE = Pattern.compile(".*\\.(tar|tgz|tar\\.gz)");
  private static final Pattern TEXT = Pattern.compile("[^.].*\\.(tml|xml|timeml)(\\.gz)?");

  private final Run run;
  private final Consumer<MarkedText> then;

  /** A text and the name of its file. */
  record MarkedText(String name, TimeMl text) {}

  TimeMlFiles(Run run, Consumer<MarkedText> then) {
    this.run = run;
    this.then = then;
  }

  void read(Path path) {
    try {
      if (Files.isDirectory(path)) {
        for (Path file : under(path)) {
          readFile(file);
        }
      } else if (!Files.exists(path)) {
        throw new WrongFile(path, "is not there.");
      } else if (ARCHIVE.matcher(lower(path)).matches()) {
        readArchive(path);
      } else {
        readFile(path);
      }
    } catch (IOException broken) {
      throw new WrongFile(path, "cannot be read: " + broken.getMessage());
    }
  }

  private static List<Path> under(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> TEXT.matcher(lower(file)).matches()).sorted().toList();
    }
  }

  private void readFile(Path file) throws IOException {
    try (InputStream in = Input.stream(file)) {
      text(file.toString(), file.getFileName().toString(), in);
    }
  }

  private void readArchive(Path archive) throws IOException {
    try (InputStream in = Input.stream(archive)) {
      new TarEntries(in)
          .each(
              (path, content) -> {
                String name = path.substring(path.lastIndexOf('/') + 1);
                if (TEXT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                  text(archive + " " + path, name, new ByteArrayInputStream(content));
                }
              });
    }
  }

  private void text(String where, String name, InputStream in) {
    try {
      then.accept(
          new MarkedText(name.replaceFirst("\\.(tml|xml|timeml)(\\.gz)?$", ""), TimeMl.read(in)));
    } catch (XMLStreamException broken) {
      run.problem(where, "is no XML: " + String.valueOf(broken.getMessage()).replace('\n', ' '));
    }
  }

  private static String lower(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
