package org.backfile.web;

/** A request that is not answered, with what to say to who sent it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String whatToDo;

  Refusal(int status, String whatHappened, String whatToDo) {
    super(whatHappened, null, false, false);
    this.status = status;
    this.whatToDo = whatToDo;
  }

  int status() {
    return status;
  }

  String whatHappened() {
    return String.valueOf(getMessage());
  }

  String whatToDo() {
    return whatToDo;
  }
}
