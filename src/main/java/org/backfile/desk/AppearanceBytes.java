package org.backfile.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.backfile.query.Facet;

/** Writes an appearance as a few hundred bytes and reads it back. */
public final class AppearanceBytes {
  private static final int FORM = 1;
  private static final int HASH_LENGTH = 32;

  private AppearanceBytes() {}

  /** Not always the same bytes for equal appearances: how they are packed differs by platform. */
  public static byte[] write(Appearance appearance) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      write(out, appearance);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** The same unpacked, among other things. */
  static void write(DataOutputStream out, Appearance appearance) throws IOException {
    out.writeByte(FORM);
    out.write(HexFormat.of().parseHex(appearance.hash()));
    write(out, appearance.published());
    write(out, appearance.title());
    out.writeInt(appearance.values().size());
    for (Map.Entry<Facet, SortedSet<String>> facet : appearance.values().entrySet()) {
      write(out, facet.getKey().key());
      out.writeInt(facet.getValue().size());
      for (String value : facet.getValue()) {
        write(out, value);
      }
    }
  }

  /**
   * Reads what was written. Values of a facet that this program does not know are passed over.
   *
   * @throws IllegalArgumentException when these are not such bytes
   */
  public static Appearance read(byte[] bytes) {
    Inflater inflater = new Inflater(true);
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes), inflater))) {
      return read(in);
    } catch (IOException damaged) {
      throw new IllegalArgumentException("Not an appearance: " + damaged.getMessage(), damaged);
    } finally {
      inflater.end();
    }
  }

  /** What {@link #write(DataOutputStream, Appearance)} wrote. */
  static Appearance read(DataInputStream in) throws IOException {
    if (in.readByte() != FORM) {
      throw new IOException("another form");
    }
    String hash = HexFormat.of().formatHex(in.readNBytes(HASH_LENGTH));
    String published = text(in);
    String title = text(in);
    Map<Facet, SortedSet<String>> values = new EnumMap<>(Facet.class);
    for (int left = in.readInt(); left > 0; left--) {
      String key = text(in);
      SortedSet<String> held = values(in);
      Facet.of(key).ifPresent(facet -> values.put(facet, held));
    }
    return new Appearance(title, hash, published, values);
  }

  private static SortedSet<String> values(DataInputStream in) throws IOException {
    SortedSet<String> values = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.add(text(in));
    }
    return values;
  }

  static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
