package org.backfile.wording;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that Backfile says to people in one language.
 *
 * <p>A key is an area and a name, {@code results.none}; each area is a bundle of its own beside
 * this class. Messages are patterns of {@link MessageFormat}; numbers are written as the language
 * writes them. Safe for use by many threads.
 */
public final class Wording {
  private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

  /** The language in which everything is said unless a reader asks for another. */
  public static final Wording ENGLISH = new Wording(Locale.ENGLISH);

  private static final Wording GERMAN = new Wording(Locale.GERMAN);

  private final Locale locale;
  private final Map<String, MessageFormat> messages = new ConcurrentHashMap<>();

  private Wording(Locale locale) {
    this.locale = locale;
  }

  /** Every language that is spoken, the usual one first. */
  public static List<Wording> all() {
    return List.of(ENGLISH, GERMAN);
  }

  /** The language with this tag, such as {@code de} or {@code de-AT}; empty when not spoken. */
  public static Optional<Wording> of(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return all().stream().filter(w -> w.locale.getLanguage().equals(language)).findFirst();
  }

  public Locale locale() {
    return locale;
  }

  /** BCP 47. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /**
   * Says something.
   *
   * @throws java.util.MissingResourceException if there is no such message
   */
  public String say(String key, Object... values) {
    MessageFormat message = messages.computeIfAbsent(key, this::message);
    return ((MessageFormat) message.clone()).format(values);
  }

  /** A whole number as the language writes it: {@code 1,234} or {@code 1.234}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  private MessageFormat message(String key) {
    int dot = key.indexOf('.');
    String area = dot < 0 ? key : key.substring(0, dot);
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            Wording.class.getPackageName() + "." + area,
            locale,
            Wording.class.getClassLoader(),
            NO_FALLBACK);
    return new MessageFormat(bundle.getString(key.substring(dot + 1)), locale);
  }
}
