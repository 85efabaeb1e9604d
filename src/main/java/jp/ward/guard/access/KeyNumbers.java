package jp.ward.guard.access;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Makes public keys of the numbers in a JSON Web Key (RFC 7518, RFC 8037): empty for one that is
 * too weak or of an unknown curve, {@link KeysNotHad} for numbers that make none. Held by
 * SignInKeySetTest.
 */
final class KeyNumbers {

  private static final int WEAKEST_RSA = 2048;
  private static final int LONGEST_RSA = 8192;
  private static final int LONGEST_TEXT = 4096;

  private static final Map<String, String> CURVES =
      Map.of("P-256", "secp256r1", "P-384", "secp384r1", "P-521", "secp521r1");

  private KeyNumbers() {}

  static Optional<PublicKey> rsa(String n, String e) {
    BigInteger modulus = unsigned(n);
    BigInteger exponent = unsigned(e);
    if (modulus.bitLength() < WEAKEST_RSA || modulus.bitLength() > LONGEST_RSA) {
      return Optional.empty();
    }
    if (exponent.compareTo(BigInteger.TWO) <= 0
        || exponent.bitLength() > Long.SIZE
        || !exponent.testBit(0)
        || !modulus.testBit(0)) {
      throw new KeysNotHad("DAMAGED_KEY");
    }
    try {
      return Optional.of(
          KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
    } catch (GeneralSecurityException unusable) {
      throw new KeysNotHad("DAMAGED_KEY");
    }
  }

  static Optional<PublicKey> ec(String crv, String x, String y) {
    if (!CURVES.containsKey(crv)) {
      return Optional.empty();
    }
    ECPoint point = new ECPoint(unsigned(x), unsigned(y));
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(CURVES.get(crv)));
      ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
      if (!isOn(curve, point)) {
        throw new KeysNotHad("DAMAGED_KEY");
      }
      return Optional.of(
          KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve)));
    } catch (GeneralSecurityException unusable) {
      throw new KeysNotHad("DAMAGED_KEY");
    }
  }

  private static boolean isOn(ECParameterSpec curve, ECPoint point) {
    BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    BigInteger right =
        x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB()).mod(p);
    return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
  }

  static Optional<PublicKey> edwards(String crv, String x) {
    if (!crv.equals("Ed25519")) {
      return Optional.empty();
    }
    byte[] bytes = decoded(x);
    if (bytes.length != 32) {
      throw new KeysNotHad("DAMAGED_KEY");
    }
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    boolean isOdd = (turned[0] & 0x80) != 0;
    turned[0] &= 0x7f;
    try {
      EdECPoint point = new EdECPoint(isOdd, new BigInteger(1, turned));
      return Optional.of(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
    } catch (GeneralSecurityException unusable) {
      throw new KeysNotHad("DAMAGED_KEY");
    }
  }

  private static BigInteger unsigned(String base64url) {
    return new BigInteger(1, decoded(base64url));
  }

  private static byte[] decoded(String base64url) {
    try {
      if (base64url.isEmpty() || base64url.length() > LONGEST_TEXT) {
        throw new KeysNotHad("DAMAGED_KEY");
      }
      return Base64.getUrlDecoder().decode(base64url);
    } catch (IllegalArgumentException unreadable) {
      throw new KeysNotHad("DAMAGED_KEY");
    }
  }
}
