package jp.ward.guard.access;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/**
 * A public key of the sign-in server. Held by SignInKeySetTest.
 *
 * @param kid its name, null where the server gives it none
 * @param alg the one algorithm it is for, null where the server does not say
 */
record SignInKey(String kid, String alg, PublicKey key) {

  private static final Map<String, Integer> CURVES =
      Map.of("ES256", 256, "ES384", 384, "ES512", 521);

  /** Tells whether a token may be signed by it; a key or token without a name fits any other. */
  boolean fits(String tokenKid, String tokenAlg) {
    return (kid == null || tokenKid == null || kid.equals(tokenKid)) && signs(tokenAlg);
  }

  /** Tells whether it can sign by this algorithm: of its own kind, never a shared secret. */
  boolean signs(String algorithm) {
    if (algorithm == null || alg != null && !alg.equals(algorithm)) {
      return false;
    }
    if (key instanceof RSAPublicKey) {
      return algorithm.matches("[RP]S(256|384|512)");
    }
    if (key instanceof ECPublicKey ec) {
      int size = ec.getParams().getCurve().getField().getFieldSize();
      return CURVES.getOrDefault(algorithm, 0) == size;
    }
    return algorithm.equals("EdDSA");
  }

  /** Prints nothing of the key. */
  @Override
  public String toString() {
    return "a sign-in key";
  }
}
