package org.backfile.engine.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.StringHelper;
import org.backfile.article.Sketch;
import org.backfile.search.SearchUnavailable;

/** What an index must have been made with so that this version can read and write it. */
final class IndexFormat {
  /** Raise it when the same fields come to hold something else. */
  static final int VERSION = 4;

  private static final String ANALYSIS =
      "WORDS " + Analysis.WORD_FILTERS + "; " + Sketch.METHOD + "; " + Chain.all();

  private static final String MADE_BY_ANOTHER =
      "The index was made by another version of Backfile: ";

  private static final int SHOWN = 12;

  private static final String KEY = "backfile.format";
  private static final String MARK = "backfile.mark";

  private IndexFormat() {}

  /** The version of the format, and what tells its fields and their analysis from any others. */
  static String name() {
    return VERSION + "." + hash().substring(0, SHOWN);
  }

  /** What stands in every commit. */
  static Map<String, String> stamp(String mark) {
    return Map.of(KEY, hash(), MARK, mark);
  }

  /** What the writer of a commit marked it with. */
  static String mark(SegmentInfos commit) {
    return commit.getUserData().getOrDefault(MARK, "");
  }

  /**
   * What a commit holds: another one when anything was written or deleted since, and not when a
   * writer committed nothing. The counter grows with each segment, so that none comes again.
   */
  static String state(SegmentInfos commit) {
    return commit.asList().stream()
        .map(segment -> StringHelper.idToString(segment.getId()))
        .collect(Collectors.joining(" ", commit.counter + " ", ""));
  }

  /** The same of what a reader has open, whatever was committed since. */
  static String state(DirectoryReader open) {
    return state(((StandardDirectoryReader) open).getSegmentInfos());
  }

  /** Refuses an index of another format. */
  static void check(Map<String, String> stamp, Path index) {
    if (!hash().equals(stamp.get(KEY))) {
      throw new SearchUnavailable(
          MADE_BY_ANOTHER
              + "run the command rebuild, or delete the folder "
              + index
              + " and index again");
    }
  }

  /** The newest commit of an index of this format. */
  static SegmentInfos newest(Directory directory, Path index) {
    try {
      SegmentInfos newest = SegmentInfos.readLatestCommit(directory);
      check(newest.getUserData(), index);
      return newest;
    } catch (IOException problem) {
      throw unavailable(problem, index);
    }
  }

  /** The same problem, in a sentence that says what to do. */
  static SearchUnavailable unavailable(Exception problem, Path index) {
    return switch (problem) {
      case IndexNotFoundException none -> missing(index, none);
      case java.nio.file.NoSuchFileException none -> missing(index, none);
      case IndexFormatTooOldException old -> madeByAnother(index, old);
      case IndexFormatTooNewException young -> madeByAnother(index, young);
      case CorruptIndexException damaged ->
          new SearchUnavailable(
              "The index at " + index + " is damaged: delete the folder and index again", damaged);
      case AlreadyClosedException after when after.getCause() instanceof IOException first ->
          unavailable(first, index);
      default ->
          new SearchUnavailable(
              "The index at " + index + " cannot be read or written: " + problem.getMessage(),
              problem);
    };
  }

  private static SearchUnavailable missing(Path index, Exception cause) {
    return new SearchUnavailable(
        "There is no index yet at "
            + index
            + ": make it with the command index and your folder of articles",
        cause);
  }

  private static SearchUnavailable madeByAnother(Path index, IOException cause) {
    return new SearchUnavailable(
        MADE_BY_ANOTHER + "delete the folder " + index + " and index again", cause);
  }

  private static String hash() {
    String all =
        Fields.ALL.stream()
            .map(f -> f.name() + ":" + f.kind())
            .collect(Collectors.joining(" ", VERSION + " " + ANALYSIS + " ", ""));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
