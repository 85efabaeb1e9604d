package jp.ward.guard.audit.finding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.ward.guard.audit.trail.ReaderPositions;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;

/**
 * Lets the detectors look and raises what they see, once: what is seen again adds to the finding
 * that is open, and a closed one comes back only when enough is new. Held by FindingStoryTest.
 */
@ApplicationScoped
class Detection {

  private static final int MOST_EVIDENCE = 200;
  private static final int PATIENCE = 300; // seconds

  private final List<Detector> detectors;
  private final FindingStore store;
  private final List<BeforeDetection> before;
  private final ReaderPositions positions;
  private final Ledger ledger;
  private final FindingNotices notices;
  private final ReferralCount referrals;
  private final Clock clock;

  Detection(
      Instance<Detector> detectors,
      FindingStore store,
      Instance<BeforeDetection> before,
      ReaderPositions positions,
      Ledger ledger,
      FindingNotices notices,
      ReferralCount referrals,
      Clock clock) {
    this.detectors = detectors.stream().toList();
    this.store = store;
    this.before = before.stream().toList();
    this.positions = positions;
    this.ledger = ledger;
    this.notices = notices;
    this.referrals = referrals;
    this.clock = clock;
  }

  /** Looks once; what is raised is recorded with it. */
  public void look() {
    look(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** Looks as if it were this time, and only then writes: writers take turns (ADR 0005). */
  public void look(Instant now) {
    before.forEach(one -> one.prepare(now));
    List<Suspicion> seen = QuarkusTransaction.requiringNew().timeout(PATIENCE).call(() -> all(now));
    if (!seen.isEmpty()) {
      ledger.write(() -> raise(seen, now));
    }
    referrals.byTheHour(now);
  }

  /** What is to be seen and not yet told. */
  private List<Suspicion> all(Instant now) {
    return detectors.stream()
        .flatMap(detector -> detector.detect(now).stream())
        .filter(seen -> isNew(seen, store.newest(seen.kind(), seen.subject())))
        .toList();
  }

  private int raise(List<Suspicion> seen, Instant now) {
    positions.raiseInTurn();
    List<FindingRow> raised = new ArrayList<>();
    seen.forEach(one -> raise(one, now).ifPresent(raised::add));
    List<Entry> entries = raised.stream().filter(row -> row.told).map(Detection::entry).toList();
    if (!entries.isEmpty()) {
      ledger.append(ledger.lock(), entries);
    }
    return raised.size();
  }

  private static boolean isNew(Suspicion seen, Optional<FindingRow> before) {
    int fresh = fresh(seen, before).size();
    return before.isEmpty()
        || (before.get().status == FindingStatus.OPEN
            ? fresh > 0
            : seen.needed() > 0 && fresh >= seen.needed());
  }

  private static List<Long> fresh(Suspicion seen, Optional<FindingRow> before) {
    return seen.evidence().stream()
        .filter(entry -> before.isEmpty() || entry > before.get().upTo)
        .toList();
  }

  private Optional<FindingRow> raise(Suspicion seen, Instant now) {
    Optional<FindingRow> before = store.newest(seen.kind(), seen.subject());
    List<Long> fresh = fresh(seen, before);
    if (!isNew(seen, before)) {
      return Optional.empty(); // another replica told it meanwhile
    }
    if (before.isPresent() && before.get().status == FindingStatus.OPEN) {
      add(before.get(), fresh);
      return Optional.empty();
    }
    FindingRow row = row(seen, fresh, now);
    row.told = !row.kind.isToldByTheHour();
    store.persist(row);
    notices.raised(row, now);
    return Optional.of(row);
  }

  private static void add(FindingRow open, List<Long> fresh) {
    if (!fresh.isEmpty()) {
      List<Long> all = new ArrayList<>(FindingJson.entries(open.evidence));
      all.addAll(fresh);
      open.evidence = words(all);
      open.upTo = fresh.get(fresh.size() - 1);
    }
  }

  private static FindingRow row(Suspicion seen, List<Long> fresh, Instant now) {
    FindingRow row = new FindingRow();
    row.id = Ids.next(FindingRow.ID, now);
    row.kind = seen.kind();
    row.subject = seen.subject();
    // An office that left the directory is of no ward: auditors see it, and nothing stops.
    row.municipality = seen.municipality() == null ? "" : seen.municipality();
    row.office = seen.office();
    row.staff = seen.staff();
    row.measure = seen.measure();
    row.status = FindingStatus.OPEN;
    row.raisedAt = now;
    row.evidence = words(fresh);
    row.upTo = fresh.isEmpty() ? 0 : fresh.get(fresh.size() - 1);
    row.needed = seen.needed();
    return row;
  }

  private static String words(List<Long> entries) {
    int from = Math.max(0, entries.size() - MOST_EVIDENCE);
    return entries.subList(from, entries.size()).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static Entry entry(FindingRow row) {
    return Entry.of(Kind.FINDING_RAISED, row.office, row.id, row.told());
  }
}
