package jp.ward.guard.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.ward.guard.testing.KeyAnswers.jwk;
import static jp.ward.guard.testing.KeyAnswers.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.ward.guard.testing.KeyAnswers;
import jp.ward.guard.testing.OddTokens;
import jp.ward.guard.testing.Tokens;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenReaderTest {

  private static final KeyPair ONE = KeyAnswers.rsa(2048);
  private static final KeyPair TWO = KeyAnswers.rsa(2048);
  private static final KeyPair EC = KeyAnswers.ec("secp256r1");

  private final JWTAuthContextInfo settings =
      new JWTAuthContextInfo("https://sign-in.test/jwks", "https://issuer.test");
  private String answer;

  @BeforeEach
  void audience() {
    settings.setExpectedAudience(Set.of("disclosure-guard"));
  }

  private static Tokens clerk() {
    return Tokens.of("s-2001", "14102-welfare", "staff");
  }

  private static String by(String kid, PrivateKey key) {
    return clerk().signedBy(kid, key).mint();
  }

  private JWTCallerPrincipal read(String token) throws ParseException {
    SignInKeys keys =
        new SignInKeys(
            true,
            Set.of("RS256"),
            () -> CompletableFuture.completedFuture(KeyAnswers.bytes(answer)),
            Clock.systemUTC());
    keys.keepFresh();
    return new TokenReader(keys, new SignInKeyResolver(keys)).parse(token, settings);
  }

  private void refused(String token) {
    ParseException refused = assertThrows(ParseException.class, () -> read(token));
    assertEquals("not a sound token", refused.getMessage());
    assertEquals(null, refused.getCause());
  }

  @Test
  void a_token_is_verified_whatever_names_keys_and_token_have() throws ParseException {
    Map<String, List<String>> answers =
        Map.of(
            set(jwk("a", ONE)), List.of(by("a", ONE.getPrivate()), by(null, ONE.getPrivate())),
            set(jwk(null, ONE)), List.of(by("a", ONE.getPrivate()), by(null, ONE.getPrivate())),
            set(jwk("a", TWO), jwk("a", ONE)), List.of(by("a", ONE.getPrivate())),
            set(jwk("b", TWO), jwk("a", ONE)), List.of(by(null, ONE.getPrivate())),
            set(jwk(null, TWO), jwk(null, ONE)), List.of(by("x", ONE.getPrivate())),
            set(jwk("a", EC), jwk("a", ONE)), List.of(by("a", ONE.getPrivate())));
    for (Map.Entry<String, List<String>> one : answers.entrySet()) {
      answer = one.getKey();
      for (String token : one.getValue()) {
        assertEquals("s-2001", read(token).getClaim("upn"));
      }
    }
  }

  @Test
  void a_token_by_another_key_or_another_algorithm_is_refused() throws JoseException {
    answer = set(jwk("a", ONE), jwk("e", EC), jwk("p", TWO, "alg", "RS512"));
    refused(by("a", TWO.getPrivate()));
    refused(by("b", ONE.getPrivate()));
    refused(by("b", TWO.getPrivate()));
    refused(by(null, TWO.getPrivate()));
    refused(by("p", TWO.getPrivate()));
    refused(signed("a", "RS512", ONE.getPrivate()));
    refused(signed("a", "PS256", ONE.getPrivate()));
    refused(signed("e", "ES256", EC.getPrivate()));
    // The public key, which everybody has, as a shared secret.
    refused(signed("a", "HS256", new HmacKey(ONE.getPublic().getEncoded())));
    refused(signed("a", "HS256", new HmacKey(KeyAnswers.bytes(jwk("a", ONE)))));
    String[] parts = by("a", ONE.getPrivate()).split("\\.");
    for (String alg : List.of("none", "None", "NONE", "", "RS256 ", "rs256", "RS1")) {
      String head = "{\"alg\":\"" + alg + "\",\"kid\":\"a\"}";
      String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes(UTF_8));
      refused(encoded + "." + parts[1] + ".");
      refused(encoded + "." + parts[1] + "." + parts[2]);
    }
  }

  @Test
  void a_key_that_a_token_brings_along_is_not_looked_at() throws JoseException {
    answer = set(jwk("a", ONE));
    JsonWebSignature token = unsigned("a", "RS256", TWO.getPrivate());
    token.getHeaders().setObjectHeaderValue("jwk", Map.of("kty", "RSA"));
    token.setHeader("jku", "https://attacker.test/jwks");
    token.setHeader("x5u", "https://attacker.test/cert");
    refused(token.getCompactSerialization());
  }

  private static String signed(String kid, String alg, java.security.Key key) throws JoseException {
    return unsigned(kid, alg, key).getCompactSerialization();
  }

  private static JsonWebSignature unsigned(String kid, String alg, java.security.Key key) {
    JsonWebSignature token = new JsonWebSignature();
    String payload = by(kid, ONE.getPrivate()).split("\\.")[1];
    token.setPayloadBytes(Base64.getUrlDecoder().decode(payload));
    token.setAlgorithmHeaderValue(alg);
    token.setKeyIdHeaderValue(kid);
    token.setKey(key);
    return token;
  }

  @Test
  void without_any_key_the_guard_is_unavailable_and_nobody_is_called_unknown() {
    answer = "<html>starting</html>";
    Refusal refusal = assertThrows(Refusal.class, () -> read(by("a", ONE.getPrivate())));
    assertEquals(ProblemCode.GUARD_UNAVAILABLE, refusal.code());
  }

  @Test
  void what_the_guard_does_not_read_is_let_go() throws ParseException {
    answer = set(jwk("a", ONE));
    Tokens token =
        clerk()
            .with("address", Map.of("street", "kanariya"))
            .with("deep", List.of(List.of(List.of("kanariya"))))
            .with("roleMappings", Map.of("staff", "auditor"))
            .amr("mfa")
            .signedBy("a", ONE.getPrivate());
    JWTCallerPrincipal read = read(token.mint());
    assertFalse(read.getClaimNames().contains("address"));
    assertFalse(read.getClaimNames().contains("deep"));
    assertTrue(read.getClaimNames().containsAll(Set.of("upn", "office", "amr")));
  }

  static Stream<String> odd() {
    return OddTokens.refused().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("odd")
  void a_token_with_claims_of_odd_kinds_is_none(String name) {
    answer = set(jwk("a", ONE));
    refused(OddTokens.signed(OddTokens.refused().get(name), ONE.getPrivate()));
  }
}
