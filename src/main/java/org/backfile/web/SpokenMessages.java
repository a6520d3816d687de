package org.backfile.web;

import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;

/** Lets templates say {@code #{results.sort}} in the language of the page. */
final class SpokenMessages implements IMessageResolver {
  @Override
  public String getName() {
    return "wording";
  }

  @Override
  public Integer getOrder() {
    return 1;
  }

  @Override
  public String resolveMessage(
      ITemplateContext context,
      @Nullable Class<?> origin,
      String key,
      Object @Nullable [] messageParameters) {
    Wording wording =
        Wording.of(context.getLocale().toLanguageTag()).orElseThrow(IllegalStateException::new);
    return wording.say(key, messageParameters == null ? new Object[0] : messageParameters);
  }

  /** Never asked for: a message that is missing has thrown before. */
  @Override
  public String createAbsentMessageRepresentation(
      ITemplateContext context,
      @Nullable Class<?> origin,
      String key,
      Object @Nullable [] messageParameters) {
    throw new IllegalStateException("No message " + key);
  }
}
