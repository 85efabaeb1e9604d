package jp.ward.guard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jp.ward.guard.ledger.CommitProbe;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while nothing can be answered, written and kept: every check would answer 503. */
@Readiness
@ApplicationScoped
class CommitReadiness implements HealthCheck {

  private final CommitProbe probe;

  CommitReadiness(CommitProbe probe) {
    this.probe = probe;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("the database writes and keeps")
        .status(probe.isWritable())
        .build();
  }
}
