package jp.ward.guard.incident;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Ledger;

/**
 * Tells once, of each clock, that its last day has passed; whichever replica comes first. Held by
 * IncidentOverdueTest.
 */
@ApplicationScoped
class IncidentJob {

  private final IncidentStore store;
  private final IncidentNotices notices;
  private final Ledger ledger;
  private final ZoneId zone;
  private volatile boolean ended;

  IncidentJob(IncidentStore store, IncidentNotices notices, Ledger ledger, ZoneId zone) {
    this.store = store;
    this.notices = notices;
    this.ledger = ledger;
    this.zone = zone;
  }

  @Scheduled(
      every = "15m",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void look() {
    if (!ended) { // the scheduler outlives the database's connections
      try {
        tellOverdue();
      } catch (RuntimeException failed) {
        // The words of a database quote what it refused, and the scheduler prints what is thrown.
        throw new IllegalStateException("clocks wait: " + failed.getClass().getName());
      }
    }
  }

  /** How many incidents it told of. */
  int tellOverdue() {
    LocalDate today = LocalDate.ofInstant(ledger.now(), zone);
    List<String> overdue = QuarkusTransaction.requiringNew().call(() -> store.overdue(today));
    int told = 0;
    for (String id : overdue) {
      told += ledger.write(() -> tell(id, today)) ? 1 : 0;
    }
    return told;
  }

  /** Whether nobody else was faster. */
  private boolean tell(String id, LocalDate today) {
    IncidentRow row = store.locked(id).orElseThrow();
    boolean first = hasPassed(row.firstDue, today);
    boolean last = hasPassed(row.finalDue, today);
    if (row.status != IncidentStatus.OPEN || !first && !last) {
      return false;
    }
    row.firstDue = first ? null : row.firstDue;
    row.finalDue = last ? null : row.finalDue;
    Incident incident = store.incident(row);
    Head head = ledger.lock();
    notices.overdue(incident, head.now());
    ledger.append(head, List.of(IncidentEntries.overdue(incident)));
    return true;
  }

  private static boolean hasPassed(LocalDate due, LocalDate today) {
    return due != null && due.isBefore(today);
  }

  void atTheEnd(@Observes ShutdownEvent end) {
    ended = true;
  }
}
