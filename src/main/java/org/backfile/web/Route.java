package org.backfile.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import org.backfile.people.Right;
import org.jspecify.annotations.Nullable;

/**
 * An address, what answers there, and who may ask.
 *
 * @param right what a person must be allowed to do; null where nobody needs to sign in
 */
record Route(HandlerType method, String path, @Nullable Right right, Handler handler) {
  /** A page, a file or an answer that readers ask for. */
  static Route read(String path, Handler handler) {
    return new Route(HandlerType.GET, path, Right.READ, handler);
  }

  /** An answer that is given to whoever asks; its handler may want to see a token of its own. */
  static Route open(String path, Handler handler) {
    return new Route(HandlerType.GET, path, null, handler);
  }

  /** An answer for people with a right. */
  static Route get(String path, Right right, Handler handler) {
    return new Route(HandlerType.GET, path, right, handler);
  }

  /** A change by people with a right. */
  static Route post(String path, Right right, Handler handler) {
    return new Route(HandlerType.POST, path, right, handler);
  }
}
