package jp.ward.guard.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An office's own system: takes webhooks and keeps them. */
public final class Hook implements AutoCloseable {

  /** What came: headers in lower case, each with its first value. */
  public record Came(String path, Map<String, String> headers, String body) {}

  public final List<Came> came = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int status = 204;
  private volatile String retryAfter;
  private volatile boolean hanging;
  private volatile boolean endless;

  public Hook() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/hook";
  }

  public Hook answering(int code) {
    status = code;
    return this;
  }

  /** Refuses, and says when to come again. */
  Hook busy(int code, String after) {
    retryAfter = after;
    return answering(code);
  }

  /** Takes it, and says so. */
  public Hook answering() {
    hanging = false;
    return answering(204);
  }

  /** Takes the request and never answers. */
  public Hook hanging() {
    hanging = true;
    return this;
  }

  /** Answers with a head, and a body that never ends. */
  Hook endless() {
    endless = true;
    return this;
  }

  private void take(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    came.add(new Came(exchange.getRequestURI().getPath(), headers, body));
    try {
      if (hanging) {
        closed.await();
      } else if (endless) {
        exchange.sendResponseHeaders(200, 0);
        while (closed.getCount() > 0) {
          exchange.getResponseBody().write(new byte[1024]);
          exchange.getResponseBody().flush();
        }
      } else {
        if (status / 100 == 3) {
          exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
        }
        if (retryAfter != null) {
          exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
