package org.backfile.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of all pages. Safe for use by many threads. */
final class Templates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final TemplateEngine engine = new TemplateEngine();
  private final Clock clock;

  /** Templates of the program itself. */
  Templates(Clock clock) {
    this.clock = clock;
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    resolver.setPrefix("web/templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(resolver);
  }

  /**
   * Prints a page.
   *
   * @param template its name, such as {@code results}
   * @param view what the template calls {@code view}; null for pages that show nothing of their own
   * @param site scheme, host and port of this server, for addresses on paper
   */
  String page(String template, @Nullable Object view, String site) {
    Context context = new Context(Locale.ENGLISH);
    context.setVariable("site", site);
    context.setVariable("today", DAY.format(LocalDate.now(clock)));
    context.setVariable("view", view);
    return engine.process(template, context);
  }
}
