package jp.ward.guard.record;

import java.util.List;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Verified;

/**
 * From whom comes what is passed on.
 *
 * @param office the office from which it comes, null for another party
 */
public record RecordedOrigin(
    Party party, String office, Verified verified, List<RecordedIdentifier> identifiers) {

  public RecordedOrigin {
    Parts.require(party, verified);
    identifiers = List.copyOf(identifiers);
  }

  /** Prints the party. */
  @Override
  public String toString() {
    return party.name();
  }
}
