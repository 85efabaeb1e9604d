package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.ward.guard.access.Caller;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.Stored;
import jp.ward.guard.record.RecordedEntry;

/**
 * Who registered a measure, which the ledger knows and the register does not. Held by
 * ReductionRefusedStoryTest.
 */
@ApplicationScoped
class Registrars {

  /** Read in place of an absent entry, or the time would tell the two apart. */
  private static final long FIRST = 1;

  private final Ledger ledger;

  Registrars(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Whether this person registered this measure; no once that content has been destroyed. */
  boolean isOf(Caller caller, String measure) {
    Optional<Stored> first = ledger.byReference(measure).flatMap(ledger::read);
    Optional<Stored> read = first.or(() -> ledger.read(FIRST));
    boolean isHis =
        read.map(RecordedEntry::of)
            .map(RecordedEntry::actor)
            .map(caller.person()::isSamePersonAs)
            .orElse(false);
    return isHis && first.filter(Registrars::isRegistration).isPresent();
  }

  private static boolean isRegistration(Stored stored) {
    return stored.kind().equals(Kind.MEASURE_REGISTERED.name());
  }
}
