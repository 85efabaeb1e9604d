package jp.ward.guard.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;

/** Sends what no client library would send. */
public final class RawHttp {

  private RawHttp() {}

  /** Sends the text as it stands and returns the answer, head and body, as text. */
  public static String send(String request) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** A request without a body that asks the server to close the connection. */
  public static String send(String method, String target, String headers) throws IOException {
    return send(
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
            .formatted(method, target, headers));
  }
}
