package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.reading.ReadOutcome.Failed;
import org.backfile.reading.ReadOutcome.Skipped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkTest {
  private static final String TEXT = "Pier to close\n\nThe board met for four hours.\n";

  @TempDir Path temp;
  private final ArticleReader reader = new ArticleReader();
  private Path news;
  private Inbox inbox;

  @BeforeEach
  void open() throws IOException {
    news = Files.createDirectory(temp.toRealPath().resolve("news"));
    inbox = new Inbox(news);
  }

  @Test
  void filesComeInTheOrderOfTheirNamesAtAnyDepth() throws IOException {
    for (String name : List.of("b.txt", "a/z.txt", "a/b/c.txt", "c.txt", "B.txt")) {
      inbox.write(name, TEXT);
    }
    assertEquals(
        List.of("news/B.txt", "news/a/b/c.txt", "news/a/z.txt", "news/b.txt", "news/c.txt"),
        names(news));
  }

  @Test
  void aFileCanBeARoot() throws IOException {
    assertEquals(List.of("b.txt"), names(inbox.write("b.txt", TEXT)));
  }

  @Test
  void overlappingRootsAreWalkedOnce() throws IOException {
    Path file = inbox.write("a/b.txt", TEXT);
    assertEquals(
        List.of("news/a/b.txt"), names(news.resolve("a"), news, file, news.resolve("./a/..")));
  }

  @Test
  void missingRootIsAValue() {
    SourceFile file = files(news.resolve("nowhere")).getFirst();
    assertEquals(new Failed("nowhere", "there is no such file or folder"), file.instead());
    assertEquals("", reader.fingerprint(file));
  }

  @Test
  void hiddenFilesAndLinksAreNamedAndNotRead() throws IOException {
    inbox.write(".git/a.txt", TEXT);
    inbox.write(".b.txt", TEXT);
    Path outside = Files.writeString(temp.resolve("outside.txt"), TEXT);
    Files.createSymbolicLink(news.resolve("link.txt"), outside);
    Files.createSymbolicLink(news.resolve("up"), temp);
    assertEquals(
        List.of(
            new Skipped("news/.b.txt", "hidden"),
            new Skipped("news/.git", "hidden"),
            new Skipped("news/link.txt", "symbolic links are not followed"),
            new Skipped("news/up", "symbolic links are not followed")),
        inbox.read());
  }

  @Test
  void fileThatBecameALinkAfterTheWalkIsNotRead() throws IOException {
    Path file = inbox.write("a.txt", TEXT);
    SourceFile met = files(news).getFirst();
    Path outside = Files.writeString(temp.resolve("outside.txt"), TEXT);
    Files.delete(file);
    Files.createSymbolicLink(file, outside);
    reader.read(met, outcome -> assertInstanceOf(Failed.class, outcome));
    assertEquals("", reader.fingerprint(met));
  }

  @Test
  void fileThatIsGoneFails() throws IOException {
    Path file = inbox.write("a.txt", TEXT);
    SourceFile met = files(news).getFirst();
    Files.delete(file);
    reader.read(
        met, outcome -> assertEquals(new Failed("news/a.txt", "it is no longer there"), outcome));
  }

  @Test
  void namesCannotSteerATerminal() throws IOException {
    inbox.write("a\u001b[31m.txt", TEXT);
    assertEquals(List.of("news/a\uFFFD[31m.txt"), names(news));
  }

  @Test
  void nameThatIsNotTextHereFailsAloneAndSaysWhatToDo() throws IOException {
    Path odd = Path.of(URI.create(news.toUri() + "odd%FF.txt"));
    Files.writeString(odd, TEXT);
    inbox.write("z.txt", TEXT);
    List<SourceFile> files = files(news);
    assertEquals(2, files.size());
    Failed failed = assertInstanceOf(Failed.class, files.getFirst().instead());
    assertTrue(failed.toString().contains("LC_ALL=C.UTF-8"), failed.toString());
    assertNull(files.getLast().instead());
  }

  @Test
  void fingerprintFollowsTheBytes() throws IOException {
    inbox.write("a.txt", TEXT);
    inbox.write("b.txt", TEXT);
    inbox.write("c.txt", TEXT + ".");
    List<String> prints = files(news).stream().map(reader::fingerprint).toList();
    assertEquals(64, prints.getFirst().length());
    assertEquals(prints.get(0), prints.get(1));
    assertNotEquals(prints.get(0), prints.get(2));
  }

  @Test
  void derivedIdComesFromTheNameAndTheNumber() throws IOException {
    Article a = inbox.article("\u00DCber den Pier, Teil 2.txt", TEXT);
    assertTrue(a.id().value().matches("uber-den-pier-teil-2-[0-9a-f]{16}"), a.id().value());
    assertEquals(a.id(), ArticleNames.id(a.origin().name(), 0));
    assertNotEquals(a.id(), ArticleNames.id(a.origin().name(), 1));
    assertTrue(ArticleNames.id("\u9605\u8BFB.txt", 0).value().startsWith("article-"));
    assertTrue(ArticleNames.id("x".repeat(300), 0).value().length() <= 57);
  }

  @Test
  void originNamesTheFileAndItsHashFollowsTheArticle() throws IOException {
    Article a = inbox.article("a.txt", TEXT);
    assertEquals(news.resolve("a.txt").toString(), a.origin().file());
    assertEquals("news/a.txt", a.origin().name());
    assertEquals(a.origin().hash(), inbox.article("a.txt", TEXT).origin().hash());
    assertNotEquals(a.origin().hash(), inbox.article("a.txt", TEXT + "More.").origin().hash());
    assertEquals(a.origin().hash(), inbox.article("a.txt", TEXT + "\n\n").origin().hash());
    assertFalse(a.origin().name().startsWith("/"));
  }

  @Test
  void walkIsLazy() throws IOException {
    inbox.write("a/a.txt", TEXT);
    inbox.write("b/b.txt", TEXT);
    try (var files = reader.files(List.of(news))) {
      var walk = files.iterator();
      assertNull(walk.next().instead());
      inbox.write("b/c.txt", TEXT);
      walk.next();
      assertEquals("news/b/c.txt", walk.next().name());
    }
  }

  private List<SourceFile> files(Path... roots) {
    try (var files = reader.files(List.of(roots))) {
      return files.toList();
    }
  }

  private List<String> names(Path... roots) {
    return files(roots).stream().map(SourceFile::name).toList();
  }
}
