package jp.ward.guard.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Remembers a verified token for at most a minute and never past its {@code exp}: checking a
 * signature costs more than answering a question.
 *
 * <p>Only tokens that passed are remembered, by their SHA-256, by the settings they were verified
 * with and only until the sign-in server withdraws a key; the token itself is not a key.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class RememberingTokenFactory extends JWTCallerPrincipalFactory {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int MOST = 10_000;

  private final JWTCallerPrincipalFactory verifying;
  private final SignInKeys keys;
  private final Clock clock;
  private final Cache<Seen, JWTCallerPrincipal> passed =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  @Inject
  RememberingTokenFactory(TokenReader verifying, SignInKeys keys, Clock clock) {
    this((JWTCallerPrincipalFactory) verifying, keys, clock);
  }

  RememberingTokenFactory(JWTCallerPrincipalFactory verifying, SignInKeys keys, Clock clock) {
    this.verifying = verifying;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
    Seen seen = new Seen(sha256(token), settings, keys.withdrawals());
    JWTCallerPrincipal known = passed.getIfPresent(seen);
    if (known != null && clock.instant().getEpochSecond() < known.getExpirationTime()) {
      return known;
    }
    JWTCallerPrincipal verified = verifying.parse(token, settings);
    passed.put(seen, verified);
    return verified;
  }

  private static String sha256(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Seen(String sha256, JWTAuthContextInfo settings, long withdrawals) {}
}
