package jp.ward.guard.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import jp.ward.guard.leak.PlainHttp.Answer;

/** Compares two kinds of request within one run; asserts no speed. */
final class Stopwatch {

  private static final int WARM_UP = 2_000;

  private final PlainHttp http;
  private final Random random;

  Stopwatch(PlainHttp http, Random random) {
    this.http = http;
    this.random = random;
  }

  /** Both kinds in an order drawn by lot, one after the other over one connection. */
  void compare(String what, int times, int status, IntFunction<HttpRequest.Builder> kinds) {
    List<Integer> order = drawn(WARM_UP / 2);
    order.addAll(drawn(times));
    List<List<Double>> micros = List.of(new ArrayList<>(), new ArrayList<>());
    for (int n = 0; n < order.size(); n++) {
      int kind = order.get(n);
      HttpRequest.Builder request = kinds.apply(kind);
      long before = System.nanoTime();
      Answer answer = http.send(request);
      long after = System.nanoTime();
      assertEquals(status, answer.status(), answer.body());
      if (n >= WARM_UP) {
        micros.get(kind).add((after - before) / 1_000.0);
      }
    }
    Spread one = Spread.of(micros.get(0));
    Spread other = Spread.of(micros.get(1));
    System.out.printf("timing of %s: %s; %s%n", what, one, other);
    double apart = Math.abs(one.median() - other.median());
    assertTrue(apart < other.width(), what + ": " + one + "; " + other);
  }

  /** Each kind so many times, in an order drawn by lot. */
  private List<Integer> drawn(int times) {
    List<Integer> order = new ArrayList<>(Collections.nCopies(times, 0));
    order.addAll(Collections.nCopies(times, 1));
    Collections.shuffle(order, random);
    return order;
  }
}
