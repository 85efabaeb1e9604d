package jp.ward.guard.record;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Attribute;

/**
 * A resident asked about.
 *
 * @param disclosing what was declared to be told of that resident
 */
public record RecordedPerson(List<RecordedIdentifier> identifiers, Set<Attribute> disclosing) {

  public RecordedPerson {
    identifiers = List.copyOf(identifiers);
    disclosing = Parts.codes(Attribute.class, disclosing);
  }

  /** Prints how many identifiers and nobody. */
  @Override
  public String toString() {
    return identifiers.size() + " identifiers";
  }
}
