package jp.ward.guard.access;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches what the sign-in server answers at the address of its keys, within bounds. */
@ApplicationScoped
class KeyServer {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration WHOLE = Duration.ofSeconds(2);
  private static final int LARGEST = 256 * 1024;
  private static final int LONGEST_FAULT = 64;

  private final HttpClient http;

  @Inject
  KeyServer(JWTAuthContextInfo settings) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .executor(Executors.newCachedThreadPool(KeyServer::thread));
    if (settings.getHttpProxyHost() != null) {
      builder.proxy(
          ProxySelector.of(
              InetSocketAddress.createUnresolved(
                  settings.getHttpProxyHost(), settings.getHttpProxyPort())));
    }
    http = builder.build();
  }

  /** Completes with the body of a 200 in two seconds at most, or with the failure. */
  CompletableFuture<byte[]> answer(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(WHOLE)
            .header("Accept", "application/json, application/jwk-set+json")
            .header("Cache-Control", "no-cache")
            .GET()
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, head -> new BoundedBody(head.statusCode() == 200 ? LARGEST : 0));
    // The request's own time-out ends with the answer's head; a body that drips is cut off here.
    return answer
        .copy()
        .orTimeout(WHOLE.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((taken, failure) -> answer.cancel(true))
        .thenApply(KeyServer::body);
  }

  private static byte[] body(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      throw new KeysNotHad("STATUS_" + answer.statusCode());
    }
    return answer.body();
  }

  /** One word: what a server says is never kept. */
  static String fault(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof KeysNotHad) {
      return cause.getMessage();
    }
    if (cause.getCause() instanceof KeysNotHad inside) { // as the client wraps it
      return inside.getMessage();
    }
    if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
      return "TIMEOUT";
    }
    if (cause instanceof ConnectException) {
      return "NO_CONNECTION";
    }
    String name = cause.getClass().getSimpleName();
    return name.length() > LONGEST_FAULT ? name.substring(0, LONGEST_FAULT) : name;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "guard-sign-in-keys");
    thread.setDaemon(true);
    return thread;
  }
}
