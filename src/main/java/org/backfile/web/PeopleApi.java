package org.backfile.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.people.Account;
import org.backfile.people.Accounts;
import org.backfile.people.ApiKey;
import org.backfile.people.AuditEntry;
import org.backfile.people.People;
import org.backfile.people.Right;
import org.backfile.people.Slip;
import org.backfile.people.Unfit;

/** People, keys and the audit log for programs. */
final class PeopleApi {
  private static final int AUDIT_SIZE = 100;

  private final People people;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  PeopleApi(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/people", Right.ADMINISTER, this::everyone),
        Route.post("/api/v1/people", Right.ADMINISTER, this::add),
        Route.get("/api/v1/people/{id}", Right.ADMINISTER, this::person),
        new Route(HandlerType.PUT, "/api/v1/people/{id}", Right.ADMINISTER, this::change),
        Route.post("/api/v1/people/{id}/password", Right.ADMINISTER, this::resetPassword),
        Route.get("/api/v1/account", Right.READ, this::self),
        new Route(HandlerType.PUT, "/api/v1/account/password", Right.READ, this::changePassword),
        Route.get("/api/v1/keys", Right.READ, this::keys),
        Route.post("/api/v1/keys", Right.READ, this::makeKey),
        new Route(HandlerType.DELETE, "/api/v1/keys/{id}", Right.READ, this::revokeKey),
        Route.get("/api/v1/audit", Right.ADMINISTER, this::audit));
  }

  private void everyone(Context context) {
    context.json(Map.of("people", people.accounts().all().stream().map(PeopleApi::json).toList()));
  }

  private void add(Context context) {
    JsonNode asked = body(context);
    String password = asked.path("password").asText(Accounts.newPassword());
    Account account =
        people
            .accounts()
            .add(
                Visitors.actor(context),
                asked.path("name").asText(""),
                asked.path("email").asText(""),
                PeoplePages.role(asked.path("role").asText("")),
                password);
    context.status(201).json(withPassword(account, asked, password));
  }

  private void person(Context context) {
    context.json(json(known(context)));
  }

  /** Changes what the body names, {@code role} and {@code disabled}. */
  private void change(Context context) {
    JsonNode asked = body(context);
    Account account = known(context);
    if (asked.has("role")) {
      account =
          people
              .accounts()
              .changeRole(
                  Visitors.actor(context),
                  account.id(),
                  PeoplePages.role(asked.path("role").asText("")));
    }
    if (asked.has("disabled") && asked.path("disabled").asBoolean() != account.isDisabled()) {
      account =
          account.isDisabled()
              ? people.accounts().enable(Visitors.actor(context), account.id())
              : people.accounts().disable(Visitors.actor(context), account.id());
    }
    context.json(json(account));
  }

  private void resetPassword(Context context) {
    JsonNode asked = body(context);
    String password = asked.path("password").asText(Accounts.newPassword());
    Account account =
        people.accounts().resetPassword(Visitors.actor(context), context.pathParam("id"), password);
    context.json(withPassword(account, asked, password));
  }

  private void self(Context context) {
    Account account = AccountPages.account(people, Visitors.of(context));
    Map<String, Object> self = json(account);
    self.put("rights", rights(Visitors.of(context).rights()));
    context.json(self);
  }

  private void changePassword(Context context) {
    AccountPages.refuseKeys(context);
    JsonNode asked = body(context);
    people
        .accounts()
        .changePassword(
            Visitors.actor(context),
            asked.path("until").asText(""),
            asked.path("password").asText(""));
    context.status(204);
  }

  private void keys(Context context) {
    List<ApiKey> keys = people.keys().of(Visitors.of(context));
    context.json(Map.of("keys", keys.stream().map(PeopleApi::json).toList()));
  }

  private void makeKey(Context context) {
    AccountPages.refuseKeys(context);
    JsonNode asked = body(context);
    List<String> rights = new ArrayList<>();
    asked.path("rights").forEach(right -> rights.add(right.asText("")));
    ApiKey.Made made =
        AccountPages.makeKey(
            people,
            context,
            new AccountPages.Wanted(
                asked.path("name").asText(""),
                AccountPages.rights(rights),
                AccountPages.expires(asked.path("days").asText(""), clock)));
    Map<String, Object> answer = json(made.key());
    answer.put("secret", made.secret());
    context.status(201).json(answer);
  }

  private void revokeKey(Context context) {
    AccountPages.refuseKeys(context);
    people.keys().revoke(Visitors.actor(context), context.pathParam("id"));
    context.status(204);
  }

  private void audit(Context context) {
    List<AuditEntry> entries = people.audit().entries(PeoplePages.before(context), AUDIT_SIZE + 1);
    List<AuditEntry> shown = entries.subList(0, Math.min(AUDIT_SIZE, entries.size()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("entries", shown.stream().map(PeopleApi::json).toList());
    answer.put(
        "next",
        entries.size() > AUDIT_SIZE ? "/api/v1/audit?before=" + shown.getLast().number() : null);
    context.json(answer);
  }

  private Account known(Context context) {
    return people
        .accounts()
        .find(context.pathParam("id"))
        .orElseThrow(() -> new Unfit(Slip.NO_SUCH_PERSON));
  }

  private JsonNode body(Context context) {
    try {
      JsonNode body = json.readTree(context.bodyAsBytes());
      if (body != null && body.isObject()) {
        return body;
      }
    } catch (IOException notJson) {
      // Told below, like JSON that is no object.
    }
    throw new Refusal(400, "error.not-understood");
  }

  private static Map<String, Object> withPassword(
      Account account, JsonNode asked, String password) {
    Map<String, Object> answer = json(account);
    if (!asked.hasNonNull("password")) {
      answer.put("password", password);
    }
    return answer;
  }

  private static Map<String, Object> json(Account account) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", account.id());
    json.put("name", account.name());
    json.put("email", account.email());
    json.put("role", account.role().key());
    json.put("issuer", account.issuer().isEmpty() ? null : account.issuer());
    json.put("created", account.created().toString());
    json.put("disabled", account.disabled() == null ? null : account.disabled().toString());
    return json;
  }

  private static Map<String, Object> json(ApiKey key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", key.id());
    json.put("name", key.name());
    json.put("rights", rights(key.rights()));
    json.put("made", key.made().toString());
    json.put("expires", key.expires() == null ? null : key.expires().toString());
    json.put("used", key.used() == null ? null : key.used().toString());
    return json;
  }

  private static Map<String, Object> json(AuditEntry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", entry.number());
    json.put("at", entry.at().toString());
    json.put("person", entry.person());
    json.put("name", entry.name());
    json.put("action", entry.action());
    json.put("subject", entry.subject());
    json.put("address", entry.address());
    return json;
  }

  private static List<String> rights(Set<Right> rights) {
    return rights.stream().sorted(Comparator.naturalOrder()).map(Right::key).toList();
  }
}
