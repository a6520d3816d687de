package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.jspecify.annotations.Nullable;

/** Who asks, and whether they may. */
final class Visitors {
  private static final String PERSON = "person";

  /** Who asked; nobody in particular may do everything where no one signs in. */
  static Person of(Context context) {
    Person person = context.attribute(PERSON);
    return person == null ? Person.LOCAL : person;
  }

  /** A handler that is only reached by people who may. */
  Handler admitting(@Nullable Right right, Handler handler) {
    return context -> {
      if (right != null && !of(context).may(right)) {
        throw new Refusal(403, "error.not-allowed");
      }
      handler.handle(context);
    };
  }
}
