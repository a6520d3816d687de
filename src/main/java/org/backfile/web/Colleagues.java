package org.backfile.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.backfile.people.Account;
import org.backfile.people.Accounts;
import org.backfile.people.SignInWays;

/** Those whose things people see, by their ids. */
final class Colleagues {
  private final Accounts accounts;
  private final SignInWays ways;

  Colleagues(Accounts accounts, SignInWays ways) {
    this.accounts = accounts;
    this.ways = ways;
  }

  /** Their names, each looked up once; for one answer, as names change. */
  Function<String, String> names() {
    Map<String, String> known = new HashMap<>();
    return id -> known.computeIfAbsent(id, this::name);
  }

  /** Whether this person may not come in, or not any more. */
  boolean isAway(String id) {
    return ways.leavesOut(id) || accounts.find(id).filter(Account::isDisabled).isPresent();
  }

  /** What was made before anyone signed in has an owner without a name. */
  private String name(String id) {
    return accounts.find(id).map(Account::name).orElse(id);
  }
}
