package jp.ward.guard.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.ward.guard.directory.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receiver on this machine, as an office would write it. */
class WebhookTest {

  private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final Notice notice = SomeNotices.notice(NoticeKind.HANDOVER_WAITING);
  private final WebhookSender sender = sender(Optional.of("whsec_" + SECRET));
  private Hook hook;

  @BeforeEach
  void open() throws Exception {
    hook = new Hook();
  }

  @AfterEach
  void close() {
    hook.close();
  }

  @Test
  void the_receiver_gets_a_signed_cloud_event() throws Exception {
    send();
    Hook.Came came = hook.came.get(0);
    assertEquals("/hook", came.path());
    assertTrue(came.headers().get("Content-Type").startsWith("application/cloudevents+json"));
    assertEquals(notice.id(), came.headers().get("webhook-id"));
    assertEquals("1795316400", came.headers().get("webhook-timestamp"));
    assertFalse(came.body().contains(notice.reference()), "the id of what waits");
    // As a receiver verifies it, with nothing of ours.
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET), "HmacSHA256"));
    String signed = notice.id() + "." + "1795316400" + "." + came.body();
    String signature =
        Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    assertEquals("v1," + signature, came.headers().get("webhook-signature"));
  }

  @Test
  void what_is_not_taken_is_a_failure_and_no_redirect_is_followed() {
    for (int status : new int[] {301, 302, 307, 308, 400, 410, 500, 503}) {
      hook.answering(status);
      assertEquals("STATUS_" + status, fault());
    }
    assertTrue(hook.came.stream().allMatch(came -> came.path().equals("/hook")));
  }

  @Test
  void who_never_answers_or_never_ends_is_left_in_time() {
    hook.hanging();
    assertEquals("TIMEOUT", fault());
    hook.close();
    assertEquals("NO_CONNECTION", fault());
  }

  @Test
  void who_is_busy_says_when_to_come_again() {
    for (int status : new int[] {429, 503}) {
      hook.busy(status, "3600");
      assertEquals(Duration.ofHours(1), wanted());
      hook.busy(status, "Sun, 22 Nov 2026 00:00:00 GMT");
      assertEquals(Duration.ZERO, wanted());
    }
    for (int status : new int[] {301, 400, 500, 502}) {
      hook.busy(status, "3600");
      assertEquals(Duration.ZERO, wanted());
    }
  }

  private Duration wanted() {
    return NotTaken.waitOf(assertThrows(CompletionException.class, this::send));
  }

  @Test
  void an_answer_without_end_is_cut_off() {
    hook.endless();
    assertEquals("TIMEOUT", fault());
  }

  @Test
  void without_a_secret_nothing_is_sent_unsigned() {
    assertFalse(sender(Optional.empty()).isOn());
    assertTrue(sender.isOn());
  }

  private void send() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> sender.send(notice, new Contact("", "", "", hook.address())).join());
  }

  private String fault() {
    return SendFault.of(assertThrows(CompletionException.class, this::send));
  }

  private static WebhookSender sender(Optional<String> secret) {
    return new WebhookSender(
        SomeNotices.settings(Duration.ofSeconds(1)),
        secret,
        Optional.of(SomeNotices.BASE),
        Clock.fixed(SomeNotices.NOON, ZoneOffset.UTC));
  }
}
