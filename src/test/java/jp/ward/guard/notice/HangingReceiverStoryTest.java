package jp.ward.guard.notice;

import static jp.ward.guard.testing.Api.by;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("お知らせの受け手が黙っていても、問には答える")
class HangingReceiverStoryTest {

  private static final int OFFICES = 30; // more than the guard has database connections

  @Inject NoticeStore store;
  @Inject Writing writing;
  @Inject OutboxMeters meters;
  @Inject Clock clock;

  @Test
  void thirty_receivers_that_never_answer_do_not_keep_a_question_waiting() throws Exception {
    OutboxSettings settings = SomeNotices.settings(Duration.ofSeconds(60));
    try (Hook hook = new Hook().hanging()) {
      Directory directory =
          SomeNotices.directory(
              IntStream.range(0, OFFICES)
                  .mapToObj(no -> new Contact("14102-h" + no, "staff", "", hook.address()))
                  .toArray(Contact[]::new));
      WebhookSender sender =
          new WebhookSender(
              settings,
              Optional.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
              Optional.of(SomeNotices.BASE),
              clock);
      Senders senders = new Senders(List.of(sender));
      Outbox outbox = new Outbox(store, senders, directory);
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  outbox.tell(
                      NoticeKind.EMERGENCY_OPENED,
                      "141020",
                      "staff",
                      SomeNotices.REFERENCE,
                      clock.instant()));
      Deliveries deliveries =
          new Deliveries(store, writing, senders, directory, settings, meters, clock);
      deliveries.begin();
      for (int i = 0; i < 500 && hook.came.isEmpty(); i++) {
        Thread.sleep(10);
      }
      for (int i = 0; i < 5; i++) {
        ask();
      }
      assertFalse(deliveries.isIdle(), "they are still waited for");
      deliveries.end();
    } finally {
      QuarkusTransaction.requiringNew().run(store::deleteAll);
    }
  }

  private static void ask() {
    by("s-9001", "14102-welfare", "staff")
        .body(
            """
            {"act":"CONTACT","channel":"PHONE","purpose":"WELFARE_CONSULTATION",
             "about":[{"identifiers":[
               {"scheme":"ATENA","value":"730000111","municipality":"141020"}]}],
             "recipient":{"party":"RELATIVE"},"reference":"case-9"}""")
        .post("/api/v1/checks")
        .then()
        .statusCode(200)
        .body("verdict", notNullValue());
  }
}
