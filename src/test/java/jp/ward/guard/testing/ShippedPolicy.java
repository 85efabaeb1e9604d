package jp.ward.guard.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import jp.ward.guard.policy.PolicyFolder;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.policy.PolicyVerifier;
import jp.ward.guard.policy.ProvedOnce;
import jp.ward.guard.policy.VerifiedPolicy;

/**
 * The policy that ships, read from {@code policies/} once for all tests of a JVM. That all its
 * situations hold is proved by ShippedPolicyTest and by each start, not again for each look-up.
 */
public final class ShippedPolicy {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);
  private static final VerifiedPolicy POLICY = shipped(ProvedOnce::tables);

  private ShippedPolicy() {}

  public static VerifiedPolicy get() {
    return POLICY;
  }

  /** Read and proved, every situation of it: seconds. */
  public static VerifiedPolicy provedAnew() {
    return shipped(PolicyVerifier::verify);
  }

  private static VerifiedPolicy shipped(BiFunction<PolicyFolder, Clock, PolicyShelf> verifier) {
    return verifier
        .apply(new PolicyFolder(ShippedFolder.files()), Clock.systemUTC())
        .inForceOn(FIRST_DAY)
        .orElseThrow();
  }
}
