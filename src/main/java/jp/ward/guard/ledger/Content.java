package jp.ward.guard.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.keys.Sealed;

/**
 * The part of an entry that can be destroyed: sealed under a key of its own. Held by
 * LedgerReaderTest.
 *
 * @param reference the public id, or null
 * @param sealed salt and content, encrypted; without its key once destroyed
 */
record Content(long entry, String reference, Sealed sealed) {

  private static final int SALT = 32;

  /** The salt keeps a short content from being guessed by its commitment. */
  static byte[] salted(byte[] content) {
    byte[] salted = Arrays.copyOf(Ids.bytes(SALT), SALT + content.length);
    System.arraycopy(content, 0, salted, SALT, content.length);
    return salted;
  }

  static Content of(long entry, String reference, byte[] salted, Keys keys) {
    return new Content(entry, reference, keys.seal(salted, associated(entry, reference)));
  }

  /** The content without its salt, or empty when it is not what the envelope commits to. */
  Optional<byte[]> open(String commitment, Keys keys) {
    byte[] salted;
    try {
      salted = keys.open(sealed, associated(entry, reference));
    } catch (RuntimeException notOpened) {
      return Optional.empty();
    }
    return salted.length >= SALT && Digest.sha256(salted).equals(commitment)
        ? Optional.of(Arrays.copyOfRange(salted, SALT, salted.length))
        : Optional.empty();
  }

  boolean isDestroyed() {
    return sealed.isDestroyed();
  }

  /** Ties the sealed bytes to their place, so that contents cannot be exchanged. */
  private static byte[] associated(long entry, String reference) {
    String text =
        "disclosure-guard/ledger-content/v1\n"
            + entry
            + "\n"
            + (reference == null ? "-" : reference)
            + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
