package org.backfile.enrich.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.backfile.article.Span;

/**
 * A small language model that turns sentences into vectors: all-MiniLM-L6-v2, 8-bit.
 *
 * <p>Texts are encoded one by one: the 8-bit model scales its numbers over everything it is given
 * at once, so a sentence in a batch would have another vector than alone. Safe for use by many
 * threads, each of which works by itself.
 */
public final class SentenceEncoder {
  /** Length of every vector. */
  public static final int DIMENSIONS = 384;

  /** What the model reads of one text; about 180 words. */
  public static final int MOST_PIECES = 254;

  private static final long DEEP_STACK = 16L << 20;
  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  /**
   * Loaded when first asked for and never given back: it cannot be changed, and two of it would
   * only cost memory outside the heap twice.
   */
  private static final class Loaded {
    static final Optional<SentenceEncoder> ENCODER =
        CompletableFuture.supplyAsync(SentenceEncoder::read, SentenceEncoder::onDeepStack).join();
  }

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces words;
  private final int first;
  private final int last;

  private SentenceEncoder(OrtEnvironment environment, OrtSession session, WordPieces words) {
    this.environment = environment;
    this.session = session;
    this.words = words;
    this.first = words.id("[CLS]");
    this.last = words.id("[SEP]");
  }

  /** The encoder of this process; empty on a machine that the native runtime does not know. */
  public static Optional<SentenceEncoder> load() {
    return Loaded.ENCODER;
  }

  /** Changes whenever the same text could have other vectors. */
  public String version() {
    return "all-MiniLM-L6-v2 8-bit";
  }

  /** Reads the first {@link #MOST_PIECES} word pieces of a text. */
  public EncodedText encode(String text) {
    List<WordPieces.Piece> pieces = words.cut(text, MOST_PIECES);
    if (pieces.isEmpty()) {
      return new EncodedText(List.of(), List.of());
    }
    float[][] vectors = run(pieces);
    List<Span> spans = pieces.stream().map(WordPieces.Piece::span).toList();
    return new EncodedText(spans, Arrays.asList(vectors).subList(1, pieces.size() + 1));
  }

  private float[][] run(List<WordPieces.Piece> pieces) {
    int length = pieces.size() + 2;
    long[] ids = new long[length];
    ids[0] = first;
    for (int i = 0; i < pieces.size(); i++) {
      ids[i + 1] = pieces.get(i).id();
    }
    ids[length - 1] = last;
    long[] ones = new long[length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException broken) {
      throw new IllegalStateException("The model cannot read " + length + " pieces", broken);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  /** The runtime ends the whole process when it opens a model on a thread with the usual 1 MB. */
  private static void onDeepStack(Runnable reading) {
    new Thread(null, reading, "sentence encoder", DEEP_STACK).start();
  }

  private static Optional<SentenceEncoder> read() {
    try (InputStream model = open(MODEL);
        InputStream tokenizer = open(TOKENIZER);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = environment.createSession(model.readAllBytes(), options);
      return Optional.of(new SentenceEncoder(environment, session, WordPieces.read(tokenizer)));
    } catch (UnsatisfiedLinkError | NoClassDefFoundError foreign) {
      return Optional.empty();
    } catch (IOException | OrtException broken) {
      throw new IllegalStateException("The model of this program is damaged", broken);
    }
  }

  static InputStream open(String resource) throws IOException {
    InputStream stream = SentenceEncoder.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IOException("Missing from the program: " + resource);
    }
    return stream;
  }
}
