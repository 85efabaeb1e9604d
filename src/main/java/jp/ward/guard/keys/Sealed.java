package jp.ward.guard.keys;

/**
 * Content encrypted under a key of its own, which is itself encrypted under the content key.
 *
 * @param wrappedKey the content's own AES-256 key, wrapped; empty once it has been destroyed
 * @param nonce 12 bytes
 * @param ciphertext with its 16-byte tag
 */
public record Sealed(byte[] wrappedKey, byte[] nonce, byte[] ciphertext) {

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
