package org.backfile.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A real receiver of webhooks on this machine, which takes each key once. */
final class Receiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, Received> taken = new LinkedHashMap<>();
  private final List<Received> all = new ArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();

  /** What happens when something was taken, before it is answered. */
  volatile Runnable taking = () -> {};

  /** What happens when it was answered. */
  volatile Runnable answered = () -> {};

  /** One request. */
  record Received(Map<String, String> headers, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException notJson) {
        throw new AssertionError(body, notJson);
      }
    }

    List<String> articles() {
      List<String> ids = new ArrayList<>();
      json().get("articles").forEach(article -> ids.add(article.get("id").asText()));
      return ids;
    }
  }

  /** What is answered once instead of 200. */
  record Reply(int status, Map<String, String> headers, String body) {}

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException noPort) {
      throw new AssertionError(noPort);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?desk=1";
  }

  synchronized void reply(int status, Map<String, String> headers, String body) {
    replies.add(new Reply(status, headers, body));
  }

  /** Every request, also those whose key was known. */
  synchronized List<Received> all() {
    return List.copyOf(all);
  }

  /** Each key once. */
  synchronized List<Received> taken() {
    return List.copyOf(taken.values());
  }

  /** The articles in all that was taken, in their order. */
  synchronized List<String> articles() {
    return taken.values().stream().flatMap(each -> each.articles().stream()).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> headers = new LinkedHashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    Reply reply = replyTo(new Received(headers, body));
    taking.run();
    reply.headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
    answered.run();
  }

  private synchronized Reply replyTo(Received received) {
    all.add(received);
    Reply reply = replies.isEmpty() ? new Reply(200, Map.of(), "taken") : replies.remove();
    if (reply.status < 300) {
      taken.putIfAbsent(received.headers.get("Idempotency-key"), received);
    }
    return reply;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
