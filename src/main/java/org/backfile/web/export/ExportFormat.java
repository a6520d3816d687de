package org.backfile.web.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.backfile.query.SearchRequest;

/** A kind of file that the whole result of a search can be taken home in. */
public enum ExportFormat {
  CSV("text/csv; charset=utf-8; header=present") {
    @Override
    public ArticleFile begin(Writer out, SearchRequest request) throws IOException {
      return new CsvFile(out, request);
    }
  },
  JSONL("application/jsonl; charset=utf-8") {
    @Override
    public ArticleFile begin(Writer out, SearchRequest request) {
      return new JsonLinesFile(out, request);
    }
  },
  BIB("application/x-bibtex; charset=utf-8") {
    @Override
    public ArticleFile begin(Writer out, SearchRequest request) {
      return new BibtexFile(out, request);
    }
  },
  RIS("application/x-research-info-systems; charset=utf-8") {
    @Override
    public ArticleFile begin(Writer out, SearchRequest request) {
      return new RisFile(out, request);
    }
  };

  private static final int LONGEST_NAME = 60;

  private final String contentType;

  ExportFormat(String contentType) {
    this.contentType = contentType;
  }

  /** Begins a file; who gave the writer flushes and closes it. */
  public abstract ArticleFile begin(Writer out, SearchRequest request) throws IOException;

  /** The ending of file names, without the dot. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String contentType() {
    return contentType;
  }

  /** A name for the file of this search that any disk and any header takes. */
  public String fileName(SearchRequest request) {
    return fileName(request.query().text());
  }

  /** A name for a file, made of these words, that any disk and any header takes. */
  public String fileName(String words) {
    String text = ("backfile " + words).toLowerCase(Locale.ROOT);
    String name = text.replaceAll("[^a-z0-9]+", "-");
    String shorter = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return shorter.replaceFirst("-$", "") + "." + key();
  }
}
