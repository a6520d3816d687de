package org.backfile.web;

/** The server cannot have its port. The message says so to a person. */
public final class CannotListen extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotListen(String host, int port, Throwable cause) {
    super(
        "Cannot listen on "
            + host
            + " port "
            + port
            + ": it is taken or not allowed. Choose another with --port.",
        cause);
  }
}
