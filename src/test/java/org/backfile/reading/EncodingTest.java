package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.backfile.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {
  private static final String FRENCH =
      "Le vieux ponton ferme\n\nLe conseil a d\u00E9cid\u00E9 \u2013 apr\u00E8s un long d\u00E9bat \u2013 de fermer le ponton, dit-il.\n";
  private static final String RUSSIAN =
      """
      Причал закрывают

      Совет порта решил закрыть старый причал для паромов.
      """;

  @TempDir Path folder;

  @Test
  void utf8WithAndWithoutMarkNeedsNoNote() throws IOException {
    for (String mark : List.of("", "\uFEFF")) {
      Article article = read((mark + FRENCH).getBytes(StandardCharsets.UTF_8));
      assertEquals("Le vieux ponton ferme", article.title());
      assertTrue(article.body().contains("d\u00E9cid\u00E9 \u2013"));
      assertEquals(List.of(), article.origin().notes());
    }
  }

  @Test
  void utf16WithAndWithoutMarkIsRead() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String mark : List.of("", "\uFEFF")) {
        Article article = read((mark + FRENCH).getBytes(charset));
        assertEquals("Le vieux ponton ferme", article.title());
        assertEquals(List.of("read as " + charset.name()), article.origin().notes());
      }
    }
  }

  @Test
  void westernTextIsReadAsWindows1252() throws IOException {
    Article article = read(FRENCH.getBytes(Charset.forName("windows-1252")));
    assertTrue(article.body().contains("d\u00E9cid\u00E9 \u2013 apr\u00E8s"), article.body());
    assertEquals(List.of("read as windows-1252"), article.origin().notes());
  }

  @Test
  void cyrillicTextIsRecognised() throws IOException {
    Article article = read(RUSSIAN.repeat(3).getBytes(Charset.forName("windows-1251")));
    assertTrue(article.body().startsWith("\u0421\u043E\u0432\u0435\u0442"), article.body());
    assertEquals(List.of("read as windows-1251"), article.origin().notes());
  }

  @Test
  void oneBrokenByteInUtf8DoesNotSpoilTheRest() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(RUSSIAN.getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.write(RUSSIAN.getBytes(StandardCharsets.UTF_8));
    Article article = read(bytes.toByteArray());
    assertTrue(article.body().startsWith("\u0421\u043E\u0432\u0435\u0442"), article.body());
    assertEquals(
        List.of("some characters could not be read and stand as \uFFFD"), article.origin().notes());
  }

  @Test
  void charactersAcrossBlocksStayWhole() throws IOException {
    String text = "Le ponton\n\n" + "x" + "\u00E9".repeat(200_000);
    Article article = read(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(200_001, article.body().length());
    assertEquals(List.of(), article.origin().notes());
  }

  private Article read(byte[] bytes) throws IOException {
    return new Inbox(folder).article("ponton.txt", bytes);
  }
}
