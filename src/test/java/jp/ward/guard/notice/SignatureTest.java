package jp.ward.guard.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Known pairs that other implementations of Standard Webhooks publish. */
class SignatureTest {

  private static final String ONE = "whsec_plJ3nmyCDGBKInavdOK15jsl";
  private static final String OTHER = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void it_is_the_signature_that_others_compute() {
    assertEquals(
        "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=",
        Signature.under(ONE)
            .over(
                "msg_loFOjxBNrRLzqYUf",
                Instant.ofEpochSecond(1_731_705_121),
                "{\"event_type\":\"ping\",\"data\":{\"success\":true}}"));
    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Signature.under(OTHER)
            .over(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}"));
  }

  @Test
  void while_the_secret_changes_both_sign() {
    Instant at = Instant.ofEpochSecond(1_614_265_330);
    String both = Signature.under(OTHER + " " + ONE).over("id", at, "{}");
    assertEquals(
        Signature.under(OTHER).over("id", at, "{}")
            + " "
            + Signature.under(ONE).over("id", at, "{}"),
        both);
  }
}
