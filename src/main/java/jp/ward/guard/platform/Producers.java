package jp.ward.guard.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock, and the zone whose days legal dates are. */
class Producers {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  ZoneId zone(@ConfigProperty(name = "guard.zone") String zone) {
    return ZoneId.of(zone);
  }
}
