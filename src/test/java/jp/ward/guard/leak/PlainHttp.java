package jp.ward.guard.leak;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ward.guard.testing.Tokens;

/** Asks as quickly as a client can, and shows an answer to the last header. */
final class PlainHttp {

  /** One answer; headers without those that differ between any two answers. */
  record Answer(int status, Map<String, List<String>> headers, String body) {}

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Answer post(Tokens token, String path, String body) {
    return send(request(token.mint(), path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer get(Tokens token, String path) {
    return send(request(token.mint(), path).GET());
  }

  static HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(answer.headers().map());
      headers.keySet().removeAll(List.of("X-Request-ID", "Content-Length", "Date"));
      return new Answer(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
