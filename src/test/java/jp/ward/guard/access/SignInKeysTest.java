package jp.ward.guard.access;

import static jp.ward.guard.testing.KeyAnswers.bytes;
import static jp.ward.guard.testing.KeyAnswers.jwk;
import static jp.ward.guard.testing.KeyAnswers.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import jp.ward.guard.testing.KeyAnswers;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignInKeysTest {

  private static final KeyPair ONE = KeyAnswers.rsa(2048);
  private static final KeyPair TWO = KeyAnswers.rsa(2048);
  private static final String OLD = jwk("old", ONE);
  private static final String NEW = jwk("new", TWO);

  private final MovingClock clock = new MovingClock();
  private int asked;
  private Supplier<CompletableFuture<byte[]>> server = answering(set(OLD));
  private final SignInKeys keys = new SignInKeys(true, Set.of("RS256"), () -> answer(), clock);

  private CompletableFuture<byte[]> answer() {
    asked++;
    return server.get();
  }

  private static Supplier<CompletableFuture<byte[]>> answering(String text) {
    return () -> CompletableFuture.completedFuture(bytes(text));
  }

  private static Supplier<CompletableFuture<byte[]>> failing(String fault) {
    return () -> CompletableFuture.failedFuture(new KeysNotHad(fault));
  }

  private boolean has(String kid) {
    return !keys.candidates(kid, "RS256").isEmpty();
  }

  private void passing(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      clock.move(Duration.ofSeconds(1));
      keys.keepFresh();
    }
  }

  @Test
  void before_the_first_good_answer_keys_are_awaited_and_a_lie_at_the_start_is_not_kept() {
    assertTrue(keys.areAwaited());
    server = answering("<html>starting</html>");
    keys.keepFresh();
    assertTrue(keys.areAwaited());
    assertEquals("NO_JSON", keys.fault());
    server = answering(set(OLD));
    passing(Duration.ofSeconds(5));
    assertTrue(!keys.areAwaited() && has("old"));
    assertNull(keys.fault());
    assertNull(keys.missingFor());
  }

  static List<String> lies() {
    return SignInKeySetTest.lies().toList();
  }

  @ParameterizedTest
  @MethodSource("lies")
  void whatever_a_server_lies_for_a_day_the_keys_that_were_had_stay(String lie) {
    keys.keepFresh();
    server = answering(lie);
    for (int i = 0; i < 24 * 60; i++) {
      clock.move(Duration.ofMinutes(1));
      keys.keepFresh();
      keys.askAgain();
    }
    assertTrue(has("old"));
    assertNotNull(keys.fault());
    assertTrue(keys.missingFor().compareTo(Duration.ofHours(23)) > 0);
    server = answering(set(OLD, NEW));
    passing(SignInKeys.APART);
    assertTrue(has("old") && has("new"), "one failure holds up nothing");
    assertNull(keys.missingFor());
  }

  @Test
  void a_server_that_is_away_or_throws_takes_no_key() {
    keys.keepFresh();
    for (Supplier<CompletableFuture<byte[]>> away :
        List.<Supplier<CompletableFuture<byte[]>>>of(
            failing("STATUS_500"),
            failing("TIMEOUT"),
            () -> {
              throw new IllegalArgumentException("no address");
            })) {
      server = away;
      passing(Duration.ofMinutes(3));
      assertTrue(has("old"));
      assertNotNull(keys.fault());
    }
  }

  @Test
  void a_new_key_is_had_within_ten_seconds_without_anybody_asking() {
    keys.keepFresh();
    server = answering(set(OLD, NEW));
    passing(SignInKeys.EVERY.plusSeconds(2));
    assertTrue(has("new"));
  }

  @Test
  void forged_tokens_ask_the_server_once_in_a_while_and_hold_up_no_new_key() {
    keys.keepFresh();
    asked = 0;
    for (int i = 0; i < 10_000; i++) {
      clock.move(Duration.ofMillis(10)); // 100 seconds
      keys.askAgain();
    }
    assertTrue(asked <= 100 / SignInKeys.APART.toSeconds() + 1, asked + " times");
    server = answering(set(OLD, NEW));
    for (int i = 0; i < 100 * SignInKeys.APART.toSeconds(); i++) {
      clock.move(Duration.ofMillis(10));
      keys.askAgain();
    }
    assertTrue(has("new"));
  }

  @Test
  void a_withdrawn_key_dies_within_a_minute_and_one_old_answer_withdraws_nothing() {
    server = answering(set(OLD, NEW));
    keys.keepFresh();
    server = answering(set(OLD)); // a server behind the others
    passing(SignInKeys.EVERY);
    assertTrue(has("new"));
    server = answering(set(OLD, NEW));
    passing(Duration.ofSeconds(30));
    assertTrue(has("new"));
    assertEquals(0, keys.withdrawals());
    server = answering(set(OLD));
    passing(Duration.ofSeconds(50));
    assertTrue(has("old") && !has("new"));
    assertEquals(1, keys.withdrawals());
  }

  @Test
  void a_key_that_changes_under_its_name_is_taken_and_the_former_dies() {
    keys.keepFresh();
    server = answering(set(jwk("old", TWO)));
    passing(Duration.ofSeconds(8));
    assertEquals(2, keys.candidates("old", "RS256").size());
    passing(Duration.ofSeconds(50));
    assertEquals(
        List.of(TWO.getPublic()),
        keys.candidates("old", "RS256").stream().map(SignInKey::key).toList());
  }

  @Test
  void while_the_server_hangs_few_wait_and_no_longer_than_a_second() {
    keys.keepFresh();
    server = CompletableFuture::new;
    clock.move(SignInKeys.APART);
    List<Thread> forgers = new ArrayList<>();
    assertTimeoutPreemptively(
        Duration.ofSeconds(4),
        () -> {
          for (int i = 0; i < 200; i++) {
            Thread forger = new Thread(keys::askAgain);
            forger.start();
            forgers.add(forger);
          }
          for (Thread forger : forgers) {
            forger.join();
          }
        });
    assertEquals(2, asked);
    assertTrue(has("old"));
  }

  @Test
  void where_no_address_is_set_nothing_is_asked_and_nothing_awaited() {
    SignInKeys file = new SignInKeys(false, Set.of("RS256"), this::answer, clock);
    file.keepFresh();
    file.askAgain();
    assertEquals(0, asked);
    assertTrue(!file.areAwaited() && file.missingFor() == null && file.fault() == null);
  }

  /** Each step: the server lies (0-3), hides the new key (4), shows it (5-7), or time jumps. */
  @Property(tries = 300)
  void no_key_that_was_served_is_lost_while_good_answers_name_it(
      @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> steps) {
    SignInKeysTest story = new SignInKeysTest();
    story.keys.keepFresh();
    boolean wasNewServed = false;
    int hiddenFor = 0;
    for (int step : steps) {
      story.server =
          step < 4
              ? List.of(failing("TIMEOUT"), answering("{}"), answering(""), failing("STATUS_502"))
                  .get(step)
              : step == 4 ? answering(set(OLD)) : answering(set(OLD, NEW));
      story.clock.move(step == 9 ? Duration.ofHours(-1) : Duration.ZERO);
      story.passing(Duration.ofSeconds(8));
      hiddenFor = step == 4 ? hiddenFor + 1 : step > 4 ? 0 : hiddenFor;
      wasNewServed |= step > 4;
      assertTrue(story.has("old"), steps.toString());
      if (wasNewServed && hiddenFor == 0) {
        assertTrue(story.has("new"), steps.toString());
      }
    }
  }

  private static final class MovingClock extends Clock {

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
