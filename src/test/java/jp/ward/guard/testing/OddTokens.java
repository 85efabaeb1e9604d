package jp.ward.guard.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Claims of kinds that no sign-in server of a ward gives, as JSON; "kanariya" in each must be found
 * nowhere afterwards.
 */
public final class OddTokens {

  private OddTokens() {}

  /** Claims that make it no token. */
  public static Map<String, String> refused() {
    return new TreeMap<>(
        Map.ofEntries(
            entry("groups: an object", with("groups", "{\"kanariya\":\"staff\"}")),
            entry("groups: a number", with("groups", "7")),
            entry("groups: true", with("groups", "true")),
            entry("groups: numbers", with("groups", "[1,2]")),
            entry("groups: objects", with("groups", "[{\"name\":\"kanariya\"}]")),
            entry("groups: mixed", with("groups", "[\"staff\",{\"kanariya\":1}]")),
            entry("groups: nested", with("groups", "[[\"staff\",\"kanariya\"]]")),
            entry("groups: with null", with("groups", "[\"staff\",null]")),
            entry("groups: very deep", with("groups", "[".repeat(1500) + "]".repeat(1500))),
            entry("upn: an array", with("upn", "[\"kanariya\"]")),
            entry("upn: an object", with("upn", "{\"id\":\"kanariya\"}")),
            entry("upn: a number", with("upn", "2001")),
            entry("upn: false", with("upn", "false")),
            entry("upn: very long", with("upn", "\"" + "kanariya".repeat(400) + "\"")),
            entry("sub: a number", with("sub", "2001")),
            entry("sub: an array", with("sub", "[\"kanariya\"]")),
            entry("sub: an object", with("sub", "{\"kanariya\":1}")),
            entry("sub: very long", with("sub", "\"" + "kanariya".repeat(400) + "\"")),
            entry("office: a number", with("office", "14102")),
            entry("office: an array", with("office", "[\"14102-welfare\",\"kanariya\"]")),
            entry("office: an object", with("office", "{\"code\":\"kanariya\"}")),
            entry("aud: an object", with("aud", "{\"disclosure-guard\":\"kanariya\"}")),
            entry("aud: a number", with("aud", "1")),
            entry("aud: mixed", with("aud", "[\"disclosure-guard\",{\"kanariya\":1}]")),
            entry("aud: null", with("aud", "null")),
            entry("iss: an array", with("iss", "[\"https://issuer.test\",\"kanariya\"]")),
            entry("exp: text", with("exp", "\"kanariya\"")),
            entry("exp: an object", with("exp", "{\"kanariya\":1}")),
            entry("exp: negative", with("exp", "-1")),
            entry("exp: null", with("exp", "null")),
            entry("iat: text", with("iat", "\"kanariya\"")),
            entry("iat: after exp", with("iat", "" + (seconds() + 100_000))),
            entry("nbf: far", with("nbf", "" + (seconds() + 100_000))),
            entry("twice", sound().replace("\"sub\"", "\"upn\":\"kanariya\",\"sub\"")),
            entry("an array", "[\"kanariya\"]"),
            entry("text", "\"kanariya\""),
            entry("null", "null"),
            entry("empty", ""),
            entry("cut off", sound().substring(0, sound().length() - 1)),
            entry("trailing", sound() + "kanariya")));
  }

  /** Claims that leave a token sound, and the sign-in weak. */
  public static Map<String, String> weak() {
    return new TreeMap<>(
        Map.ofEntries(
            entry("amr: a number", with("amr", "7")),
            entry("amr: an object", with("amr", "{\"mfa\":\"kanariya\"}")),
            entry("amr: objects", with("amr", "[{\"kanariya\":\"mfa\"}]")),
            entry("amr: nested", with("amr", "[[\"mfa\"]]")),
            entry("amr: null", with("amr", "null")),
            entry("auth_time: text", strong("\"kanariya\"")),
            entry("auth_time: an object", strong("{\"kanariya\":1}")),
            entry("auth_time: an array", strong("[1]")),
            entry("auth_time: true", strong("true")),
            entry("auth_time: negative", strong("-1")),
            entry("auth_time: zero", strong("0")),
            entry("auth_time: null", strong("null")),
            entry("auth_time: a fraction of long ago", strong("1.5")),
            entry("auth_time: in the future", strong("" + (seconds() + 86_400))),
            entry("auth_time: in milliseconds", strong(seconds() + "000")),
            entry("auth_time: enormous", strong("9".repeat(400))),
            entry("auth_time: not to be told", strong("1e400"))));
  }

  public static String sound() {
    return with("amr", "[]");
  }

  private static String strong(String authTime) {
    return with("auth_time", authTime).replace("{\"iss\"", "{\"amr\":[\"mfa\"],\"iss\"");
  }

  private static String with(String claim, String json) {
    Map<String, String> claims =
        new TreeMap<>(
            Map.of(
                "iss", "\"https://issuer.test\"",
                "aud", "[\"disclosure-guard\"]",
                "sub", "\"sub-s-2001\"",
                "upn", "\"s-2001\"",
                "office", "\"14102-welfare\"",
                "groups", "[\"staff\"]",
                "iat", "" + seconds(),
                "exp", "" + (seconds() + 600)));
    claims.put(claim, json);
    StringBuilder text = new StringBuilder("{\"iss\":" + claims.remove("iss"));
    claims.forEach((name, value) -> text.append(",\"").append(name).append("\":").append(value));
    return text.append('}').toString();
  }

  private static long seconds() {
    return Instant.now().getEpochSecond();
  }

  /** A token of these claims, by this key, that names no key. */
  public static String signed(String claims, PrivateKey key) {
    try {
      Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
      String text =
          base64.encodeToString("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(UTF_8))
              + "."
              + base64.encodeToString(claims.getBytes(UTF_8));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text.getBytes(UTF_8));
      return text + "." + base64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
