package jp.ward.guard.durability;

import static jp.ward.guard.testing.KeyAnswers.jwk;
import static jp.ward.guard.testing.KeyAnswers.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.ward.guard.testing.KeyAnswers;
import jp.ward.guard.testing.Lies;
import jp.ward.guard.testing.LyingProxy;
import jp.ward.guard.testing.OddTokens;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.SignInServer;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged guard and a real key server behind a proxy that hangs, lies and rotates. */
@Tag("h2")
@DisplayName("認証基盤の鍵: 嘘や沈黙では鍵を失わず、入替えはすぐ、取消しは1分以内")
class KeyServerIT {

  private static final KeyPair ONE = KeyAnswers.rsa(2048);
  private static final KeyPair TWO = KeyAnswers.rsa(2048);
  private static final KeyPair NEVER_SERVED = KeyAnswers.rsa(2048);
  private static final String BOTH = set(jwk("one", ONE), jwk("two", TWO));
  private static final Duration QUICK = Duration.ofSeconds(4); // one second waited, a busy machine

  @TempDir Path folder;
  private SignInServer server;
  private LyingProxy proxy;
  private PackagedGuard guard;

  @BeforeEach
  void a_proxy_between() throws Exception {
    server = new SignInServer(set(jwk("one", ONE)));
    proxy = new LyingProxy(server.port());
    guard =
        new PackagedGuard(folder)
            .with("GUARD_LIMITS_STAFF_SAME_PERSON", "5000")
            .with("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "http://localhost:" + proxy.port() + "/jwks");
  }

  @AfterEach
  void stop() throws Exception {
    guard.close();
    proxy.close();
    server.close();
  }

  @Test
  void who_hangs_lies_and_rotates_stops_nobody() throws Exception {
    Map<String, LyingProxy.Manner> lies = Lies.about(BOTH);
    proxy.being(lies.get("a page with 200"));
    guard.begin();
    within(60, () -> guard.jar.status("/q/health/live") == 200);
    for (String lie : new String[] {"a page with 200", "an empty set", "hanging"}) {
      proxy.being(lies.get(lie));
      Thread.sleep(2_500);
      assertEquals(503, guard.jar.status("/q/health/ready"), lie);
      assertEquals(503, status("one", ONE), "nobody can be told from anybody");
    }
    proxy.being(LyingProxy::honest);
    within(10, () -> guard.jar.status("/q/health/ready") == 200);
    assertEquals(200, status("one", ONE));

    for (Map.Entry<String, LyingProxy.Manner> lie : lies.entrySet()) {
      proxy.being(lie.getValue());
      assertEquals(401, status("unknown", NEVER_SERVED), lie.getKey());
      assertEquals(200, status("one", ONE), lie.getKey());
      assertEquals(200, status(null, ONE), lie.getKey());
    }
    assertEquals(200, guard.jar.status("/q/health/ready"), "old keys are enough to be ready");

    proxy.being(LyingProxy::honest);
    server.serve(BOTH);
    AtomicBoolean isForging = new AtomicBoolean(true);
    Thread forger = new Thread(() -> forge(isForging));
    forger.start();
    Thread.sleep(10_000);
    assertEquals(200, status("two", TWO), "ten seconds after it is served");
    isForging.set(false);
    forger.join();
    proxy.being(lies.get("hanging"));
    assertEquals(200, status("one", ONE));
    assertEquals(200, status("two", TWO));

    proxy.being(LyingProxy::honest);
    server.serve(set(jwk("two", TWO)));
    String remembered = token("one", ONE);
    within(60, () -> status(remembered) == 401);
    assertEquals(401, status("one", ONE));
    assertEquals(200, status("two", TWO));

    oddTokens();
    String output = guard.jar.output();
    assertFalse(output.contains("kanariya"), "a claim was logged");
    assertFalse(output.contains("/jwks"), "the address was logged");
    assertFalse(output.contains("\tat "), "a stack trace");
  }

  private void oddTokens() throws Exception {
    for (Map.Entry<String, String> odd : OddTokens.refused().entrySet()) {
      assertEquals(401, status(OddTokens.signed(odd.getValue(), TWO.getPrivate())), odd.getKey());
    }
    for (Map.Entry<String, String> odd : OddTokens.weak().entrySet()) {
      int status = status(OddTokens.signed(odd.getValue(), TWO.getPrivate()));
      assertTrue(status == 200 || status == 401, odd.getKey() + " " + status);
    }
  }

  private void forge(AtomicBoolean goesOn) {
    try {
      while (goesOn.get()) {
        status("unknown", NEVER_SERVED);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String token(String kid, KeyPair key) {
    return Tokens.of("s-2001", "14102-welfare", "staff").signedBy(kid, key.getPrivate()).mint();
  }

  private int status(String kid, KeyPair key) throws Exception {
    return status(token(kid, key));
  }

  private int status(String token) throws Exception {
    Instant begun = Instant.now();
    int status = guard.jar.post("/api/v1/checks", token, Question.sound().toString()).statusCode();
    Duration took = Duration.between(begun, Instant.now());
    assertTrue(took.compareTo(QUICK) < 0, "answered after " + took);
    return status;
  }

  private static void within(int seconds, Callable<Boolean> holds) throws Exception {
    Instant end = Instant.now().plusSeconds(seconds);
    while (!holds(holds)) {
      assertTrue(Instant.now().isBefore(end), "not within " + seconds + " s");
      Thread.sleep(500);
    }
  }

  private static boolean holds(Callable<Boolean> holds) throws Exception {
    try {
      return holds.call();
    } catch (IOException notYetListening) {
      return false;
    }
  }
}
