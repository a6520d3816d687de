package org.backfile.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** The templates of all pages. Safe for use by many threads. */
public final class Templates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final TemplateEngine engine = new TemplateEngine();
  private final Clock clock;

  private Templates(
      AbstractConfigurableTemplateResolver resolver, String prefix, boolean cache, Clock clock) {
    this.clock = clock;
    resolver.setPrefix(prefix);
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCacheable(cache);
    engine.setTemplateResolver(resolver);
  }

  /** Templates of the program itself. */
  public static Templates packaged(Clock clock) {
    return new Templates(
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader()),
        "web/templates/",
        true,
        clock);
  }

  /** Templates read from this folder on every page, to be worked on. */
  public static Templates from(Path folder, Clock clock) {
    return new Templates(new FileTemplateResolver(), folder + "/", false, clock);
  }

  /**
   * Prints a page.
   *
   * @param template its name, such as {@code results}
   * @param view what the template calls {@code view}; null for pages that show nothing of their own
   * @param site scheme, host and port of this server, for addresses on paper
   */
  public String page(String template, @Nullable Object view, String site) {
    Context context = new Context(Locale.ENGLISH);
    context.setVariable("site", site);
    context.setVariable("today", DAY.format(LocalDate.now(clock)));
    context.setVariable("view", view);
    return engine.process(template, context);
  }
}
