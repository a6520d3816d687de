package org.backfile.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.backfile.article.ArticleId;

/** Writes what a frozen result holds as packed bytes and reads it back. */
final class FrozenBytes {
  private FrozenBytes() {}

  static byte[] write(List<FrozenArticle> articles) {
    return packed(
        out -> {
          out.writeInt(articles.size());
          for (FrozenArticle article : articles) {
            AppearanceBytes.write(out, article.id().value());
            AppearanceBytes.write(out, article.then());
          }
        });
  }

  static List<FrozenArticle> articles(byte[] bytes) {
    return unpacked(
        bytes,
        in -> {
          List<FrozenArticle> articles = new ArrayList<>();
          for (int left = in.readInt(); left > 0; left--) {
            ArticleId id = new ArticleId(AppearanceBytes.text(in));
            articles.add(new FrozenArticle(id, AppearanceBytes.read(in)));
          }
          return articles;
        });
  }

  static byte[] write(FrozenResult.About about) {
    return packed(
        out -> {
          AppearanceBytes.write(out, about.by());
          AppearanceBytes.write(out, about.address());
          AppearanceBytes.write(out, about.reading());
          out.writeLong(about.total());
          out.writeLong(about.articles());
          out.writeInt(about.counts().size());
          for (Map.Entry<String, Map<String, Long>> facet : about.counts().entrySet()) {
            AppearanceBytes.write(out, facet.getKey());
            out.writeInt(facet.getValue().size());
            for (Map.Entry<String, Long> value : facet.getValue().entrySet()) {
              AppearanceBytes.write(out, value.getKey());
              out.writeLong(value.getValue());
            }
          }
          out.writeInt(about.versions().size());
          for (Map.Entry<String, String> version : about.versions().entrySet()) {
            AppearanceBytes.write(out, version.getKey());
            AppearanceBytes.write(out, version.getValue());
          }
        });
  }

  static FrozenResult.About about(byte[] bytes) {
    return unpacked(
        bytes,
        in ->
            new FrozenResult.About(
                AppearanceBytes.text(in),
                AppearanceBytes.text(in),
                AppearanceBytes.text(in),
                in.readLong(),
                in.readLong(),
                map(in, each -> map(each, DataInputStream::readLong)),
                map(in, AppearanceBytes::text)));
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Part<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static <T> Map<String, T> map(DataInputStream in, Part<T> value) throws IOException {
    Map<String, T> map = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String key = AppearanceBytes.text(in);
      map.put(key, value.from(in));
    }
    return map;
  }

  private static byte[] packed(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      writing.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static <T> T unpacked(byte[] bytes, Part<T> reading) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      return reading.from(in);
    } catch (IOException damaged) {
      throw new IllegalArgumentException("Not a frozen result: " + damaged.getMessage(), damaged);
    }
  }
}
