package jp.ward.guard.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Content encrypted under a key of its own, which is itself encrypted under the content key. Stands
 * in three columns of a row.
 *
 * @param wrappedKey the content's own AES-256 key, wrapped; empty once it has been destroyed
 * @param nonce 12 bytes
 * @param ciphertext with its 16-byte tag
 */
@Embeddable
public record Sealed(
    @Column(name = "wrapped_key") byte[] wrappedKey, byte[] nonce, byte[] ciphertext) {

  /** This content without its key: nobody can open it again. */
  public Sealed destroyed() {
    return new Sealed(new byte[0], nonce, ciphertext);
  }

  public boolean isDestroyed() {
    return wrappedKey == null || wrappedKey.length == 0;
  }

  @Override
  public String toString() {
    return isDestroyed() ? "Sealed[destroyed]" : "Sealed[...]";
  }
}
