package jp.ward.guard.decision;

import java.util.Optional;

/**
 * A policy as the decision reads it. The one implementation is {@code policy.VerifiedPolicy}: what
 * was proved is what runs (held by ArchitectureTest.onlyAVerifiedPolicyRules).
 */
public interface Rulings {

  /** The strictest row that speaks of the situation; empty where no table does. */
  Optional<Ruling> rulingFor(Situation situation);

  /** The code of the words for this act, channel and party; the same whoever is asked about. */
  String scriptFor(Situation situation);
}
