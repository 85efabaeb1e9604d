package jp.ward.guard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the clocks are apart: an answer's order and a measure's dates hang on them. */
@Readiness
@ApplicationScoped
class ClockReadiness implements HealthCheck {

  private final DatabaseFacts database;
  private final Clock clock;

  ClockReadiness(DatabaseFacts database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      return HealthCheckResponse.named("clock within 30 s of the database's")
          .status(ClockSkew.isBearable(clock, database.now()))
          .build();
    } catch (SQLException e) {
      return HealthCheckResponse.down("clock within 30 s of the database's");
    }
  }
}
