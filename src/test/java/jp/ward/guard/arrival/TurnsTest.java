package jp.ward.guard.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that answers nothing by itself, behind the line. */
@DisplayName("同じトークンの要求は、決まった数ずつ順に進む")
class TurnsTest {

  private static final int MOST_WAITING = 256;
  private static final String BATCH = "/api/v1/checks:batch";

  /** Requests whose turn it is, in the order in which it came. */
  private final BlockingQueue<RoutingContext> running = new LinkedBlockingQueue<>();

  private Vertx vertx;
  private HttpServer server;
  private HttpClient client;

  @BeforeEach
  void open() throws Exception {
    vertx = Vertx.vertx();
    Filters filters = new Filters();
    new Turns().register(filters);
    Router router = Router.router(vertx);
    filters.getFilters().forEach(one -> router.route().handler(one.getHandler()));
    router.route().handler(running::add);
    server = had(vertx.createHttpServer().requestHandler(router).listen(0));
    client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1_000));
  }

  @AfterEach
  void close() throws Exception {
    had(vertx.close());
  }

  private static <T> T had(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  /** Gives the status, once it is answered. */
  private Future<Integer> sends(HttpMethod method, String path, String token) {
    return client
        .request(method, server.actualPort(), "localhost", path)
        .compose(one -> one.putHeader("Authorization", "Bearer " + token).send())
        .map(answer -> answer.statusCode());
  }

  private List<Future<Integer>> send(int many, HttpMethod method, String path, String token) {
    List<Future<Integer>> sent = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      sent.add(sends(method, path, token));
    }
    return sent;
  }

  /** Waits for so many whose turn it is, and that it is nobody else's for a moment. */
  private List<RoutingContext> turnOf(int many) throws InterruptedException {
    List<RoutingContext> turns = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      RoutingContext next = running.poll(10, TimeUnit.SECONDS);
      assertTrue(next != null, "only " + i + " of " + many);
      turns.add(next);
    }
    assertEquals(null, running.poll(200, TimeUnit.MILLISECONDS), "more than " + many);
    return turns;
  }

  private static void answers(RoutingContext request, int status) {
    request.vertx().runOnContext(any -> request.response().setStatusCode(status).end());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/checks, 64",
    "POST, /api/v1/checks:batch, 2",
    "POST, /api/v1/checks%3abatch, 2",
    "GET, /api/v1/checks, 8",
    "POST, /api/v1/measures, 8",
    "DELETE, /nowhere, 8"
  })
  void so_many_of_each_kind_go_on_at_once(String method, String path, int atOnce) throws Exception {
    send(atOnce + 3, HttpMethod.valueOf(method), path, "one");
    turnOf(atOnce);
  }

  @Test
  void who_waits_is_next_when_one_has_been_answered() throws Exception {
    List<Future<Integer>> sent = send(4, HttpMethod.POST, BATCH, "one");
    List<RoutingContext> first = turnOf(2);
    answers(first.get(0), 200);
    List<RoutingContext> third = turnOf(1);
    answers(first.get(1), 200);
    answers(third.get(0), 200);
    answers(turnOf(1).get(0), 200);
    for (Future<Integer> one : sent) {
      assertEquals(200, had(one));
    }
  }

  @Test
  void another_token_another_kind_and_what_anybody_may_read_wait_for_nobody() throws Exception {
    send(3, HttpMethod.POST, BATCH, "one");
    turnOf(2);
    sends(HttpMethod.POST, BATCH, "another");
    turnOf(1);
    sends(HttpMethod.POST, "/api/v1/checks", "one");
    turnOf(1);
    send(9, HttpMethod.GET, "/q/health/ready", "one");
    turnOf(9);
    send(9, HttpMethod.GET, "/openapi", "one");
    turnOf(9);
  }

  @Test
  void a_line_that_is_too_long_is_refused_at_once() throws Exception {
    send(2 + MOST_WAITING, HttpMethod.POST, BATCH, "one");
    turnOf(2);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    int status = 0;
    while (status != 429 && System.nanoTime() < deadline) { // until all of them have arrived
      Future<Integer> next = sends(HttpMethod.POST, BATCH, "one");
      Thread.sleep(100);
      status = next.isComplete() ? had(next) : 0;
    }
    assertEquals(429, status);
  }

  /** Who sends on and on what is refused must not be served faster for it. */
  @Test
  void the_place_of_one_that_was_refused_is_kept_for_a_moment() throws Exception {
    send(3, HttpMethod.POST, BATCH, "one");
    answers(turnOf(2).get(0), 429);
    turnOf(0);
    turnOf(1); // within ten seconds
  }
}
