package jp.ward.guard.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("送信箱: 確定したものだけが残る")
class OutboxTest {

  private static final String PLACE = SomeNotices.OFFICE;

  @Inject NoticeStore store;
  @Inject Outbox shipped;
  @Inject OutboxMeters meters;

  @BeforeEach
  void empty() {
    QuarkusTransaction.requiringNew().run(store::deleteAll);
  }

  @Test
  void what_is_told_is_kept_with_the_callers_own_rows_and_goes_with_them() {
    Outbox outbox = outbox(new Contact(PLACE, "staff", "a@example.invalid", ""));
    QuarkusTransaction.requiringNew().run(() -> tell(outbox, PLACE));
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      tell(outbox, PLACE);
                      tell(shipped, PLACE);
                      throw new IllegalStateException("rolled back");
                    }));
    List<Notice> kept = all();
    assertEquals(1, kept.size());
    assertEquals(NoticeState.WAITING, kept.get(0).state());
    assertEquals(SomeNotices.REFERENCE, kept.get(0).reference());
  }

  @Test
  void nobody_tells_outside_a_transaction() {
    assertThrows(RuntimeException.class, () -> tell(shipped, PLACE));
    assertEquals(List.of(), all());
  }

  @Test
  void an_office_is_told_on_each_way_that_its_contact_names() {
    Outbox outbox = outbox(new Contact(PLACE, "staff", "a@example.invalid", "https://b.invalid"));
    QuarkusTransaction.requiringNew().run(() -> tell(outbox, PLACE));
    assertEquals(
        List.of(NoticeChannel.MAIL, NoticeChannel.WEBHOOK),
        all().stream().map(Notice::channel).sorted().toList());
  }

  @Test
  void a_municipality_is_every_office_of_it_that_has_the_role() {
    Outbox outbox =
        outbox(
            new Contact(PLACE, "staff", "a@example.invalid", ""),
            new Contact("14102-civil", "staff", "b@example.invalid", ""),
            new Contact("14102-tax", "manager", "c@example.invalid", ""));
    QuarkusTransaction.requiringNew().run(() -> tell(outbox, "141020"));
    assertEquals(
        List.of("14102-civil", PLACE), all().stream().map(Notice::office).sorted().toList());
  }

  @Test
  void while_one_waits_another_of_its_kind_adds_no_letter_and_once_it_is_under_way_it_does() {
    Outbox outbox = outbox(new Contact(PLACE, "staff", "a@example.invalid", ""));
    for (int i = 0; i < 3; i++) {
      QuarkusTransaction.requiringNew().run(() -> tellOnce(outbox, NoticeKind.HANDOVER_WAITING));
    }
    assertEquals(1, all().size());
    QuarkusTransaction.requiringNew().run(() -> tellOnce(outbox, NoticeKind.FINDING_RAISED));
    assertEquals(2, all().size());
    Notice first =
        all().stream()
            .filter(one -> one.kind() == NoticeKind.HANDOVER_WAITING)
            .findFirst()
            .orElseThrow();
    QuarkusTransaction.requiringNew()
        .run(() -> store.claim(first, "lse_1", SomeNotices.NOON, SomeNotices.NOON.plusSeconds(9)));
    for (int i = 0; i < 3; i++) {
      QuarkusTransaction.requiringNew().run(() -> tellOnce(outbox, NoticeKind.HANDOVER_WAITING));
    }
    assertEquals(3, all().size());
  }

  @Test
  void whether_one_waits_is_asked_without_waiting_for_who_is_taking_it() {
    Outbox outbox = outbox(new Contact(PLACE, "staff", "a@example.invalid", ""));
    QuarkusTransaction.requiringNew().run(() -> tellOnce(outbox, NoticeKind.HANDOVER_WAITING));
    Notice waiting = all().get(0);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              store.claim(waiting, "lse_2", SomeNotices.NOON, SomeNotices.NOON.plusSeconds(9));
              QuarkusTransaction.requiringNew()
                  .run(() -> tellOnce(outbox, NoticeKind.HANDOVER_WAITING));
            });
    assertEquals(2, all().size());
  }

  private static void tellOnce(Outbox outbox, NoticeKind kind) {
    outbox.tellUnlessWaiting(kind, PLACE, "staff", SomeNotices.REFERENCE, SomeNotices.NOON);
  }

  @Test
  void whom_nobody_can_reach_is_seen_at_once() {
    long before = meters.last(NoticeState.UNDELIVERABLE);
    assertEquals(0, before);
    Outbox none = outbox();
    Outbox off = new Outbox(store, new Senders(List.of()), directoryOf("a@example.invalid"));
    QuarkusTransaction.requiringNew().run(() -> tell(none, PLACE));
    QuarkusTransaction.requiringNew().run(() -> tell(off, PLACE));
    QuarkusTransaction.requiringNew().run(() -> tell(shipped, PLACE)); // nothing is set up here
    List<Notice> dead = shipped.dead();
    assertEquals(3, dead.size());
    for (Notice one : dead) {
      assertEquals(NoticeState.UNDELIVERABLE, one.state());
      assertEquals("NO_CONTACT", one.what());
      assertEquals(PLACE, one.office());
    }
    meters.refresh();
    assertEquals(3, meters.last(NoticeState.UNDELIVERABLE));
    empty();
    meters.refresh();
  }

  @Test
  void what_is_no_id_of_the_guard_is_not_told() {
    for (String text : List.of("", "000000019", "見本 花子", "a b", "a".repeat(65), "apr_1\r\nX: y")) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              QuarkusTransaction.requiringNew()
                  .run(
                      () ->
                          shipped.tell(
                              NoticeKind.FINDING_RAISED, PLACE, "staff", text, SomeNotices.NOON)),
          text);
    }
    assertEquals(List.of(), all());
  }

  private List<Notice> all() {
    return QuarkusTransaction.requiringNew()
        .call(() -> store.listAll().stream().map(NoticeRow::notice).toList());
  }

  private static void tell(Outbox outbox, String place) {
    outbox.tell(
        NoticeKind.APPROVAL_WAITING, place, "staff", SomeNotices.REFERENCE, SomeNotices.NOON);
  }

  private Outbox outbox(Contact... contacts) {
    Senders senders =
        new Senders(
            Stream.of(NoticeChannel.MAIL, NoticeChannel.WEBHOOK).map(Receiver::new).toList());
    return new Outbox(store, senders, SomeNotices.directory(contacts));
  }

  private static jp.ward.guard.directory.Directory directoryOf(String mail) {
    return SomeNotices.directory(new Contact(PLACE, "staff", mail, ""));
  }
}
