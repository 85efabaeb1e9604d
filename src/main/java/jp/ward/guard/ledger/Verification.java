package jp.ward.guard.ledger;

import java.util.Optional;

/**
 * What a walk over the whole ledger found.
 *
 * @param entries how many entries are as they were written, counted from the first
 * @param destroyed how many of them have lost the key to their content
 * @param firstFault where it stops being as it was written, empty for a sound ledger
 */
public record Verification(long entries, long destroyed, Optional<LedgerFault> firstFault) {

  public boolean isSound() {
    return firstFault.isEmpty();
  }
}
