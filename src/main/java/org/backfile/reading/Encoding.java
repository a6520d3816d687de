package org.backfile.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How the bytes of a file stand for characters.
 *
 * @param mark bytes of a byte order mark at the start
 */
record Encoding(Charset charset, int mark) {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([a-z0-9_:.-]{2,40})");

  /**
   * Reads everything once and, when it is not UTF-8, a second time. A byte order mark counts most,
   * then being UTF-8 but for the odd byte, then what a page says of itself, then the look of it.
   */
  static Encoding of(Content content) throws IOException {
    byte[] head = content.head();
    Encoding marked = marked(head);
    if (marked != null) {
      return marked;
    }
    Tally tally = Tally.of(content);
    if (tally.broken * 10 <= tally.beyondAscii) {
      return new Encoding(StandardCharsets.UTF_8, 0);
    }
    Charset declared = declared(head);
    return new Encoding(declared == null ? guessed(content, tally) : declared, 0);
  }

  /** Empty for UTF-8. */
  void note(Notes notes) {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      notes.add("read as " + charset.name());
    }
  }

  Reader reader(Content content) throws IOException {
    InputStream in = content.open();
    in.skipNBytes(mark);
    return new InputStreamReader(in, charset);
  }

  String text(byte[] bytes) {
    return new String(bytes, mark, bytes.length - mark, charset);
  }

  private static @Nullable Encoding marked(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
      return new Encoding(Charset.forName("UTF-32LE"), 4);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    return unmarkedWide(head);
  }

  /** UTF-16 of a mostly Latin text has a zero in every other byte. */
  private static @Nullable Encoding unmarkedWide(byte[] head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i & 1] += head[i] == 0 ? 1 : 0;
    }
    int half = head.length / 2;
    if (half >= 4 && zeros[1] * 10 > half * 7 && zeros[0] * 50 < half) {
      return new Encoding(StandardCharsets.UTF_16LE, 0);
    }
    if (half >= 4 && zeros[0] * 10 > half * 7 && zeros[1] * 50 < half) {
      return new Encoding(StandardCharsets.UTF_16BE, 0);
    }
    return null;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset declared(byte[] head) {
    String start =
        new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1).strip();
    Matcher declared = DECLARED.matcher(start);
    if (!start.startsWith("<") || !declared.find()) {
      return null;
    }
    Charset charset = charset(declared.group(1));
    boolean wide = charset != null && charset.name().startsWith("UTF-");
    return charset == null || wide || charset.equals(StandardCharsets.ISO_8859_1)
        ? wide || charset == null ? null : WESTERN
        : charset;
  }

  /** A text with few letters beyond ASCII is Western whatever the statistics of so few say. */
  private static Charset guessed(Content content, Tally tally) throws IOException {
    if (tally.highBytes * 10 < tally.bytes) {
      return WESTERN;
    }
    UniversalDetector detector = new UniversalDetector();
    byte[] block = new byte[Content.HEAD];
    try (InputStream in = content.open()) {
      for (int n = in.read(block); n > 0 && !detector.isDone(); n = in.read(block)) {
        detector.handleData(block, 0, n);
      }
    }
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    Charset charset = name == null ? null : charset(name);
    return charset == null || charset.name().equals("US-ASCII") ? WESTERN : charset;
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalCharsetNameException notAName) {
      return null;
    }
  }

  /** How well bytes read as UTF-8. */
  private static final class Tally {
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer in = ByteBuffer.allocate(Content.HEAD);
    private final CharBuffer out = CharBuffer.allocate(Content.HEAD);
    private long bytes;
    private long highBytes;
    private long broken;
    private long beyondAscii;

    static Tally of(Content content) throws IOException {
      Tally tally = new Tally();
      try (InputStream stream = content.open()) {
        boolean end = false;
        while (!end) {
          end = tally.fill(stream);
          tally.decode(end);
        }
      }
      return tally;
    }

    private boolean fill(InputStream stream) throws IOException {
      int from = in.position();
      int n = stream.read(in.array(), from, in.remaining());
      for (int i = from; i < from + n; i++) {
        highBytes += in.array()[i] < 0 ? 1 : 0;
      }
      bytes += Math.max(n, 0);
      in.position(from + Math.max(n, 0)).flip();
      return n < 0;
    }

    private void decode(boolean end) {
      CoderResult result;
      do {
        result = decoder.decode(in, out.clear(), end);
        for (int i = 0; i < out.position(); i++) {
          beyondAscii += out.get(i) > 0x7f ? 1 : 0;
        }
        if (result.isError()) {
          broken++;
          in.position(in.position() + result.length());
        }
      } while (!result.isUnderflow());
      in.compact();
    }
  }
}
