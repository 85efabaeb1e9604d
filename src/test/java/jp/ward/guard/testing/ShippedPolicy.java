package jp.ward.guard.testing;

import java.time.Clock;
import java.time.LocalDate;
import jp.ward.guard.policy.PolicyFolder;
import jp.ward.guard.policy.PolicyVerifier;
import jp.ward.guard.policy.VerifiedPolicy;

/** The policy that ships, read from {@code policies/} and proved once for all tests of a JVM. */
public final class ShippedPolicy {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);
  private static final VerifiedPolicy POLICY = provedAnew();

  private ShippedPolicy() {}

  public static VerifiedPolicy get() {
    return POLICY;
  }

  /** Read and proved once more, for tests of the reading and proving: a second. */
  public static VerifiedPolicy provedAnew() {
    return PolicyVerifier.verify(new PolicyFolder(ShippedFolder.files()), Clock.systemUTC())
        .inForceOn(FIRST_DAY)
        .orElseThrow();
  }
}
