package jp.ward.guard.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a webhook as Standard Webhooks 1.0 has it, under each secret in force. */
final class Signature {

  private static final String PREFIX = "whsec_";

  private final List<byte[]> secrets;

  private Signature(List<byte[]> secrets) {
    this.secrets = secrets;
  }

  /**
   * Takes the setting.
   *
   * @param secrets {@code whsec_} and base64 of 24 to 64 bytes; during a change the new one, a
   *     space, and the old one
   */
  static Signature under(String secrets) {
    return new Signature(
        Arrays.stream(secrets.strip().split(" +"))
            .map(one -> Base64.getDecoder().decode(one.substring(PREFIX.length())))
            .toList());
  }

  /** The value of {@code webhook-signature}: one signature for each secret. */
  String over(String id, Instant at, String body) {
    byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
    return secrets.stream()
        .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(secret, signed)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
    }
  }
}
