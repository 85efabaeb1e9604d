package jp.ward.guard.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("送信: 少なくとも一度、止まった相手はだれも待たせない")
class OutboxJobTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Directory TEN =
      SomeNotices.directory(
          IntStream.range(0, 10)
              .mapToObj(no -> new Contact("14102-s" + no, "staff", "s" + no + "@a.invalid", ""))
              .toArray(Contact[]::new));

  @Inject NoticeStore store;
  @Inject Writing writing;
  @Inject OutboxMeters meters;

  private final HandClock clock = new HandClock(SomeNotices.NOON);
  private final Receiver receiver = new Receiver(NoticeChannel.MAIL);

  @BeforeEach
  void empty() {
    QuarkusTransaction.requiringNew().run(store::deleteAll);
  }

  @Test
  void who_refuses_is_tried_again_ever_later_and_in_the_end_it_is_dead() {
    receiver.refusing.add("14102-s0");
    tell(0, 1);
    Deliveries deliveries = deliveries(LONG);
    long[] pauses = {10, 20, 30}; // doubled, up to the longest
    for (int attempt = 1; attempt <= 4; attempt++) {
      round(deliveries);
      assertEquals(attempt, receiver.tried.size());
      if (attempt < 4) {
        long pause = pauses[attempt - 1];
        clock.turn(Duration.ofMillis(pause * 750 - 1)); // chance takes off a quarter at most
        round(deliveries);
        assertEquals(attempt, receiver.tried.size(), "too early");
        clock.turn(Duration.ofMillis(pause * 250 + 1));
      }
    }
    clock.turn(Duration.ofDays(1));
    round(deliveries);
    assertEquals(4, receiver.tried.size(), "dead is dead");
    assertEquals(1, new HashSet<>(receiver.tried.stream().map(Notice::id).toList()).size());
    Notice dead = store(store::undelivered).get(0);
    assertEquals(NoticeState.DEAD, dead.state());
    assertEquals("STATUS_503", dead.what());
    meters.refresh();
    assertEquals(1, meters.last(NoticeState.DEAD));
  }

  @Test
  void who_asks_to_be_left_alone_is_left_alone_with_all_that_waits_for_him() {
    receiver.refusing.add("14102-s0");
    receiver.askingFor = Duration.ofHours(2); // longer than any pause of ours
    tell(0, 5);
    tell(1, 2);
    Deliveries deliveries = deliveries(LONG);
    round(deliveries);
    await(() -> receiver.taken.size() == 2);
    await(deliveries::isIdle);
    assertEquals(3, receiver.tried.size());
    clock.turn(receiver.askingFor.minusSeconds(1));
    tell(0, 1);
    round(deliveries);
    assertEquals(3, receiver.tried.size(), "too early");
    clock.turn(Duration.ofSeconds(1));
    receiver.refusing.clear();
    round(deliveries);
    await(() -> receiver.taken.size() == 8);
    await(deliveries::isIdle);
  }

  @Test
  void who_asks_for_less_than_our_own_pause_waits_for_that() {
    receiver.refusing.add("14102-s0");
    receiver.askingFor = Duration.ofSeconds(1);
    tell(0, 1);
    Deliveries deliveries = deliveries(LONG);
    round(deliveries);
    clock.turn(Duration.ofSeconds(7));
    round(deliveries);
    assertEquals(1, receiver.tried.size());
    clock.turn(Duration.ofSeconds(3));
    round(deliveries);
    assertEquals(2, receiver.tried.size());
  }

  @Test
  void who_never_answers_delays_neither_the_others_nor_whoever_begins() {
    receiver.hanging.add("14102-s0");
    tell(0, 50);
    IntStream.range(1, 10).forEach(no -> tell(no, 5));
    Deliveries deliveries = deliveries(Duration.ofSeconds(2));
    assertTimeout(Duration.ofMillis(1_500), deliveries::begin);
    await(() -> receiver.taken.size() == 45);
    List<Notice> his =
        receiver.tried.stream().filter(one -> one.office().equals("14102-s0")).toList();
    assertFalse(his.isEmpty());
    await(deliveries::isIdle);
    assertEquals("TIMEOUT", store(() -> store.findById(his.get(0).id())).fault);
    assertFalse(receiver.sawTransaction.get(), "nobody is waited for inside a transaction");
  }

  @Test
  void who_dies_with_a_claim_is_followed_by_another_when_his_lease_ends() {
    receiver.hanging.add("14102-s0");
    tell(0, 1);
    deliveries(LONG).begin(); // never heard of again
    Receiver second = new Receiver(NoticeChannel.MAIL);
    Deliveries other = deliveries(second, LONG);
    round(other);
    assertEquals(List.of(), second.tried, "his lease still runs");
    clock.turn(LONG.plusSeconds(11));
    round(other);
    assertEquals(receiver.tried.get(0).id(), second.taken.get(0).id());
    QuarkusTransaction.requiringNew()
        .run(() -> store.failed(receiver.tried.get(0), NoticeState.DEAD, clock.instant(), "LATE"));
    assertEquals(1, store(() -> store.count(NoticeState.DELIVERED)), "his failure comes too late");
  }

  @Test
  void two_jobs_at_once_lose_none_and_do_not_both_hammer() throws Exception {
    IntStream.range(0, 10).forEach(no -> tell(no, 6));
    List<Deliveries> both = List.of(deliveries(LONG), deliveries(LONG));
    List<Thread> threads =
        both.stream()
            .map(
                one ->
                    new Thread(
                        () -> {
                          while (receiver.taken.size() < 60) {
                            one.begin();
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join(30_000);
    }
    await(() -> both.stream().allMatch(Deliveries::isIdle));
    Set<String> different = new HashSet<>(receiver.taken.stream().map(Notice::id).toList());
    assertEquals(60, different.size());
    assertEquals(60, receiver.taken.size(), "a lease keeps the other away");
    assertEquals(60, store(() -> store.count(NoticeState.DELIVERED)));
  }

  @Test
  void a_contact_that_has_gone_is_undeliverable() {
    tell(0, 1);
    Deliveries deliveries =
        new Deliveries(
            store,
            writing,
            new Senders(List.of(receiver)),
            SomeNotices.directory(),
            SomeNotices.settings(LONG),
            meters,
            clock);
    round(deliveries);
    assertEquals(NoticeState.UNDELIVERABLE, store(store::undelivered).get(0).state());
    assertEquals(List.of(), receiver.tried);
  }

  @Test
  void what_is_long_done_is_forgotten_and_what_waits_never() {
    tell(0, 1);
    round(deliveries(LONG));
    receiver.refusing.add("14102-s1");
    tell(1, 1);
    OutboxJob job = new OutboxJob(deliveries(LONG), meters, store, writing, clock);
    job.forgetOld();
    assertEquals(2L, store(store::count).longValue());
    clock.turn(Duration.ofDays(400));
    job.forgetOld();
    assertEquals(1L, store(store::count).longValue());
    assertEquals(1, store(() -> store.count(NoticeState.WAITING)));
  }

  private void round(Deliveries deliveries) {
    deliveries.begin();
    await(deliveries::isIdle);
  }

  private Deliveries deliveries(Duration timeout) {
    return deliveries(receiver, timeout);
  }

  private Deliveries deliveries(Receiver to, Duration timeout) {
    return new Deliveries(
        store,
        writing,
        new Senders(List.of(to)),
        TEN,
        SomeNotices.settings(timeout),
        meters,
        clock);
  }

  private void tell(int office, int times) {
    Outbox outbox = new Outbox(store, new Senders(List.of(receiver)), TEN);
    for (int i = 0; i < times; i++) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  outbox.tell(
                      NoticeKind.HANDOVER_WAITING,
                      "14102-s" + office,
                      "staff",
                      SomeNotices.REFERENCE,
                      clock.instant()));
    }
  }

  private static <T> T store(java.util.concurrent.Callable<T> read) {
    return QuarkusTransaction.requiringNew().call(read);
  }

  private static void await(BooleanSupplier holds) {
    for (int i = 0; i < 1_000 && !holds.getAsBoolean(); i++) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertTrue(holds.getAsBoolean());
  }
}
