package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import jp.ward.guard.access.Presence;
import jp.ward.guard.approval.OfficerSignIns;
import jp.ward.guard.audit.finding.BeforeDetection;
import jp.ward.guard.audit.trail.ReaderPositions;
import jp.ward.guard.ledger.Ledger;

/**
 * Keeps what detectors look at beside the trail: who asked about whom, and who of those who may
 * approve was signed in lately. It is kept for some weeks, and no longer than a finding needs it.
 */
@ApplicationScoped
class DetectorMemory implements BeforeDetection {

  private static final int AT_ONCE = 500;
  private static final Period LOOKS_KEPT = Period.ofDays(40);

  private final LookupStore lookups;
  private final SignIns signIns;
  private final OfficerSignIns officers;
  private final Presence presence;
  private final ReaderPositions positions;
  private final Ledger ledger;
  private final Clock clock;
  private final ZoneId zone;

  DetectorMemory(
      LookupStore lookups,
      SignIns signIns,
      OfficerSignIns officers,
      Presence presence,
      ReaderPositions positions,
      Ledger ledger,
      Clock clock,
      ZoneId zone) {
    this.lookups = lookups;
    this.signIns = signIns;
    this.officers = officers;
    this.presence = presence;
    this.positions = positions;
    this.ledger = ledger;
    this.clock = clock;
    this.zone = zone;
  }

  /** Writes down who signed in since the last time. */
  @Override
  public void prepare(Instant now) {
    List<Presence.SignIn> signedIn = presence.taken();
    if (!signedIn.isEmpty()) {
      LocalDate today = LocalDate.ofInstant(now, zone);
      ledger.write(() -> keep(signedIn, today));
    }
  }

  private int keep(List<Presence.SignIn> signedIn, LocalDate today) {
    positions.raiseInTurn();
    signIns.keep(signedIn, today);
    officers.keep(signedIn, today);
    return signedIn.size();
  }

  /** Deletes what is too old, a bounded number in each transaction. */
  void forgetOld() {
    LocalDate before = LocalDate.ofInstant(clock.instant(), zone).minus(LOOKS_KEPT);
    ledger.write(() -> signIns.forget(before) + officers.forget(before));
    int forgotten = AT_ONCE;
    while (forgotten == AT_ONCE) {
      forgotten = ledger.write(() -> lookups.forget(before, AT_ONCE));
    }
  }
}
