package jp.ward.guard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.ledger.RegisterFreshness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up even when the register is stale: the strict side answers. It says so for whoever watches. */
@Readiness
@ApplicationScoped
class RegisterReadiness implements HealthCheck {

  private final RegisterFreshness freshness;

  RegisterReadiness(RegisterFreshness freshness) {
    this.freshness = freshness;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("register")
        .up()
        .withData("stale", freshness.isStale())
        .build();
  }
}
