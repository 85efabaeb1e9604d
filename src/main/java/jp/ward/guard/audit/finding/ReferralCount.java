package jp.ward.guard.audit.finding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.ward.guard.audit.trail.ReaderPositions;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;

/**
 * Writes down what follows from referrals, always one entry: on the hour for all that are at least
 * an hour old, and whenever somebody reads findings, whether or not a referral was a party's. So
 * nobody learns by a number or a time for what reason they were referred (rule 29).
 *
 * <p>INVARIANT: how many entries follow a referral, and when, doesn't depend on its cause. Held by
 * ReferralCountTest.
 */
@ApplicationScoped
class ReferralCount {

  private static final Duration AT_LEAST = Duration.ofHours(1);

  private final Trail trail;
  private final FindingStore findings;
  private final ReaderPositions positions;
  private final Ledger ledger;

  ReferralCount(Trail trail, FindingStore findings, ReaderPositions positions, Ledger ledger) {
    this.trail = trail;
    this.findings = findings;
    this.positions = positions;
    this.ledger = ledger;
  }

  /** Counts what is due; an hour without referrals writes nothing. */
  void byTheHour(Instant now) {
    Instant before = now.truncatedTo(ChronoUnit.HOURS).minus(AT_LEAST);
    if (!QuarkusTransaction.requiringNew().call(() -> due(before)).isEmpty()) {
      ledger.write(() -> counted(before));
    }
  }

  /** Writes one entry for whoever reads, also where there is nothing to tell. */
  void read() {
    ledger.write(
        () -> {
          positions.raiseInTurn();
          Entry entry = entry(); // rows first, the head last
          return ledger.append(ledger.lock(), List.of(entry));
        });
  }

  private List<Long> due(Instant before) {
    return trail.referredAfter(positions.referralsCounted(), before);
  }

  private int counted(Instant before) {
    positions.raiseInTurn();
    List<Long> due = due(before); // another replica may have counted them meanwhile
    if (!due.isEmpty()) {
      positions.countReferrals(due.get(due.size() - 1));
      Entry entry = entry(); // rows first, the head last
      ledger.append(ledger.lock(), List.of(entry));
    }
    return due.size();
  }

  /**
   * Tells of all findings that none tells of yet. It names every measure of theirs, so that it is
   * absent for whoever is in one of these cases; and where there are none it is shown to nobody.
   */
  private Entry entry() {
    List<FindingRow> untold = findings.untold();
    if (untold.isEmpty()) {
      return Entry.ofGuard(Kind.REFERRALS_COUNTED, null, Map.of("findings", List.of()));
    }
    untold.forEach(row -> row.told = true);
    FindingRow first = untold.get(0);
    Map<String, Object> content = new LinkedHashMap<>(first.told());
    content.put(
        "measures", untold.stream().map(row -> row.measure).filter(Objects::nonNull).toList());
    content.put(
        "findings", untold.stream().map(row -> Map.of("id", row.id, "of", row.told())).toList());
    return Entry.of(Kind.FINDING_RAISED, first.office, first.id, content);
  }
}
