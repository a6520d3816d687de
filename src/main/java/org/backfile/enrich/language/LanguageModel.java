package org.backfile.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The model of Apache OpenNLP that knows 103 languages by their runs of one to three letters. */
final class LanguageModel {
  static final String VERSION = "language model 1.8.3";

  private static final String FILE = "/langdetect-183.bin";

  private final LanguageDetectorModel model;

  private LanguageModel(LanguageDetectorModel model) {
    this.model = model;
  }

  static LanguageModel load() {
    try (InputStream file =
        Objects.requireNonNull(LanguageModel.class.getResourceAsStream(FILE), FILE)) {
      return new LanguageModel(new LanguageDetectorModel(file));
    } catch (IOException damaged) {
      throw new UncheckedIOException("The language model of this program is damaged", damaged);
    }
  }

  /** A detector is made for each text: it costs nothing, and no thread meets another in it. */
  Likelihoods read(String text) {
    NavigableMap<String, Double> likely = new TreeMap<>();
    for (Language language : new LanguageDetectorME(model).predictLanguages(text)) {
      likely.merge(LanguageCodes.of(language.getLang()), language.getConfidence(), Double::sum);
    }
    return new Likelihoods(likely);
  }
}
