package jp.ward.guard.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up whatever mail servers do: the guard answers without them. It says so for whoever watches. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

  private final OutboxMeters meters;

  OutboxHealth(OutboxMeters meters) {
    this.meters = meters;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("notices")
        .up()
        .withData("waiting", meters.last(NoticeState.WAITING))
        .withData("dead", meters.last(NoticeState.DEAD))
        .withData("undeliverable", meters.last(NoticeState.UNDELIVERABLE))
        .build();
  }
}
