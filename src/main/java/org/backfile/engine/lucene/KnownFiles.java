package org.backfile.engine.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.search.KnownFile;
import org.jspecify.annotations.Nullable;

/** The files that one commit's articles came from. Safe for use by many threads. */
final class KnownFiles {
  private static final int NONE = DocIdSetIterator.NO_MORE_DOCS;
  private static final Set<String> SHOWN = Set.of(Fields.HASH);
  private static final Set<String> STORED = Set.of(Fields.ARTICLE);

  private final @Nullable DirectoryReader reader;

  private KnownFiles(@Nullable DirectoryReader reader) {
    this.reader = reader;
  }

  /** Those of the newest commit; none when nothing was committed yet. */
  static KnownFiles open(Directory directory) throws IOException {
    return new KnownFiles(
        DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null);
  }

  List<String> filesUnder(String path) throws IOException {
    Set<String> files = new TreeSet<>();
    String folder = path.endsWith("/") ? path : path + "/";
    for (LeafReader leaf : leaves()) {
      addUnder(leaf, folder, files);
      if (isLive(leaf, path)) {
        files.add(path);
      }
    }
    return List.copyOf(files);
  }

  Optional<KnownFile> known(String file) throws IOException {
    Map<ArticleId, String> hashes = new HashMap<>();
    Set<String> seals = new HashSet<>();
    for (LeafReader leaf : leaves()) {
      addKnown(leaf, file, hashes, seals);
    }
    String seal = seals.size() == 1 ? seals.iterator().next() : "";
    return hashes.isEmpty() ? Optional.empty() : Optional.of(new KnownFile(seal, hashes));
  }

  /** Gives a document the seal and the story that the article with this id has; false for none. */
  boolean keepState(Term id, Document document) throws IOException {
    for (LeafReader leaf : leaves()) {
      PostingsEnum docs = leaf.postings(id, PostingsEnum.NONE);
      for (int d = docs == null ? NONE : docs.nextDoc(); d != NONE; d = docs.nextDoc()) {
        if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(d)) {
          BinaryDocValues seal = leaf.getBinaryDocValues(Fields.SEAL);
          NumericDocValues story = leaf.getNumericDocValues(Fields.STORY);
          Documents.keep(
              document,
              seal != null && seal.advanceExact(d)
                  ? BytesRef.deepCopyOf(seal.binaryValue())
                  : new BytesRef(),
              story != null && story.advanceExact(d) ? story.longValue() : 0);
          return true;
        }
      }
    }
    return false;
  }

  /** Gives every article, one at a time. */
  void each(Consumer<EnrichedArticle> taker) throws IOException {
    for (LeafReader leaf : leaves()) {
      Bits live = leaf.getLiveDocs();
      StoredFields stored = leaf.storedFields();
      for (int doc = 0; doc < leaf.maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          taker.accept(StoredArticle.read(stored.document(doc, STORED).get(Fields.ARTICLE)));
        }
      }
    }
  }

  void close() {
    if (reader != null) {
      try {
        reader.close();
      } catch (IOException problem) {
        throw new java.io.UncheckedIOException(problem);
      }
    }
  }

  private List<LeafReader> leaves() {
    return reader == null
        ? List.of()
        : reader.leaves().stream().map(LeafReaderContext::reader).toList();
  }

  private static void addUnder(LeafReader leaf, String folder, Set<String> files)
      throws IOException {
    Terms terms = leaf.terms(Fields.FILE);
    if (terms == null) {
      return;
    }
    BytesRef start = new BytesRef(folder);
    TermsEnum all = terms.iterator();
    boolean more = all.seekCeil(start) != TermsEnum.SeekStatus.END;
    while (more && org.apache.lucene.util.StringHelper.startsWith(all.term(), start)) {
      String file = all.term().utf8ToString();
      if (isLive(leaf, file)) {
        files.add(file);
      }
      more = all.next() != null;
    }
  }

  private static boolean isLive(LeafReader leaf, String file) throws IOException {
    return !articles(leaf, file).isEmpty();
  }

  private static void addKnown(
      LeafReader leaf, String file, Map<ArticleId, String> hashes, Set<String> seals)
      throws IOException {
    List<Integer> articles = articles(leaf, file);
    if (articles.isEmpty()) {
      return;
    }
    var ids = leaf.getSortedDocValues(Fields.ID);
    BinaryDocValues seal = leaf.getBinaryDocValues(Fields.SEAL);
    for (int doc : articles) {
      Document stored = leaf.storedFields().document(doc, SHOWN);
      ids.advanceExact(doc);
      hashes.put(
          new ArticleId(ids.lookupOrd(ids.ordValue()).utf8ToString()), stored.get(Fields.HASH));
      seals.add(seal.advanceExact(doc) ? text(seal.binaryValue()) : "");
    }
  }

  private static List<Integer> articles(LeafReader leaf, String file) throws IOException {
    List<Integer> live = new ArrayList<>();
    Bits kept = leaf.getLiveDocs();
    PostingsEnum docs = leaf.postings(new Term(Fields.FILE, file), PostingsEnum.NONE);
    if (docs != null) {
      for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
        if (kept == null || kept.get(d)) {
          live.add(d);
        }
      }
    }
    return live;
  }

  private static String text(BytesRef bytes) {
    return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
  }
}
