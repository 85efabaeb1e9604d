package jp.ward.guard.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Mints the tokens of a story: {@code Tokens.of("clerk-1", "14101-civil",
 * "staff").strong().mint()}.
 */
public final class Tokens {

  private final Map<String, Object> claims = new LinkedHashMap<>();
  private boolean isSignedByAnother;
  private PrivateKey signer;
  private String kid;

  private Tokens() {}

  /** A sound token for ten minutes; sub is {@code sub-} and the upn. */
  public static Tokens of(String upn, String office, String... groups) {
    Instant now = Instant.now();
    return new Tokens()
        .with("iss", GuardTestResource.ISSUER)
        .with("aud", List.of("disclosure-guard"))
        .with("sub", "sub-" + upn)
        .with("upn", upn)
        .with("office", office)
        .with("groups", List.of(groups))
        .with("jti", UUID.randomUUID().toString())
        .with("iat", now.getEpochSecond())
        .with("exp", now.plus(Duration.ofMinutes(10)).getEpochSecond());
  }

  public Tokens with(String claim, Object value) {
    claims.put(claim, value);
    return this;
  }

  public Tokens without(String claim) {
    claims.remove(claim);
    return this;
  }

  public Tokens amr(String... methods) {
    return with("amr", List.of(methods));
  }

  /** Signed in with two factors, just now. */
  public Tokens strong() {
    return amr("mfa").with("auth_time", Instant.now().getEpochSecond());
  }

  public Tokens expired() {
    Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
    return with("iat", hourAgo.getEpochSecond())
        .with("exp", hourAgo.plusSeconds(60).getEpochSecond());
  }

  public Tokens signedByAnother() {
    isSignedByAnother = true;
    return this;
  }

  /** Signed by this key, which the head of the token names; kid null for no name. */
  public Tokens signedBy(String name, PrivateKey key) {
    kid = name;
    signer = key;
    return this;
  }

  /** The head of a raw request that carries it, and says that a body is JSON. */
  public String headers() {
    return "Authorization: Bearer %s\r\nContent-Type: application/json\r\n".formatted(mint());
  }

  public String mint() {
    try {
      String name = kid == null ? "" : ",\"kid\":\"" + kid + "\"";
      String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\"" + name + "}";
      String text =
          base64url(header.getBytes(UTF_8))
              + "."
              + base64url(new ObjectMapper().writeValueAsBytes(claims));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signer());
      signature.update(text.getBytes(UTF_8));
      return text + "." + base64url(signature.sign());
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private PrivateKey signer() throws GeneralSecurityException {
    if (signer != null) {
      return signer;
    }
    if (isSignedByAnother) {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    }
    byte[] key = Base64.getDecoder().decode(System.getProperty(GuardTestResource.SIGNER));
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
