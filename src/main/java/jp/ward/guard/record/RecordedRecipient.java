package jp.ward.guard.record;

import java.util.List;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Verified;

/**
 * Who would learn it.
 *
 * @param office the office that is the recipient, null for another party
 * @param stated how was named for whom the recipient acts
 */
public record RecordedRecipient(
    Party party,
    String office,
    Verified verified,
    List<RecordedIdentifier> identifiers,
    Stated stated,
    List<RecordedIdentifier> actingFor) {

  public RecordedRecipient {
    Parts.require(party, verified, stated);
    identifiers = List.copyOf(identifiers);
    actingFor = List.copyOf(actingFor);
  }

  /** Prints the party. */
  @Override
  public String toString() {
    return party.name();
  }
}
