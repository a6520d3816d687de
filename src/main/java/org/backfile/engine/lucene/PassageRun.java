package org.backfile.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;
import org.backfile.article.EnrichedArticle;
import org.backfile.search.Meaning;
import org.backfile.search.PassageWriter.Coverage;

/** One way through the articles of one commit, to bring their passages up to date. */
final class PassageRun {
  private static final Set<String> STORED = Set.of(Fields.ARTICLE);
  private static final Set<String> HASH = Set.of(Fields.HASH);

  private final Directory articles;
  private final Directory passages;
  private final Meaning meaning;
  private final DirectoryReader main;
  private final IndexWriter writer;
  private final FixedBitSet missing;
  private long covered;
  private int uncommitted;

  private PassageRun(
      Directory articles,
      Directory passages,
      Meaning meaning,
      DirectoryReader main,
      IndexWriter writer) {
    this.articles = articles;
    this.passages = passages;
    this.meaning = meaning;
    this.main = main;
    this.writer = writer;
    missing = new FixedBitSet(Math.max(1, main.maxDoc()));
  }

  /**
   * Takes out the passages of articles that are gone or changed, and lists the articles that have
   * none.
   *
   * @param looked segments of articles that were compared before, and are added to
   */
  static PassageRun begin(Path index, Meaning meaning, Set<String> looked) throws IOException {
    Deque<Closeable> open = new ArrayDeque<>();
    try {
      Directory articles = FSDirectory.open(index);
      open.push(articles);
      IndexFormat.newest(articles, index);
      DirectoryReader main = DirectoryReader.open(articles);
      open.push(main);
      Directory passages = FSDirectory.open(Files.createDirectories(PassageFormat.folder(index)));
      open.push(passages);
      IndexWriter writer = writer(passages, meaning);
      open.push(writer::rollback);
      PassageRun run = new PassageRun(articles, passages, meaning, main, writer);
      run.compare(looked);
      return run;
    } catch (IOException | RuntimeException problem) {
      IOUtils.closeWhileHandlingException(open);
      throw problem;
    }
  }

  private static IndexWriter writer(Directory passages, Meaning meaning) throws IOException {
    boolean usable = isUsable(passages, meaning);
    if (!usable) {
      clear(passages);
    }
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(usable ? OpenMode.APPEND : OpenMode.CREATE)
            .setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(passages, config);
    if (!usable) {
      writer.setLiveCommitData(PassageFormat.stamp(meaning).entrySet());
    }
    return writer;
  }

  private static void clear(Directory passages) throws IOException {
    try (Lock mine = passages.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      mine.ensureValid();
      for (String file : passages.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          passages.deleteFile(file);
        }
      }
    }
  }

  /** What is damaged is made anew, as it can be at any time. */
  private static boolean isUsable(Directory passages, Meaning meaning) throws IOException {
    try {
      if (!PassageFormat.isUsable(passages, meaning)) {
        return false;
      }
      DirectoryReader.open(passages).close();
      return true;
    } catch (IOException problem) {
      if (PassageFormat.isDamage(problem)) {
        return false;
      }
      throw problem;
    }
  }

  private void compare(Set<String> looked) throws IOException {
    FixedBitSet same = new FixedBitSet(missing.length());
    try (DirectoryReader known = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : known.leaves()) {
        compare(leaf, looked, same);
      }
    }
    for (LeafReaderContext leaf : main.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && !same.get(leaf.docBase + doc)) {
          missing.set(leaf.docBase + doc);
        }
      }
      looked.add(segment(leaf));
    }
    covered = same.cardinality();
  }

  private void compare(LeafReaderContext leaf, Set<String> looked, FixedBitSet same)
      throws IOException {
    PassageJoin join = PassageJoin.of(leaf.reader(), main);
    Bits live = leaf.reader().getLiveDocs();
    Set<String> gone = new HashSet<>();
    for (int doc = 0; doc < join.passages(); doc++) {
      int article = join.article(doc);
      boolean isDead = live != null && !live.get(doc);
      if (isDead || (article != PassageJoin.NONE && same.get(article))) {
        continue;
      }
      if (article != PassageJoin.NONE
          && isSame(article, Neighbour.text(leaf.reader(), doc, PassageDocuments.HASH), looked)) {
        same.set(article);
      } else {
        gone.add(Neighbour.text(leaf.reader(), doc, PassageDocuments.ID));
      }
    }
    for (String id : gone) {
      writer.deleteDocuments(new Term(PassageDocuments.ID, id));
    }
  }

  private boolean isSame(int article, String hash, Set<String> looked) throws IOException {
    LeafReaderContext leaf = main.leaves().get(ReaderUtil.subIndex(article, main.leaves()));
    return looked.contains(segment(leaf))
        || main.storedFields().document(article, HASH).get(Fields.HASH).startsWith(hash + " ");
  }

  private static String segment(LeafReaderContext leaf) {
    return FilterLeafReader.unwrap(leaf.reader()) instanceof SegmentReader reader
        ? StringHelper.idToString(reader.getSegmentInfo().info.getId())
        : "";
  }

  /** A text that the model cannot read has no passages; it must not keep others from theirs. */
  private List<Document> passagesOf(EnrichedArticle article) {
    try {
      return PassageDocuments.of(article, meaning);
    } catch (IllegalStateException unreadable) {
      return PassageDocuments.none(article);
    }
  }

  /** Reads one article more. */
  void next() throws IOException {
    int doc = missing.nextSetBit(0);
    if (doc == DocIdSetIterator.NO_MORE_DOCS) {
      return;
    }
    EnrichedArticle article =
        StoredArticle.read(main.storedFields().document(doc, STORED).get(Fields.ARTICLE));
    writer.updateDocuments(
        new Term(PassageDocuments.ID, article.id().value()), passagesOf(article));
    missing.clear(doc);
    covered++;
    uncommitted++;
  }

  Coverage coverage() {
    return new Coverage(covered, main.numDocs());
  }

  /** How many articles a crash would lose. */
  int uncommitted() {
    return uncommitted;
  }

  void commit() throws IOException {
    writer.commit();
    uncommitted = 0;
  }

  /** Whether the articles have changed since this began. */
  boolean isOutdated(Path index) throws IOException {
    return !main.getIndexCommit()
        .getSegmentsFileName()
        .equals(IndexFormat.newest(articles, index).getSegmentsFileName());
  }

  /** Makes everything lasting and tidy. */
  void finish() throws IOException {
    commit();
    writer.close();
    abandon();
  }

  /** Ends at once, with what was committed; also when the passages were deleted meanwhile. */
  void abandon() {
    IOUtils.closeWhileHandlingException(writer::rollback, main, passages, articles);
  }

  /** Both commits in one word; equal as long as neither has changed. */
  static String state(Path index, Meaning meaning) throws IOException {
    try (Directory articles = FSDirectory.open(index);
        Directory passages =
            FSDirectory.open(Files.createDirectories(PassageFormat.folder(index)))) {
      String main = StringHelper.idToString(IndexFormat.newest(articles, index).getId());
      return PassageFormat.isUsable(passages, meaning)
          ? main + StringHelper.idToString(SegmentInfos.readLatestCommit(passages).getId())
          : main;
    }
  }
}
