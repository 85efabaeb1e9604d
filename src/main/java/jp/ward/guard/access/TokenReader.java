package jp.ward.guard.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jp.ward.guard.web.Refusal;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies a token and takes from it what the guard reads.
 *
 * <p>Whatever else goes wrong with one is that it counts as no token: libraries stumble over claims
 * of odd kinds, and quote them.
 */
@ApplicationScoped
@Typed(TokenReader.class)
class TokenReader extends JWTCallerPrincipalFactory {

  private final SignInKeys keys;
  private final DefaultJWTTokenParser parser;

  @Inject
  TokenReader(SignInKeys keys, SignInKeyResolver resolver) {
    this.keys = keys;
    this.parser = new AtAddress(resolver);
  }

  /** Throws {@link Refusal} while no key was had yet: then nobody can be told from anybody. */
  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
    try {
      JwtContext read = parser.parse(token, settings);
      JwtClaims claims = read.getJwtClaims();
      if (TokenShape.isSound(claims.getClaimsMap())) {
        return new DefaultJWTCallerPrincipal(
            token, read.getJoseObjects().get(0).getHeader("typ"), only(claims));
      }
    } catch (ParseException | RuntimeException | StackOverflowError unsound) {
      if (keys.areAwaited()) {
        throw Refusal.unavailable();
      }
    }
    throw new ParseException("not a sound token");
  }

  private static JwtClaims only(JwtClaims claims) {
    JwtClaims kept = new JwtClaims();
    claims.getClaimsMap().forEach((name, value) -> keep(kept, name, value));
    return kept;
  }

  private static void keep(JwtClaims kept, String name, Object value) {
    if (TokenShape.READ.contains(name)) {
      kept.setClaim(name, value);
    }
  }

  /** Takes the keys of an address from the guard's own source, all others as the library does. */
  private static final class AtAddress extends DefaultJWTTokenParser {

    private final VerificationKeyResolver resolver;

    AtAddress(VerificationKeyResolver resolver) {
      this.resolver = resolver;
    }

    @Override
    protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo settings)
        throws UnresolvableKeyException {
      return settings.getPublicKeyLocation() == null
          ? super.getVerificationKeyResolver(settings)
          : resolver;
    }
  }
}
