package org.backfile.web;

import java.time.Clock;
import java.time.LocalDate;
import org.backfile.web.view.Notice;
import org.backfile.web.view.Visit;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of all pages. Safe for use by many threads. */
final class Templates {
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
    engine.setMessageResolver(new SpokenMessages());
  }

  /**
   * Prints a page in the language of the visit.
   *
   * @param template its name, such as {@code results}
   * @param view what the template calls {@code view}; null for pages that show nothing of their own
   */
  String page(String template, @Nullable Object view, Visit visit) {
    return page(template, view, visit, Notice.NONE);
  }

  /** The same, with what was just done. */
  String page(String template, @Nullable Object view, Visit visit, Notice notice) {
    Context context = new Context(visit.words().wording().locale());
    context.setVariable("visit", visit);
    context.setVariable("notice", notice);
    context.setVariable("today", visit.words().date(LocalDate.now(clock)));
    context.setVariable("view", view);
    return engine.process(template, context);
  }
}
