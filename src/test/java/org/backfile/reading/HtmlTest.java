package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.PartialDate;
import org.backfile.article.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTest {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en-GB"><head>
      <title>Pier to close | Harbour Times</title>
      <meta property="og:title" content="Pier to close, board says">
      <meta property="og:site_name" content="Harbour Times">
      <meta property="article:published_time" content="2024-09-11T08:00:00Z">
      <meta property="article:modified_time" content="2024-09-12T08:00:00Z">
      <meta name="author" content="Ada Quill">
      <meta name="keywords" content="pier, ferry">
      <link rel="canonical" href="https://example.org/pier">
      <script>var x = "tracked";</script><style>p { color: red }</style>
      </head><body>
      <header><a href="/">Harbour Times</a></header>
      <nav><ul><li>Home</li><li>Sport</li></ul></nav>
      <main><article>
        <header><h1>Pier to <em>close</em></h1><p>By Ada Quill</p></header>
        <p>The board met&nbsp;on
           Tuesday.<br>It was late.</p>
        <h2>What is next</h2>
        <ul><li>the clock</li><li><p>the office</p></li></ul>
        <table><tr><th>Boat</th><th>Fare</th></tr><tr><td>Anna</td><td>2</td></tr></table>
        <aside>Subscribe and save</aside>
        <form><label>Email</label></form>
        <blockquote>We are sorry.</blockquote>
        <p>Comments are closed.</p>
      </article></main>
      <footer>All about us</footer></body></html>
      """;

  @TempDir Path folder;

  @Test
  void siteAroundTheArticleGoes() throws IOException {
    assertEquals(
        "By Ada Quill\n\nThe board met on Tuesday.\nIt was late.\n\nWhat is next\n\n"
            + "\u2022 the clock\n\u2022 the office\n\nBoat | Fare\nAnna | 2\n\nWe are sorry.",
        read(PAGE).body());
  }

  @Test
  void headOfThePageIsMetadata() throws IOException {
    Article article = read(PAGE);
    assertAll(
        () -> assertEquals("2024-09-11", article.published().label()),
        () ->
            assertEquals(
                new Provenance(Provenance.Kind.METADATA, "meta: article:published_time"),
                article.published().provenance()),
        () -> assertEquals(new PartialDate(2024, 9, 12), article.credit().updated()),
        () -> assertEquals(List.of("Ada Quill"), article.credit().authors()),
        () -> assertEquals("Harbour Times", article.credit().source()),
        () -> assertEquals("https://example.org/pier", article.credit().url()),
        () -> assertEquals("en-GB", article.credit().language()),
        () -> assertEquals(List.of("pier", "ferry"), article.labels().tags()));
  }

  @Test
  void headingOnThePageIsTheTitle() throws IOException {
    assertEquals("Pier to close", read(PAGE).title());
  }

  @Test
  void withoutAHeadingTheMetadataNamesIt() throws IOException {
    String page = PAGE.replaceAll("<h1>.*</h1>", "");
    assertEquals("Pier to close, board says", read(page).title());
    assertEquals("Pier to close", read(page.replaceAll("<meta property=\"og:title.*", "")).title());
  }

  @Test
  void linkedDataComesFirst() throws IOException {
    String data =
        """
        <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
        {"@type": "NewsArticle", "datePublished": "2024-08-01", "author": [{"name": "Ben Oar"}],
         "publisher": {"name": "The Pier Post"}}]}</script></head>
        """;
    Article article = read(PAGE.replace("</head>", data));
    assertEquals("2024-08-01", article.published().label());
    assertEquals("JSON-LD: datePublished", article.published().provenance().detail());
    assertEquals(List.of("Ben Oar"), article.credit().authors());
    assertEquals("The Pier Post", article.credit().source());
  }

  @Test
  void brokenLinkedDataIsNoted() throws IOException {
    Article article =
        read(
            PAGE.replace("</head>", "<script type='application/ld+json'>{\"a\": </script></head>"));
    assertEquals("2024-09-11", article.published().label());
    assertEquals(2, article.origin().notes().size());
  }

  @Test
  void timeElementGivesTheDateWhenNothingElseDoes() throws IOException {
    Article article =
        read(
            "<html><body><h1>Pier</h1><time datetime='2024-03'>March</time><p>The board met.</p></body></html>");
    assertEquals("2024-03", article.published().label());
    assertEquals("time element", article.published().provenance().detail());
  }

  @Test
  void teaserIsNotTheArticle() throws IOException {
    Article article =
        read(
            "<html><body><h1>Pier</h1><p>"
                + "The board met for hours. ".repeat(20)
                + "</p><article>Gulls return</article></body></html>");
    assertEquals(true, article.body().startsWith("The board met"));
  }

  @Test
  void htmlInATextFileIsReadAsHtml() throws IOException {
    assertEquals("Pier to close", new Inbox(folder).article("pier.txt", PAGE).title());
  }

  @Test
  void textInAnHtmlFileIsReadAsText() throws IOException {
    Article article =
        new Inbox(folder).article("pier.html", "Pier to close\n\nThe board met.\n\nThen it left.");
    assertEquals("The board met.\n\nThen it left.", article.body());
  }

  @Test
  void pageSaysItsOwnEncoding() throws IOException {
    String page =
        "<html><head><meta charset='windows-1251'></head><body><h1>\u041F\u0440\u0438\u0432\u0435\u0442</h1><p>\u041C\u0438\u0440</p></body></html>";
    Article article =
        new Inbox(folder).article("pier.html", page.getBytes(Charset.forName("windows-1251")));
    assertEquals("\u041F\u0440\u0438\u0432\u0435\u0442", article.title());
    assertEquals(List.of("read as windows-1251"), article.origin().notes());
  }

  private Article read(String text) throws IOException {
    return new Inbox(folder).article("pier.html", text);
  }
}
