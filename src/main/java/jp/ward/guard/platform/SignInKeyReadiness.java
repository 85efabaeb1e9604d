package jp.ward.guard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import jp.ward.guard.access.SignInKeys;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready before the sign-in server gave keys once. Afterwards the keys that were had go on
 * counting while it gives none: that is told, and after {@link #LONGEST} it is not ready, because a
 * withdrawn key would go on counting too. Held by SignInKeyReadinessTest, KeyServerIT.
 */
@Readiness
@ApplicationScoped
class SignInKeyReadiness implements HealthCheck {

  static final Duration LONGEST = Duration.ofMinutes(15);

  private final SignInKeys keys;

  SignInKeyReadiness(SignInKeys keys) {
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    return answer(keys.areAwaited(), keys.missingFor(), keys.fault());
  }

  static HealthCheckResponse answer(boolean areAwaited, Duration missing, String fault) {
    boolean isBearable = missing == null || missing.compareTo(LONGEST) < 0;
    return HealthCheckResponse.named("keys of the sign-in server")
        .withData("had", !areAwaited)
        .withData("missingForSeconds", missing == null ? 0 : Math.max(1, missing.toSeconds()))
        .withData("fault", fault == null ? "" : fault)
        .status(!areAwaited && isBearable)
        .build();
  }
}
