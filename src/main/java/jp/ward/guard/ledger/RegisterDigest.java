package jp.ward.guard.ledger;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;

/**
 * The digest of all sealed rows: the sum of their shares modulo 2^256 (a multiset hash). Stored
 * under a fresh mask, since who knew sums could look for other rows with the same one.
 */
record RegisterDigest(BigInteger sum) {

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  static final RegisterDigest EMPTY = new RegisterDigest(BigInteger.ZERO);

  private static final int BYTES = 32;
  private static final int NONCE = 16;

  RegisterDigest {
    sum = sum.mod(MODULUS);
  }

  RegisterDigest plus(BigInteger shares) {
    return new RegisterDigest(sum.add(shares));
  }

  /** The text for the head that names this entry and hash. */
  String sealed(long entry, String hash, Keys keys) {
    byte[] nonce = Ids.bytes(NONCE);
    byte[] masked = bytes(sum.add(mask(nonce, keys)).mod(MODULUS));
    byte[] body = ByteBuffer.allocate(NONCE + BYTES).put(nonce).put(masked).array();
    byte[] whole =
        ByteBuffer.allocate(NONCE + 2 * BYTES).put(body).put(mac(entry, hash, body, keys)).array();
    return Base64.getEncoder().encodeToString(whole);
  }

  /** Empty where the guard did not write this text for this head. */
  static Optional<RegisterDigest> open(String text, long entry, String hash, Keys keys) {
    if (entry == 0 && text != null && text.isEmpty()) {
      return Optional.of(EMPTY);
    }
    byte[] whole;
    try {
      whole = Base64.getDecoder().decode(text == null ? "" : text);
    } catch (IllegalArgumentException spoiled) {
      return Optional.empty();
    }
    if (whole.length != NONCE + 2 * BYTES) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOf(whole, NONCE + BYTES);
    byte[] mac = Arrays.copyOfRange(whole, NONCE + BYTES, whole.length);
    if (!MessageDigest.isEqual(mac, mac(entry, hash, body, keys))) {
      return Optional.empty();
    }
    BigInteger masked = new BigInteger(1, Arrays.copyOfRange(body, NONCE, body.length));
    return Optional.of(new RegisterDigest(masked.subtract(mask(Arrays.copyOf(body, NONCE), keys))));
  }

  private static BigInteger mask(byte[] nonce, Keys keys) {
    return new BigInteger(1, keys.registerMac(new Frame("register/mask/v1").raw(nonce)));
  }

  private static byte[] mac(long entry, String hash, byte[] body, Keys keys) {
    return keys.registerMac(new Frame("register/digest/v1").number(entry).text(hash).raw(body));
  }

  private static byte[] bytes(BigInteger number) {
    byte[] bytes = new byte[BYTES];
    byte[] own = number.toByteArray();
    int length = Math.min(own.length, BYTES);
    System.arraycopy(own, own.length - length, bytes, BYTES - length, length);
    return bytes;
  }

  /** Prints no sum. */
  @Override
  public String toString() {
    return "digest of the register";
  }
}
