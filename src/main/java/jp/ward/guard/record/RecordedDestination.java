package jp.ward.guard.record;

import java.util.List;
import jp.ward.guard.decision.DestinationKind;

/** Where it would go. */
public record RecordedDestination(DestinationKind kind, List<RecordedIdentifier> identifiers) {

  public RecordedDestination {
    Parts.require(kind);
    identifiers = List.copyOf(identifiers);
  }

  /** Prints the kind. */
  @Override
  public String toString() {
    return kind.name();
  }
}
