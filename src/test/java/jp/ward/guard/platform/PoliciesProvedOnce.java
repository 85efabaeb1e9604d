package jp.ward.guard.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.policy.ProvedOnce;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives applications under test the policies that {@link Policies} would, proved once a JVM. */
class PoliciesProvedOnce {

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  PolicyShelf shelf(
      @ConfigProperty(name = "guard.policies.dir") Optional<String> dir, Clock clock) {
    return Policies.prove(dir.orElse(""), clock, ProvedOnce::verify);
  }
}
