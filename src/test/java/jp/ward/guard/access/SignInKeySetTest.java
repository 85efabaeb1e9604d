package jp.ward.guard.access;

import static jp.ward.guard.testing.KeyAnswers.bytes;
import static jp.ward.guard.testing.KeyAnswers.jwk;
import static jp.ward.guard.testing.KeyAnswers.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ward.guard.testing.KeyAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignInKeySetTest {

  private static final Set<String> RS256 = Set.of("RS256");
  private static final KeyPair RSA = KeyAnswers.rsa(2048);
  private static final KeyPair EC = KeyAnswers.ec("secp256r1");
  private static final String SOUND = jwk("k", RSA, "use", "sig", "alg", "RS256");

  /** Answers that are none: what is had stays. */
  static Stream<String> lies() {
    String many = String.join(",", IntStream.range(0, 65).mapToObj(i -> SOUND).toList());
    return Stream.of(
        "",
        " ",
        "null",
        "[]",
        "\"keys\"",
        "{}",
        "{\"keys\":null}",
        "{\"keys\":{}}",
        "{\"keys\":[]}",
        "{\"keys\":\"" + "x".repeat(50) + "\"}",
        "<!DOCTYPE html><html><body>Sign in</body></html>",
        set(SOUND).substring(0, set(SOUND).length() - 1),
        set(SOUND).substring(0, set(SOUND).length() / 2),
        set(SOUND) + "<html>",
        set(SOUND) + set(SOUND),
        "\u0000" + set(SOUND),
        "{\"keys\":[],\"keys\":[" + SOUND + "]}",
        "{\"error\":\"temporarily_unavailable\"}",
        set("null"),
        set("\"k\""),
        set("[]"),
        set(SOUND, "1"),
        set("{}"),
        set(
            "{\"kty\":\"oct\",\"kid\":\"k\",\"k\":\"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ\"}"),
        set("{\"kty\":\"RSA\"}"),
        set("{\"kty\":\"RSA\",\"n\":\"\",\"e\":\"AQAB\"}"),
        set("{\"kty\":\"RSA\",\"n\":12,\"e\":\"AQAB\"}"),
        set("{\"kty\":\"RSA\",\"n\":\"!!\",\"e\":\"AQAB\"}"),
        set("{\"kty\":\"ROT13\",\"n\":\"AQAB\"}"),
        set(SOUND.replace("\"e\":\"AQAB\"", "\"e\":\"AQ\"")),
        set(SOUND.replace("\"e\":\"AQAB\"", "\"e\":\"AA\"")),
        set(SOUND.replace("\"kid\":\"k\"", "\"kid\":7")),
        set(SOUND.replace("\"kty\":\"RSA\"", "\"kty\":[\"RSA\"]")),
        set(SOUND.replace("\"kid\"", "\"kty\":\"RSA\",\"kid\"")),
        set(SOUND.replace("\"use\":\"sig\"", "\"use\":true")),
        set(SOUND.replace("\"use\":\"sig\"", "\"key_ops\":\"verify\"")),
        set(jwk("k", RSA, "use", "enc")),
        set(jwk("k", RSA, "alg", "RSA-OAEP")),
        set(jwk("k", RSA, "alg", "HS256")),
        set(jwk("k", RSA, "alg", "none")),
        set(jwk("k", RSA, "alg", "RS512")),
        set(jwk("k", KeyAnswers.rsa(1024))),
        set(jwk("k", EC)),
        set(jwk("k", EC).replace("P-256", "P-384")),
        set(SOUND, jwk("e", EC).replaceAll("\"y\":\"..", "\"y\":\"AA")),
        "{\"keys\":[" + many + "]}");
  }

  @ParameterizedTest
  @MethodSource("lies")
  void a_lie_is_no_answer(String answer) {
    KeysNotHad fault =
        assertThrows(KeysNotHad.class, () -> SignInKeySet.read(bytes(answer), RS256));
    assertTrue(fault.getMessage().matches("[A-Z_]{3,20}"), fault.getMessage());
  }

  @Test
  void bytes_that_are_no_text_are_no_answer() {
    for (byte[] bytes : List.of(new byte[] {(byte) 0xff, (byte) 0xfe}, new byte[300])) {
      assertThrows(KeysNotHad.class, () -> SignInKeySet.read(bytes, RS256));
    }
    byte[] deep = bytes("{\"keys\":" + "[".repeat(100_000));
    assertThrows(KeysNotHad.class, () -> SignInKeySet.read(deep, RS256));
  }

  @Test
  void the_sound_keys_of_an_answer_are_taken_and_the_others_passed_over() {
    String answer =
        set(
            SOUND,
            jwk("enc", KeyAnswers.rsa(2048), "use", "enc", "alg", "RSA-OAEP"),
            jwk("weak", KeyAnswers.rsa(1024)),
            jwk("ec", EC),
            "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}",
            jwk(null, KeyAnswers.rsa(2048)));
    List<SignInKey> keys = SignInKeySet.read(bytes(answer), RS256);
    assertEquals(2, keys.size());
    assertEquals(new SignInKey("k", "RS256", RSA.getPublic()), keys.get(0));
    assertEquals(null, keys.get(1).kid());
  }

  @Test
  void every_kind_that_is_allowed_is_read() {
    String x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"; // RFC 8037 A.2
    String edwards = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x + "\"}";
    for (String curve : List.of("secp256r1", "secp384r1", "secp521r1")) {
      KeyPair pair = KeyAnswers.ec(curve);
      List<SignInKey> keys =
          SignInKeySet.read(bytes(set(jwk("e", pair))), Set.of("ES256", "ES384", "ES512"));
      assertEquals(pair.getPublic(), keys.get(0).key());
    }
    assertEquals(1, SignInKeySet.read(bytes(set(edwards)), Set.of("EdDSA")).size());
  }

  @Test
  void a_key_signs_by_its_own_kind_of_algorithm_alone() {
    SignInKey rsa = new SignInKey("k", null, RSA.getPublic());
    SignInKey ec = new SignInKey(null, null, EC.getPublic());
    for (String other :
        new String[] {"HS256", "none", "ES256", "EdDSA", "RS1", "rs256", "", null}) {
      assertEquals(false, rsa.signs(other), other);
    }
    for (String other : new String[] {"HS256", "RS256", "ES384", "ES512", "EdDSA", "none", null}) {
      assertEquals(false, ec.signs(other), other);
    }
    assertTrue(rsa.fits(null, "PS256") && rsa.fits("k", "RS256") && !rsa.fits("K", "RS256"));
    assertTrue(ec.fits("any", "ES256"));
    assertTrue(!new SignInKey("k", "RS512", RSA.getPublic()).fits("k", "RS256"));
  }
}
