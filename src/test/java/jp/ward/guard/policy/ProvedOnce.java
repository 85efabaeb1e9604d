package jp.ward.guard.policy;

import java.time.Clock;
import java.util.List;

/**
 * Proves a policy as the start does, but walks all situations once for the same words and tables in
 * one JVM: tests start the application dozens of times, and a walk takes ten seconds of CPU. That
 * the start itself proves is held by PoliciesTest and BadPolicyZooTest.
 */
public final class ProvedOnce {

  private ProvedOnce() {}

  /** Proves each table and none of their situations together, for tests that look rows up. */
  public static PolicyShelf tables(PolicyFolder folder, Clock clock) {
    return PolicyVerifier.verify(folder, clock, (tables, file, vocabulary, problems) -> 0);
  }

  public static PolicyShelf verify(PolicyFolder folder, Clock clock) {
    return PolicyVerifier.verify(
        folder,
        clock,
        (tables, file, vocabulary, problems) -> {
          // A system property, because each application is loaded by class loaders of its own.
          String key = "testing.proved." + folder.hashOf(List.of(file, Vocabulary.FILE));
          Long known = Long.getLong(key);
          if (known != null) {
            return known;
          }
          int before = problems.size();
          long situations = JointProof.prove(tables, file, vocabulary, problems);
          if (problems.size() == before) {
            System.setProperty(key, "" + situations);
          }
          return situations;
        });
  }
}
