package jp.ward.guard.check;

import java.util.Set;

/** Tells which checks two people approved (rule 8). */
interface ApprovedChecks {

  /** Those of these checks that were approved, used or not; called under the ledger's head. */
  Set<String> among(Set<String> checks);
}
