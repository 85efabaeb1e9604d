package jp.ward.guard.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What listens where the guard would, and answers what a test says. */
@DisplayName("開発モードは、見本の区を表の口から登録する")
class DevelopmentStartTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-29T15:30:00Z"), ZoneOffset.UTC);

  private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
  private final List<String> kept = new ArrayList<>();
  private final Deque<Integer> statuses = new ArrayDeque<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/measures",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes());
          posted.add(
              exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + exchange.getRequestHeaders().getFirst("Idempotency-Key")
                  + " "
                  + body.replaceAll("(?s).*\"start\": \"([^\"]+)\".*", "$1"));
          exchange.sendResponseHeaders(statuses.isEmpty() ? 201 : statuses.poll(), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void start() {
    DevelopmentTokens tokens =
        new DevelopmentTokens(Optional.empty(), NOON) {
          @Override
          String mint(DevelopmentPerson person) {
            return "token-of-" + person.name();
          }

          @Override
          void keep(DevelopmentPerson person, String token) {
            kept.add(token);
          }
        };
    ManagedExecutor here =
        (ManagedExecutor)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutor.class},
                (any, method, values) -> {
                  ((Runnable) values[0]).run();
                  return null;
                });
    new DevelopmentStart(tokens, here, NOON, ZoneId.of("Asia/Tokyo"), server.getAddress().getPort())
        .onStart(null);
  }

  private static String registration(DevelopmentMeasure measure, String start) {
    return "Bearer token-of-" + measure.officer().name() + " " + measure.key() + " " + start;
  }

  @Test
  void each_measure_is_posted_by_its_officer_with_the_day_of_the_wards_zone() {
    start();
    assertEquals(
        List.of(
            registration(DevelopmentMeasure.ALL.get(0), "2026-10-01"),
            registration(DevelopmentMeasure.ALL.get(1), "2026-11-27"),
            registration(DevelopmentMeasure.ALL.get(2), "2025-10-26")),
        posted);
    assertEquals(
        new TreeSet<>(
            DevelopmentPerson.ALL.stream().map(person -> "token-of-" + person.name()).toList()),
        new TreeSet<>(kept));
  }

  @Test
  void while_nothing_listens_it_tries_again_and_what_stands_already_stays() {
    statuses.addAll(List.of(503, 502, 409, 201, 500, 201));
    start();
    assertEquals(6, posted.size());
    assertTrue(posted.subList(0, 3).stream().allMatch(posted.get(0)::equals), posted.toString());
  }

  @Test
  void a_refusal_ends_it_and_throws_nothing() {
    statuses.add(400);
    start();
    assertEquals(1, posted.size());
  }
}
