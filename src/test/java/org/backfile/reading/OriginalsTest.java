package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Original;
import org.backfile.article.Original.Reason;
import org.backfile.search.Articles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {
  private static final String MILL = "Mill sold\n\nThe mill was sold.\n";

  @TempDir Path temporary;
  private Path archive = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    archive = Files.createDirectories(temporary.toRealPath().resolve("archive"));
    file = archive.resolve("mill.txt");
    Files.writeString(file, MILL);
  }

  @Test
  void fileOfOneArticleIsGivenAsItIs() throws IOException {
    Original original = of(read(file).getFirst());
    try (InputStream in = ((Original.Given) original).content()) {
      assertEquals(MILL, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void nothingIsGivenUnlessSomebodySaidSo() throws IOException {
    Article article = read(file).getFirst();
    assertEquals(new Original.Withheld(Reason.CLOSED), new Originals(List.of()).of(article));
    Path other = Files.createDirectories(archive.resolve("other"));
    assertEquals(new Original.Withheld(Reason.CLOSED), new Originals(List.of(other)).of(article));
    Path begins = archive.resolveSibling("arch");
    assertEquals(new Original.Withheld(Reason.CLOSED), new Originals(List.of(begins)).of(article));
  }

  @Test
  void noPathLeadsOutOfTheFolder() throws IOException {
    Path secret = Files.writeString(archive.resolveSibling("secret.txt"), MILL);
    for (String path :
        List.of(
            secret.toString(),
            archive + "/../secret.txt",
            archive + "/./mill.txt",
            "archive/mill.txt",
            "/etc/passwd",
            "")) {
      assertEquals(new Original.Withheld(Reason.CLOSED), of(from(path)), path);
    }
    assertEquals(new Original.Withheld(Reason.GONE), of(from(archive + "/\u0000")));
  }

  @Test
  void noLinkIsFollowed() throws IOException {
    Article article = read(file).getFirst();
    Path secret = Files.writeString(archive.resolveSibling("secret.txt"), MILL);
    Files.delete(file);
    Files.createSymbolicLink(file, secret);
    assertEquals(new Original.Withheld(Reason.GONE), of(article));
    Path elsewhere = Files.createDirectories(archive.resolveSibling("elsewhere"));
    Files.writeString(elsewhere.resolve("mill.txt"), MILL);
    Files.createSymbolicLink(archive.resolve("linked"), elsewhere);
    assertEquals(new Original.Withheld(Reason.GONE), of(from(archive + "/linked/mill.txt")));
  }

  @Test
  void fileThatVanishedOrIsAFolderNowIsGone() throws IOException {
    Article article = read(file).getFirst();
    Files.delete(file);
    assertEquals(new Original.Withheld(Reason.GONE), of(article));
    Files.createDirectories(file);
    assertEquals(new Original.Withheld(Reason.GONE), of(article));
  }

  @Test
  void fileThatChangedSinceItWasReadIsNotTheOriginal() throws IOException {
    Article article = read(file).getFirst();
    Files.writeString(file, MILL + "\nOr was it?\n");
    assertEquals(new Original.Withheld(Reason.CHANGED), of(article));
  }

  @Test
  void fileOfSeveralArticlesIsNotGivenForOneOfThem() throws IOException {
    Path many = archive.resolve("many.jsonl");
    Files.writeString(
        many, "{\"id\": \"a\", \"title\": \"A\"}\n{\"id\": \"b\", \"title\": \"B\"}\n");
    for (Article article : read(many)) {
      assertEquals(new Original.Withheld(Reason.SHARED), of(article));
    }
  }

  private Original of(Article article) {
    return new Originals(List.of(archive)).of(article);
  }

  private static Article from(String path) {
    return Articles.article("a").from(path, "h").build().article();
  }

  private static List<Article> read(Path file) {
    List<Article> articles = new ArrayList<>();
    ArticleReader reader = new ArticleReader();
    reader
        .files(List.of(file))
        .forEach(
            source ->
                reader.read(
                    source, outcome -> articles.add(((ReadOutcome.Read) outcome).article())));
    return articles;
  }
}
