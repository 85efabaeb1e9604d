package jp.ward.guard.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** Finds the key that signed a token among those of the sign-in server. Held by TokenReaderTest. */
@ApplicationScoped
class SignInKeyResolver implements VerificationKeyResolver {

  private final SignInKeys keys;

  SignInKeyResolver(SignInKeys keys) {
    this.keys = keys;
  }

  /** The key whose signature holds: names may repeat or be missing, a signature tells. */
  @Override
  public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> around)
      throws UnresolvableKeyException {
    List<SignInKey> tried = candidates(token);
    Optional<SignInKey> signer = signer(token, tried);
    if (signer.isEmpty()) {
      keys.askAgain();
      List<SignInKey> more =
          candidates(token).stream().filter(one -> !tried.contains(one)).toList();
      signer = signer(token, more);
    }
    return signer
        .map(SignInKey::key)
        .orElseThrow(() -> new UnresolvableKeyException("no key of the sign-in server fits"));
  }

  private List<SignInKey> candidates(JsonWebSignature token) {
    return keys.candidates(token.getKeyIdHeaderValue(), token.getAlgorithmHeaderValue());
  }

  private static Optional<SignInKey> signer(JsonWebSignature token, List<SignInKey> tried) {
    return tried.stream().filter(one -> isSignedBy(token, one)).findFirst();
  }

  private static boolean isSignedBy(JsonWebSignature token, SignInKey key) {
    try {
      token.setKey(key.key());
      return token.verifySignature();
    } catch (JoseException refused) {
      return false;
    }
  }
}
