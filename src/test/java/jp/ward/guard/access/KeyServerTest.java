package jp.ward.guard.access;

import static jp.ward.guard.testing.KeyAnswers.jwk;
import static jp.ward.guard.testing.KeyAnswers.set;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.ward.guard.testing.KeyAnswers;
import jp.ward.guard.testing.Lies;
import jp.ward.guard.testing.LyingProxy;
import jp.ward.guard.testing.OfThree;
import jp.ward.guard.testing.SignInServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real key server behind a proxy that hangs and lies. */
class KeyServerTest {

  private static final String SOUND = set(jwk("k", KeyAnswers.rsa(2048)));

  private final KeyServer server = new KeyServer(new JWTAuthContextInfo());
  private SignInServer keys;
  private LyingProxy proxy;

  @BeforeEach
  void open() throws Exception {
    keys = new SignInServer(SOUND);
    proxy = new LyingProxy(keys.port());
  }

  @AfterEach
  void close() throws Exception {
    proxy.close();
    keys.close();
  }

  private String address() {
    return "http://localhost:" + proxy.port() + "/jwks";
  }

  @Test
  void a_sound_answer_comes_as_it_is() {
    assertArrayEquals(KeyAnswers.bytes(SOUND), server.answer(address()).join());
  }

  static Stream<String> lies() {
    return Lies.about(SOUND).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("lies")
  void a_lie_is_a_fault_in_three_seconds_and_the_next_sound_answer_is_taken(String lie)
      throws Exception {
    OfThree.isInTime(() -> isFaultInTime(lie));
  }

  private boolean isFaultInTime(String lie) {
    proxy.being(Lies.about(SOUND).get(lie));
    long begun = System.nanoTime();
    String fault = assertTimeoutPreemptively(Duration.ofSeconds(30), this::fault);
    long waited = System.nanoTime() - begun;
    assertTrue(fault.matches("[A-Za-z0-9_]{3,64}"), fault);
    proxy.being(LyingProxy::honest);
    assertEquals("", fault());
    return waited < Duration.ofSeconds(3).toNanos();
  }

  private String fault() {
    CompletableFuture<String> fault =
        server
            .answer(address())
            .thenApply(bytes -> SignInKeySet.read(bytes, Set.of("RS256")))
            .handle((read, failure) -> failure == null ? "" : KeyServer.fault(failure));
    return fault.join();
  }

  @Test
  void a_server_that_is_not_there_is_a_fault() throws Exception {
    String address = address();
    proxy.close();
    assertEquals(
        "NO_CONNECTION",
        server.answer(address).handle((read, failure) -> KeyServer.fault(failure)).join());
  }
}
