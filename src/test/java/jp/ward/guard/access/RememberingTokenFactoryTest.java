package jp.ward.guard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import jp.ward.guard.testing.KeyAnswers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class RememberingTokenFactoryTest {

  private static final KeyPair KEY = KeyAnswers.rsa(2048);

  private final Instant exp = Instant.parse("2026-11-22T09:00:30Z");
  private Instant now = exp.minusSeconds(30);
  private int verified;

  private String answer = KeyAnswers.set(KeyAnswers.jwk("a", KEY), KeyAnswers.jwk("b", KEY));
  private final SignInKeys signInKeys =
      new SignInKeys(
          true,
          Set.of("RS256"),
          () -> CompletableFuture.completedFuture(KeyAnswers.bytes(answer)),
          new Ticking());
  private final JWTAuthContextInfo settings = new JWTAuthContextInfo();
  private final RememberingTokenFactory tokens =
      new RememberingTokenFactory(new Verifying(), signInKeys, new Ticking());

  @Test
  void a_token_that_passed_is_verified_once() throws ParseException {
    assertSame(tokens.parse("good", settings), tokens.parse("good", settings));
    assertEquals(1, verified);
  }

  @Test
  void another_token_is_verified_for_itself() throws ParseException {
    tokens.parse("good", settings);
    tokens.parse("good2", settings);
    assertEquals(2, verified);
  }

  @Test
  void a_token_that_failed_is_not_remembered() {
    assertThrows(ParseException.class, () -> tokens.parse("bad", settings));
    assertThrows(ParseException.class, () -> tokens.parse("bad", settings));
    assertEquals(2, verified);
  }

  @Test
  void a_token_is_never_remembered_past_its_end() throws ParseException {
    tokens.parse("good", settings);
    now = exp;
    tokens.parse("good", settings);
    assertEquals(2, verified);
  }

  @Test
  void a_token_that_passed_under_other_settings_is_verified_again() throws ParseException {
    tokens.parse("good", new JWTAuthContextInfo());
    tokens.parse("good", settings);
    assertEquals(2, verified);
  }

  @Test
  void a_remembered_token_is_verified_again_once_a_key_is_withdrawn() throws ParseException {
    now = exp.minusSeconds(300);
    signInKeys.keepFresh();
    tokens.parse("good", settings);
    answer = KeyAnswers.set(KeyAnswers.jwk("b", KEY));
    for (int i = 0; i < 50; i++) {
      now = now.plusSeconds(1);
      signInKeys.keepFresh();
    }
    tokens.parse("good", settings);
    assertEquals(2, verified);
  }

  private class Verifying extends JWTCallerPrincipalFactory {
    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
      verified++;
      if (token.startsWith("bad")) {
        throw new ParseException("bad");
      }
      JwtClaims claims = new JwtClaims();
      claims.setExpirationTime(NumericDate.fromSeconds(exp.getEpochSecond()));
      return new DefaultJWTCallerPrincipal(token, "JWT", claims);
    }
  }

  private class Ticking extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
