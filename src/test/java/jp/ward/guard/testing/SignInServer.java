package jp.ward.guard.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A sign-in server's address of keys. */
public final class SignInServer implements AutoCloseable {

  private final HttpServer server;
  private volatile String answer;

  public SignInServer(String first) throws IOException {
    answer = first;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext(
        "/jwks",
        exchange -> {
          byte[] body = KeyAnswers.bytes(answer);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void serve(String next) {
    answer = next;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
