package jp.ward.guard.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Key sets as a sign-in server answers them, sound and odd. */
public final class KeyAnswers {

  private KeyAnswers() {}

  public static KeyPair rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static KeyPair ec(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key as JSON, with further members ({@code "use", "sig"}); kid null for none. */
  public static String jwk(String kid, KeyPair pair, String... further) {
    Map<String, String> members = new LinkedHashMap<>();
    if (kid != null) {
      members.put("kid", kid);
    }
    if (pair.getPublic() instanceof RSAPublicKey key) {
      members.put("kty", "RSA");
      members.put("n", number(key.getModulus()));
      members.put("e", number(key.getPublicExponent()));
    } else if (pair.getPublic() instanceof ECPublicKey key) {
      members.put("kty", "EC");
      members.put("crv", "P-" + key.getParams().getCurve().getField().getFieldSize());
      members.put("x", number(key.getW().getAffineX()));
      members.put("y", number(key.getW().getAffineY()));
    }
    for (int i = 0; i < further.length; i += 2) {
      members.put(further[i], further[i + 1]);
    }
    return members.entrySet().stream()
        .map(one -> "\"" + one.getKey() + "\":\"" + one.getValue() + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  public static String set(String... jwks) {
    return "{\"keys\":[" + String.join(",", jwks) + "]}";
  }

  public static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
