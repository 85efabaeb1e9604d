package jp.ward.guard.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.LedgerFault;
import jp.ward.guard.ledger.LedgerUnavailable;
import jp.ward.guard.ledger.Verification;
import jp.ward.guard.notice.NoticeKind;
import jp.ward.guard.notice.Outbox;

/**
 * Keeps what a verification found: in its row, in the ledger, and a fault as a notice. Held by
 * VerificationTest.
 */
@ApplicationScoped
class VerificationResults {

  private static final String MANAGER = "manager";

  /** On H2 a writer may not get his turn within two seconds. */
  private static final int TRIES = 5;

  private final VerificationStore store;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Directory directory;
  private final Clock clock;

  VerificationResults(
      VerificationStore store, Ledger ledger, Outbox outbox, Directory directory, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.outbox = outbox;
    this.directory = directory;
    this.clock = clock;
  }

  void progress(VerificationOrder order, long entries, long of, Instant now) {
    ledger.write(
        () -> {
          store.progress(order.id(), entries, of, now);
          return null;
        });
  }

  /**
   * Keeps the result; a sound one is never without its entry.
   *
   * @throws LedgerUnavailable when a sound one could not be recorded
   */
  void finish(VerificationOrder order, Verification found, long of) {
    LedgerUnavailable last = null;
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        keep(order, found, of, true);
        return;
      } catch (LedgerUnavailable unwritable) {
        last = unwritable;
      }
    }
    if (found.isSound()) {
      throw last;
    }
    // Nothing can be appended to a ledger with a broken head; the fault is told all the same.
    keep(order, found, of, false);
  }

  private void keep(VerificationOrder order, Verification found, long of, boolean recorded) {
    ledger.write(
        () -> {
          if (store.isFinished(order.id())) {
            return null; // committed before, but not known to be on disk
          }
          Instant now = clock.instant();
          store.finish(order.id(), found, of, now);
          tell(order, found, now);
          if (recorded) {
            Head head = ledger.lock();
            ledger.append(head, List.of(entry(order, found)));
          }
          return null;
        });
  }

  void giveUp(VerificationOrder order) {
    ledger.write(
        () -> {
          store.giveUp(order.id());
          return null;
        });
  }

  /**
   * The ledger is everybody's: the managers of every office are told, so that nobody who reads one
   * mailbox can keep a fault to himself.
   */
  private void tell(VerificationOrder order, Verification found, Instant now) {
    if (found.isSound()) {
      return;
    }
    Set<String> offices =
        directory.contacts().stream()
            .filter(one -> one.role().equals(MANAGER))
            .map(Contact::office)
            .collect(Collectors.toSet());
    Set<String> places = offices.isEmpty() ? Set.of(order.caller().municipality()) : offices;
    places.forEach(one -> outbox.tell(NoticeKind.FINDING_RAISED, one, MANAGER, order.id(), now));
  }

  private static Entry entry(VerificationOrder order, Verification found) {
    Map<String, Object> content = Entry.by(order.caller());
    content.put("startedAt", order.startedAt().toString());
    content.put("sound", found.isSound());
    content.put("entries", found.entries());
    content.put("destroyed", found.destroyed());
    content.put("faultEntry", found.firstFault().map(LedgerFault::entry).orElse(null));
    content.put("faultWhat", found.firstFault().map(LedgerFault::what).orElse(null));
    return Entry.of(Kind.LEDGER_VERIFIED, order.caller(), order.id(), content);
  }
}
