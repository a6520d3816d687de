package org.backfile.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.backfile.people.Account;
import org.backfile.people.Accounts;

/** Those whose things people see, by their ids. */
final class Colleagues {
  private final Accounts accounts;

  Colleagues(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Their names, each looked up once; for one answer, as names change. */
  Function<String, String> names() {
    Map<String, String> known = new HashMap<>();
    return id -> known.computeIfAbsent(id, this::name);
  }

  /** Whether this person may not sign in any more. */
  boolean isAway(String id) {
    return accounts.find(id).filter(Account::isDisabled).isPresent();
  }

  /** What was made before anyone signed in has an owner without a name. */
  private String name(String id) {
    return accounts.find(id).map(Account::name).orElse(id);
  }
}
