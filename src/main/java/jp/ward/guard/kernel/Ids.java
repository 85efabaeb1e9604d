package jp.ward.guard.kernel;

import java.security.SecureRandom;
import java.time.Instant;

/** The one place from which ids and random bytes come. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

  private Ids() {}

  /** An id such as {@code chk_01J...}: prefix, 48 bits of milliseconds, 80 random bits (ULID). */
  public static String next(String prefix, Instant at) {
    StringBuilder id = new StringBuilder(prefix).append('_');
    long millis = at.toEpochMilli();
    for (int shift = 45; shift >= 0; shift -= 5) {
      id.append(CROCKFORD[(int) (millis >>> shift) & 31]);
    }
    for (byte random : bytes(16)) {
      id.append(CROCKFORD[random & 31]);
    }
    return id.toString();
  }

  public static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
