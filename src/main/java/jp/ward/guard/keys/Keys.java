package jp.ward.guard.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.ward.guard.kernel.Ids;

/** What the guard does with its keys. No method gives a key away. */
@ApplicationScoped
public class Keys {

  private final List<byte[]> identifierKeys;
  private final byte[] contentKey;
  private final byte[] bindingKey;
  private final byte[] ledgerKey;
  private final ClearanceKey clearanceKey;

  public Keys(KeyFolder folder) {
    identifierKeys = folder.identifierKeys();
    contentKey = folder.contentKey();
    bindingKey = folder.bindingKey();
    ledgerKey = folder.ledgerKey();
    clearanceKey = folder.clearanceKey();
  }

  /** The newest depth: how many identifier keys wrap each other, at least 1. */
  public int depth() {
    return identifierKeys.size();
  }

  /**
   * The keyed mark of a normal form: HMAC under key 1, that under key 2, up to {@code depth}.
   * Wrapping lets stored marks of an older depth be carried to a new key without the plain value.
   *
   * @param depth 1 to {@link #depth()}
   * @return 43 characters of base64url
   */
  public String mark(int depth, String normalForm) {
    if (depth < 1 || depth > depth()) {
      throw new IllegalArgumentException("no identifier key of this depth: " + depth);
    }
    byte[] mark = normalForm.getBytes(StandardCharsets.UTF_8);
    for (byte[] key : identifierKeys.subList(0, depth)) {
      mark = Crypto.hmac(key, mark);
    }
    return base64url(mark);
  }

  /**
   * Carries a stored mark one depth on without its plain value: the HMAC under key {@code toDepth}
   * over the mark of the depth before.
   *
   * @param toDepth 2 to {@link #depth()}
   */
  public String wrap(String mark, int toDepth) {
    if (toDepth < 2 || toDepth > depth()) {
      throw new IllegalArgumentException("no identifier key to wrap with: " + toDepth);
    }
    byte[] inner = Base64.getUrlDecoder().decode(mark);
    return base64url(Crypto.hmac(identifierKeys.get(toDepth - 1), inner));
  }

  /** A keyed hash that binds one thing to another (approvals, repeated requests), base64url. */
  public String bindingMac(Frame message) {
    return base64url(Crypto.hmac(bindingKey, message.bytes()));
  }

  /** The MAC of a link or the head of the ledger's chain, whose form is published, 32 bytes. */
  public byte[] ledgerMac(byte[] message) {
    return Crypto.hmac(ledgerKey, message);
  }

  /** The MAC of a row of the register beside the ledger, or of their sum, 32 bytes. */
  public byte[] registerMac(Frame message) {
    return Crypto.hmac(ledgerKey, message.bytes());
  }

  /** The ES256 signature of a clearance, as a JWS carries it. */
  public byte[] signClearance(byte[] message) {
    return clearanceKey.sign(message);
  }

  /** Whether this is our signature of that message. */
  public boolean isClearance(byte[] message, byte[] signature) {
    return clearanceKey.isSignatureOf(message, signature);
  }

  /** The public key of clearances: kty, crv, x, y, and kid. */
  public Map<String, String> clearanceJwk() {
    return clearanceKey.jwk();
  }

  /** Encrypts under a fresh key; {@code associated} must be given again to open it. */
  public Sealed seal(byte[] plain, byte[] associated) {
    byte[] own = Ids.bytes(Crypto.KEY_BYTES);
    byte[] wrapNonce = Ids.bytes(Crypto.NONCE_BYTES);
    byte[] wrapped = Crypto.encrypt(contentKey, wrapNonce, own, associated);
    byte[] nonce = Ids.bytes(Crypto.NONCE_BYTES);
    return new Sealed(
        concat(wrapNonce, wrapped), nonce, Crypto.encrypt(own, nonce, plain, associated));
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalStateException when its key was destroyed, or it or its associated data changed
   */
  public byte[] open(Sealed sealed, byte[] associated) {
    if (sealed.isDestroyed()) {
      throw new IllegalStateException("the key of this content was destroyed");
    }
    try {
      byte[] wrapped = sealed.wrappedKey();
      byte[] wrapNonce = Arrays.copyOf(wrapped, Crypto.NONCE_BYTES);
      byte[] rest = Arrays.copyOfRange(wrapped, wrapNonce.length, wrapped.length);
      byte[] own = Crypto.decrypt(contentKey, wrapNonce, rest, associated);
      return Crypto.decrypt(own, sealed.nonce(), sealed.ciphertext(), associated);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("this content was changed or belongs to other keys");
    }
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
