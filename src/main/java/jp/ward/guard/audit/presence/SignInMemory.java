package jp.ward.guard.audit.presence;

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
 * Writes down who of those who may approve was signed in since the last time, for the findings and
 * for who stands in, and forgets it after some weeks.
 */
@ApplicationScoped
class SignInMemory implements BeforeDetection {

  private static final Period KEPT = Period.ofDays(40);

  private final SignIns signIns;
  private final OfficerSignIns officers;
  private final Presence presence;
  private final ReaderPositions positions;
  private final Ledger ledger;
  private final Clock clock;
  private final ZoneId zone;

  SignInMemory(
      SignIns signIns,
      OfficerSignIns officers,
      Presence presence,
      ReaderPositions positions,
      Ledger ledger,
      Clock clock,
      ZoneId zone) {
    this.signIns = signIns;
    this.officers = officers;
    this.presence = presence;
    this.positions = positions;
    this.ledger = ledger;
    this.clock = clock;
    this.zone = zone;
  }

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

  void forgetOld() {
    LocalDate before = LocalDate.ofInstant(clock.instant(), zone).minus(KEPT);
    ledger.write(() -> signIns.forget(before) + officers.forget(before));
  }
}
